import { toNumber } from './decimal';
import { averageSeconds, type Bounds, compareDurations, durationBounds } from './duration-length';
import type { Duration, Hours } from './value';
import { advance, businessDays, MINUTES_A_DAY, MINUTES_A_WEEK, openSpans } from './weekly';

/**
 * How long a time can take on the wall clock, in minutes: plain and calendar times as `durationBounds` has them; business
 * time from the luckiest to the unluckiest moment of a week without holidays. 4 business hours of a week from Monday to
 * Friday, 08:00 to 18:00, take from 4 hours (asked at 08:00) to 66 (asked on Friday at 18:00). Business days are counted
 * from the day after, to its close. Undefined for business time where the hours are not known or never open.
 */
export function elapsedBounds(time: Duration, hours: Hours | undefined): Bounds | undefined {
  if (time.clock !== 'business') return durationBounds(time);
  const lengths = courses(time, hours).map(lengthOf);
  return lengths.length === 0 ? undefined : { min: Math.min(...lengths), max: Math.max(...lengths) };
}

/** From when it is asked to when it is over, in minutes from a Monday at 00:00. */
export interface Course {
  readonly from: number;
  readonly until: number;
}

/** The longest course of a business time, the first of the week where several are; undefined where hours are not known. */
export function longestCourse(time: Duration, hours: Hours | undefined): Course | undefined {
  return courses(time, hours).toSorted((a, b) => lengthOf(b) - lengthOf(a))[0];
}

function lengthOf({ from, until }: Course): number {
  return until - from;
}

function courses(time: Duration, hours: Hours | undefined): readonly Course[] {
  if (hours === undefined) return [];
  return time.unit === 'day' ? ofDays(time, hours) : ofOpenTime(toNumber(averageSeconds(time)) / 60, hours);
}

/** The longest are asked for at a closing, the shortest at an opening: nowhere else does a week show another extreme. */
function ofOpenTime(minutes: number, hours: Hours): readonly Course[] {
  return openSpans(hours)
    .flatMap(({ start, end }) => [start, end % MINUTES_A_WEEK])
    .flatMap((from) => {
      const until = advance(hours, from, minutes);
      return until === undefined ? [] : [{ from, until }];
    });
}

/** Asked at the opening or just before the close of each business day; begun days count as whole ones. */
function ofDays(time: Duration, hours: Hours): readonly Course[] {
  const days = businessDays(hours);
  const count = Math.ceil(toNumber(time.amount));
  return days.flatMap(({ day, opens, closes }, index) => {
    const last = days[(index + count) % days.length];
    if (last === undefined) return [];
    const weeks = Math.floor((index + count) / days.length);
    const until = weeks * MINUTES_A_WEEK + last.day * MINUTES_A_DAY + last.closes;
    return [opens, closes].map((asked) => ({ from: day * MINUTES_A_DAY + asked, until }));
  });
}

/**
 * Whether at some moment of the week `a` takes longer than `b`: 8 hours outlast 4 business hours in the morning, though
 * not at night. False where that cannot be known.
 */
export function mayOutlast(a: Duration, b: Duration, hours: Hours | undefined): boolean {
  const known = compareDurations(a, b);
  if (known !== undefined) return known > 0;
  const [first, second] = [elapsedBounds(a, hours), elapsedBounds(b, hours)];
  // Where the first has the longer extreme, it is also longer at the very moment of that extreme.
  return first !== undefined && second !== undefined && (first.max > second.max || first.min > second.min);
}

/** Whether `a` takes longer than `b` at every moment, in months of any length. False where that cannot be known. */
export function surelyOutlasts(a: Duration, b: Duration, hours: Hours | undefined): boolean {
  const [first, second] = [elapsedBounds(a, hours), elapsedBounds(b, hours)];
  if (first && second) return first.min > second.max;
  return (compareDurations(a, b) ?? 0) > 0;
}
