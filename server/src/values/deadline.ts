import { toNumber } from './decimal';
import { averageSeconds, compareDurations, durationBounds } from './duration-length';
import type { Duration, Hours } from './value';
import { advance, businessDays, longestClosing, MINUTES_A_DAY, MINUTES_A_WEEK } from './weekly';

/**
 * Which of two times that begin together is over later: positive where the first never ends before the second, whenever
 * in the week they begin, and at some time ends after it. Undefined where that depends on the moment: 4 hours around the
 * clock end after 2 business hours at noon, and before them at night. What is asked just before the longest closing of the
 * week is left out: that everything in business hours then waits for Monday says nothing of the rest of the week.
 */
export function compareDeadlines(a: Duration, b: Duration, hours: Hours | undefined): number | undefined {
  const known = compareDurations(a, b);
  if (known !== undefined || hours === undefined) return known;
  let order: number | undefined;
  for (const asked of turningPoints(hours)) {
    const [first, second] = [deadline(a, hours, asked), deadline(b, hours, asked)];
    if (first === undefined || second === undefined) return undefined;
    const here = Math.sign(first - second);
    if (order !== undefined && here * order < 0) return undefined;
    order = here === 0 ? (order ?? 0) : here;
  }
  return order;
}

/** A moment of the week, and the business day to which it belongs: windows may close past midnight. */
interface Asked {
  readonly day: number;
  readonly at: number;
}

/** Openings and closings: there business time takes as short and as long as it ever does. */
function turningPoints(hours: Hours): readonly Asked[] {
  const closing = (longestClosing(hours)?.start ?? -1) % MINUTES_A_WEEK;
  return businessDays(hours).flatMap(({ day, opens, closes }) => {
    const midnight = day * MINUTES_A_DAY;
    return [opens, closes]
      .map((minutes) => ({ day, at: midnight + minutes }))
      .filter(({ at }) => at % MINUTES_A_WEEK !== closing);
  });
}

/** When a time that begins at `asked` is over; undefined for what has no one length. */
function deadline(time: Duration, hours: Hours, { day, at }: Asked): number | undefined {
  if (time.clock === 'business') {
    return time.unit === 'day'
      ? closeOfBusiness(Math.ceil(toNumber(time.amount)), hours, day)
      : advance(hours, at, toNumber(averageSeconds(time)) / 60);
  }
  const bounds = durationBounds(time);
  return bounds && bounds.min === bounds.max ? at + bounds.min : undefined;
}

/** The close of the business day that is `count` business days after `day`. */
function closeOfBusiness(count: number, hours: Hours, day: number): number | undefined {
  const days = businessDays(hours);
  const index = days.findIndex((each) => each.day === day) + count;
  const last = days[index % days.length];
  return last && Math.floor(index / days.length) * MINUTES_A_WEEK + last.day * MINUTES_A_DAY + last.closes;
}
