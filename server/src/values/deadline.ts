import { toNumber } from './decimal';
import { averageSeconds, type Bounds, compareDurations, durationBounds } from './duration-length';
import type { Duration, Hours } from './value';
import { advance, type BusinessDay, businessDays, longestClosing, MINUTES_A_DAY, MINUTES_A_WEEK } from './weekly';

/**
 * Which of two times that begin together is over later: positive where the first never ends before the second, whenever
 * in the week they begin, and at some time ends after it. Undefined where that depends on the moment: 4 hours around the
 * clock end after 2 business hours at noon, and before them at night.
 */
export type CompareDeadlines = (a: Duration, b: Duration) => number | undefined;

/**
 * The comparison in a week of `hours`; without them, where the answer is the same for all hours. What is asked just before
 * the longest closing is left out: that everything in business hours then waits for Monday says nothing of the rest of the
 * week.
 */
export function deadlinesIn(hours: Hours | undefined): CompareDeadlines {
  const week = hours && weekOf(hours);
  return (a, b) => compareDurations(a, b) ?? (week && compareIn(week, a, b));
}

interface Week {
  readonly hours: Hours;
  readonly days: readonly BusinessDay[];
  /** Openings and closings: there business time takes as short and as long as it ever does. */
  readonly moments: readonly Moment[];
}

interface Moment {
  readonly at: number;
  /** Which of the business days it belongs to: windows may close past midnight. */
  readonly day: number;
}

function weekOf(hours: Hours): Week {
  const days = businessDays(hours);
  const closing = (longestClosing(hours)?.start ?? -1) % MINUTES_A_WEEK;
  const moments = days.flatMap(({ day: weekday, opens, closes }, day) =>
    [opens, closes]
      .map((minutes) => ({ day, at: weekday * MINUTES_A_DAY + minutes }))
      .filter(({ at }) => at % MINUTES_A_WEEK !== closing),
  );
  return { hours, days, moments };
}

function compareIn(week: Week, a: Duration, b: Duration): number | undefined {
  let order: number | undefined;
  for (const asked of week.moments) {
    const [first, second] = [deadline(a, week, asked), deadline(b, week, asked)];
    const here = first && second && orderOf(first, second);
    if (here === undefined || (order !== undefined && here * order < 0)) return undefined;
    order = here === 0 ? (order ?? 0) : here;
  }
  return order;
}

/** Negative, zero or positive where the answer holds for whatever length they turn out to have. */
function orderOf(a: Bounds, b: Bounds): number | undefined {
  if (a.min > b.max) return 1;
  if (a.max < b.min) return -1;
  return a.min === b.max && a.max === b.min ? 0 : undefined;
}

/** When a time that begins at `asked` is over, at the earliest and at the latest: months differ. */
function deadline(time: Duration, week: Week, { at, day }: Moment): Bounds | undefined {
  const bounds = time.clock === 'business' ? undefined : durationBounds(time);
  if (bounds) return { min: at + bounds.min, max: at + bounds.max };
  const end =
    time.unit === 'day'
      ? closeOfBusiness(week, day + Math.ceil(toNumber(time.amount)))
      : advance(week.hours, at, toNumber(averageSeconds(time)) / 60);
  return end === undefined ? undefined : { min: end, max: end };
}

/** The close of the business day with that number, from 0 for the first of the week. */
function closeOfBusiness({ days }: Week, number: number): number | undefined {
  const last = days[number % days.length];
  return last && Math.floor(number / days.length) * MINUTES_A_WEEK + last.day * MINUTES_A_DAY + last.closes;
}
