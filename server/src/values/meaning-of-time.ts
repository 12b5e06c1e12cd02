import {
  compareDecimals,
  decimal,
  divide,
  isOne,
  isWhole,
  multiply,
  normalise,
  printDecimal,
  toNumber,
} from './decimal';
import { printDuration } from './duration';
import { averageSeconds, durationBounds } from './duration-length';
import { dayName, printTime } from './hours-words';
import type { Duration, Frequency, Hours, Locale, Weekday } from './value';
import {
  advance,
  type BusinessDay,
  businessDays,
  longestClosing,
  MINUTES_A_DAY,
  MINUTES_A_WEEK,
  minutesAWeek,
} from './weekly';
import { capital } from './words';

/** What times mean in practice, told in plain sentences. */

function counted(amount: number, unit: string): string {
  return `${amount} ${unit}${amount === 1 ? '' : 's'}`;
}

/** `90 minutes` as `1 hour 30 minutes`; whole seconds, the two largest units. Empty for nothing. */
function spelt(seconds: number): string {
  const units: readonly (readonly [string, number])[] = [
    ['week', 604_800],
    ['day', 86_400],
    ['hour', 3600],
    ['minute', 60],
    ['second', 1],
  ];
  let left = seconds;
  const parts = units.flatMap(([unit, size]) => {
    const amount = Math.floor(left / size);
    left -= amount * size;
    return amount === 0 ? [] : [counted(amount, unit)];
  });
  return parts.slice(0, 2).join(' and ');
}

/** `Monday at 10:00`, with the days since `since` where a week has passed; both in minutes from a Monday at 00:00. */
export function moment(at: number, since: number, locale: Locale): string {
  const inWeek = at % MINUTES_A_WEEK;
  // A closing at midnight belongs to the day that ends.
  const ends = inWeek % MINUTES_A_DAY === 0;
  const day = ((Math.floor(inWeek / MINUTES_A_DAY) + (ends ? 6 : 0)) % 7) as Weekday;
  const time = printTime(ends ? MINUTES_A_DAY : inWeek % MINUTES_A_DAY, locale);
  const days = Math.floor(at / MINUTES_A_DAY) - Math.floor(since / MINUTES_A_DAY);
  return `${dayName(day)} at ${time}${days >= 7 ? `, ${days} days later` : ''}`;
}

/** Two open hours, or half a short window, before the longest closing: where business time surprises most. */
function exampleStart(hours: Hours): number | undefined {
  const closing = longestClosing(hours);
  const last = businessDays(hours).find(
    ({ day, closes }) => (day * MINUTES_A_DAY + closes) % MINUTES_A_WEEK === (closing?.start ?? -1) % MINUTES_A_WEEK,
  );
  if (closing === undefined || last === undefined) return undefined;
  const start = closing.start - Math.min(120, Math.floor(last.minutes / 2));
  return start < 0 ? start + MINUTES_A_WEEK : start;
}

const FRACTIONS: ReadonlyMap<number, string> = new Map([
  [0.25, 'a quarter of a business day'],
  [0.5, 'half of a business day'],
  [0.75, 'three quarters of a business day'],
]);

/** What part of a business day, or how many, some open minutes are; where all business days are equally long. */
function ofBusinessDay(minutes: number, days: readonly BusinessDay[], locale: Locale): string | undefined {
  const length = days[0]?.minutes;
  if (length === undefined || days.some((day) => day.minutes !== length)) return undefined;
  const ratio = minutes / length;
  if (Number.isInteger(ratio) && ratio > 0) return ratio === 1 ? 'one business day' : `${ratio} business days`;
  const percent = ratio * 100;
  const share = Number.isInteger(percent) && ratio < 1 ? `${percent}% of a business day` : undefined;
  const part = FRACTIONS.get(ratio) ?? share;
  return part === undefined ? undefined : `${part} of ${inHours(length, locale)}`;
}

/** Minutes as `10 hours`, `8.5 hours`. */
function inHours(minutes: number, locale: Locale): string {
  const hours = normalise(divide(decimal(minutes), decimal(60), 2) ?? decimal(0));
  return `${printDecimal(hours, locale)} hour${isOne(hours) ? '' : 's'}`;
}

function businessTime(value: Duration, hours: Hours, locale: Locale): readonly string[] {
  const minutes = toNumber(averageSeconds(value)) / 60;
  const part = ofBusinessDay(minutes, businessDays(hours), locale);
  const start = exampleStart(hours);
  const due = start === undefined ? undefined : advance(hours, start, minutes);
  const sentences = part === undefined ? [] : [`${capital(printDuration(value, locale))}: ${part}.`];
  if (start !== undefined && due !== undefined) {
    sentences.push(sentence(`Asked on ${moment(start, start, locale)}, due on ${moment(due, start, locale)}`));
  }
  return sentences;
}

/** Business days are counted from the day after, to the end of the last one. */
function wholeBusinessDays(count: number, hours: Hours, locale: Locale): readonly string[] {
  const days = businessDays(hours);
  const start = exampleStart(hours);
  if (days.length === 0 || start === undefined || count < 1 || count > 1000) return [];
  const from = Math.floor(start / MINUTES_A_DAY);
  let day = from;
  for (let left = count; left > 0; ) {
    day += 1;
    if (days.some((each) => each.day === day % 7)) left -= 1;
  }
  const closes = days.find((each) => each.day === day % 7)?.closes ?? MINUTES_A_DAY;
  const due = moment(day * MINUTES_A_DAY + closes, start, locale);
  return [sentence(`Asked on ${moment(start, start, locale)}, due by the close of business on ${due}`)];
}

/** With its full stop, unless it ends in one (`6:00 p.m.`). */
function sentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}

function calendarTime(value: Duration, locale: Locale): readonly string[] {
  const bounds = durationBounds(value);
  const text = capital(printDuration(value, locale));
  if (bounds === undefined) return [];
  if (value.unit === 'month' || value.unit === 'year') {
    const [min, max] = [Math.floor(bounds.min / MINUTES_A_DAY), Math.ceil(bounds.max / MINUTES_A_DAY)];
    const print = (number: number) => printDecimal(decimal(number), locale);
    const days = `${min === max ? '' : `${print(min)} to `}${print(max)} day${max === 1 ? '' : 's'}`;
    const years = value.unit === 'month' ? divide(value.amount, decimal(12), 6) : undefined;
    const whole = years !== undefined && isWhole(years) && years.digits > 0n;
    return [`${text}: ${whole ? `${counted(toNumber(years), 'year')}, ` : ''}${days}.`];
  }
  const other = spelt(Math.round(bounds.min * 60));
  const average = bounds.min / (MINUTES_A_DAY * 30.436875);
  const months = average >= 1 ? `, about ${counted(Math.round(average), 'month')}` : '';
  return other === '' || other === printDuration(value, { language: 'en-GB' }) ? [] : [`${text}: ${other}${months}.`];
}

/**
 * What a duration means: business time by an example in the agreement's business hours, other time in units that are
 * easier to grasp. Empty where there is nothing to add.
 */
export function durationMeaning(value: Duration, businessHours: Hours | undefined, locale: Locale): readonly string[] {
  if (value.clock !== 'business') return calendarTime(value, locale);
  if (businessHours === undefined) {
    return ['It runs only during the business hours, which the agreement does not state yet.'];
  }
  if (value.unit !== 'day') return businessTime(value, businessHours, locale);
  return isWhole(value.amount) ? wholeBusinessDays(toNumber(value.amount), businessHours, locale) : [];
}

const YEAR_SECONDS = decimal(31_556_952);
const DAY_SECONDS = decimal(86_400);

/** How often something happens in a day or a year, and the longest time between two of them. */
export function frequencyMeaning(value: Frequency, locale: Locale): readonly string[] {
  const { interval } = value;
  if (interval === undefined) return ['Without a pause.'];
  const gap = durationBounds(interval);
  if (gap === undefined) return ['It counts business time only.'];
  const seconds = averageSeconds(interval);
  const often = (period: typeof YEAR_SECONDS) => divide(period, seconds, 0);
  const [aYear, aDay] = [often(YEAR_SECONDS), divide(DAY_SECONDS, seconds, 2)];
  if (aYear === undefined || aDay === undefined) return [];
  const daily =
    isWhole(aDay) && toNumber(aDay) > 1 ? `${printDecimal(often(DAY_SECONDS) ?? aDay, locale)} times a day, ` : '';
  const exact = isWhole(divide(YEAR_SECONDS, seconds, 6) ?? aYear) ? '' : 'about ';
  const times = toNumber(aYear) === 1 ? 'once a year' : `${exact}${printDecimal(aYear, locale)} times a year`;
  const sentences = compareDecimals(seconds, YEAR_SECONDS) > 0 ? [] : [`${capital(daily + times)}.`];
  const longest =
    interval.unit === 'month' || interval.unit === 'year'
      ? counted(Math.ceil(gap.max / MINUTES_A_DAY), 'day')
      : printDuration(interval, locale);
  return [...sentences, `The longest time between two of them is ${longest}.`];
}

/** How many hours a week the hours are open, on how many days, and when the longest closing is. */
export function hoursMeaning(value: Hours, locale: Locale): readonly string[] {
  const week = minutesAWeek(value);
  if (week === 0) return ['Open on holidays only.'];
  if (week === MINUTES_A_WEEK) return ['Open without a pause: 168 hours a week.'];
  const days = businessDays(value);
  const each = days.every((day) => day.minutes === days[0]?.minutes)
    ? inHours(days[0]?.minutes ?? 0, locale)
    : undefined;
  const spread =
    each === undefined ? '' : days.length === 1 ? ', on one day' : `, ${each} on each of ${days.length} days`;
  const closing = longestClosing(value);
  const closed =
    closing === undefined
      ? []
      : [
          sentence(
            `Closed longest from ${moment(closing.start, closing.start, locale)} to ${opening(closing.end, locale)}`,
          ),
        ];
  return [`Open ${inHours(week, locale)} a week${spread}.`, ...closed];
}

function opening(at: number, locale: Locale): string {
  const inWeek = at % MINUTES_A_WEEK;
  const day = Math.floor(inWeek / MINUTES_A_DAY) as Weekday;
  return `${dayName(day)} at ${printTime(inWeek % MINUTES_A_DAY, locale)}`;
}

/** The exact product of a number of seconds and a percentage of 100, for downtime and the like. */
export function shareOfSeconds(seconds: number, percent: { readonly digits: bigint; readonly scale: number }): number {
  return toNumber(multiply(decimal(seconds), { digits: percent.digits, scale: percent.scale + 2 }));
}
