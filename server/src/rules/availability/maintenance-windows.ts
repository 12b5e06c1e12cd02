import type { AvailabilitySection, MaintenanceWindow } from '../../agreement/facts.generated';
import { add, decimal, divide, multiply, toNumber } from '../../values/decimal';
import { averageSeconds } from '../../values/duration-length';
import { type MeasuringPeriod, PERIOD_DAYS } from '../../values/measuring-period';
import type { Decimal, Duration, Frequency, Hours } from '../../values/value';
import { minutesAWeek, openSpans } from '../../values/weekly';

/** The kinds of maintenance that are written as maps. */
export function maintenanceWindows(availability: AvailabilitySection | undefined): readonly MaintenanceWindow[] {
  const { maintenance } = availability ?? {};
  return maintenance?.is === 'list' ? maintenance.items.filter((item) => item.is === 'map') : [];
}

/** What one kind of maintenance takes of a period. */
export interface Taken {
  readonly window: MaintenanceWindow;
  readonly times: number;
  /** Each time. */
  readonly minutes: number;
  /** Altogether. */
  readonly seconds: Decimal;
}

/**
 * The least that a planned window takes of a `period` that it falls into: once, or as often as its pauses surely fit. What
 * recurs within a week takes all its hours of each week, what is rarer the longest of them. Undefined where hours are not
 * known, and for emergencies, which nobody plans.
 */
export function takenOf(window: MaintenanceWindow, period: MeasuringPeriod): Taken | undefined {
  if (window.kind?.value === 'emergency' || window.window?.is !== 'list') return undefined;
  const hours = window.window.items.flatMap(({ value }) => value ?? []);
  if (hours.length === 0) return undefined;
  const every = window.every?.value;
  const interval = every === undefined || every === 'none' ? undefined : intervalOf(every);
  const isWithinWeek = interval !== undefined && toNumber(averageSeconds(interval)) <= WEEK_SECONDS;
  const minutes = isWithinWeek ? weekly(hours) : Math.max(...hours.map(longestOpening));
  const times = interval ? timesIn(period, isWithinWeek ? WEEK : interval) : 1;
  return { window, times, minutes, seconds: multiply(decimal(minutes * 60), decimal(times)) };
}

const WEEK: Duration = { kind: 'duration', amount: decimal(1), unit: 'week', clock: 'plain' };
const WEEK_SECONDS = 604_800;

/** What goes on without a pause takes every opening of the window. */
function intervalOf({ interval }: Frequency): Duration {
  return interval ?? WEEK;
}

function weekly(hours: readonly Hours[]): number {
  return minutesAWeek({ kind: 'hours', windows: hours.flatMap(({ windows }) => windows), zone: undefined });
}

/** The longest stretch without a pause, over midnight and over the end of the week too. */
function longestOpening(hours: Hours): number {
  return Math.max(
    0,
    ...hours.windows.map(({ from, to }) => (to > from ? to - from : to + 1440 - from)),
    ...openSpans(hours).map(({ start, end }) => end - start),
  );
}

const MONTHS: Readonly<Record<MeasuringPeriod, number>> = { week: 0, month: 1, quarter: 3, year: 12 };

function timesIn(period: MeasuringPeriod, interval: Duration): number {
  const inMonths = interval.unit === 'month' || interval.unit === 'year';
  const whole = inMonths ? decimal(MONTHS[period]) : decimal(PERIOD_DAYS[period] * 86_400);
  const part = inMonths
    ? multiply(interval.amount, decimal(interval.unit === 'year' ? 12 : 1))
    : averageSeconds(interval);
  return Math.max(1, toNumber(divide(whole, part, 0, 'down') ?? decimal(1)));
}

/** What all of them take together. */
export function sumOf(all: readonly Taken[]): Decimal {
  return all.reduce((sum, { seconds }) => add(sum, seconds), decimal(0));
}
