import { compareDecimals, isWhole, multiply, normalise, toNumber } from './decimal';
import type { Decimal, Duration, TimeUnit } from './value';

/** How long a duration is: in seconds, at least and at most, and against another. */

/** Seconds in each unit; a month and a year are the average ones of the Gregorian calendar. */
export const SECONDS: Readonly<Record<TimeUnit, Decimal>> = {
  second: { digits: 1n, scale: 0 },
  minute: { digits: 60n, scale: 0 },
  hour: { digits: 3600n, scale: 0 },
  day: { digits: 86_400n, scale: 0 },
  week: { digits: 604_800n, scale: 0 },
  month: { digits: 2_629_746n, scale: 0 },
  year: { digits: 31_556_952n, scale: 0 },
};

/** The exact length in seconds on its own clock, a month taken as the average one of 30.436875 days. */
export function averageSeconds(value: Duration): Decimal {
  return multiply(value.amount, SECONDS[value.unit]);
}

const BUSINESS_FLOOR: Readonly<Partial<Record<TimeUnit, true>>> = { second: true, minute: true, hour: true };

/**
 * Which of two durations is longer: negative, zero or positive. Months and years count by their average (30.436875 and
 * 365.2425 days). A business time and a plain one compare only where the answer holds for all business hours: 4 business
 * hours take longer than 3 hours; whether they take longer than 5 hours is undefined, and so is a business day against
 * business hours.
 */
export function compareDurations(a: Duration, b: Duration): number | undefined {
  const order = compareDecimals(averageSeconds(a), averageSeconds(b));
  const [aBusiness, bBusiness] = [a.clock === 'business', b.clock === 'business'];
  if (aBusiness && bBusiness) {
    const alike = (a.unit === 'day') === (b.unit === 'day');
    return alike ? order : undefined;
  }
  if (aBusiness) return BUSINESS_FLOOR[a.unit] && order > 0 ? 1 : undefined;
  if (bBusiness) return BUSINESS_FLOOR[b.unit] && order < 0 ? -1 : undefined;
  return order;
}

/** The shortest and the longest that a duration can turn out, in minutes. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
}

const MINUTES_A_DAY = 1440;

/** Four years of starts show every length that a run of months can have, but for the missing leap days of 2100 and 2200. */
const FIRST_YEAR = 1904;
const STARTS = 48;

function wholeMonths(count: number): Bounds {
  let [min, max] = [Number.POSITIVE_INFINITY, 0];
  for (let start = 0; start < STARTS; start += 1) {
    const days = (Date.UTC(FIRST_YEAR, start + count, 1) - Date.UTC(FIRST_YEAR, start, 1)) / 86_400_000;
    min = Math.min(min, days);
    max = Math.max(max, days);
  }
  return { min: min * MINUTES_A_DAY, max: max * MINUTES_A_DAY };
}

/**
 * How long a duration is at least and at most, on its own clock: 1 month is 28 to 31 days, 12 months 365 to 366. Parts of
 * a month, and runs of more than a century, are bounded by 28 and 31 days a month. Undefined for business time, whose
 * length on the wall clock depends on the business hours (see `weekly.ts`).
 */
export function durationBounds(value: Duration): Bounds | undefined {
  if (value.clock === 'business') return undefined;
  if (value.unit !== 'month' && value.unit !== 'year') {
    const minutes = toNumber(averageSeconds(value)) / 60;
    return { min: minutes, max: minutes };
  }
  const months = value.unit === 'year' ? multiply(value.amount, { digits: 12n, scale: 0 }) : value.amount;
  const count = toNumber(normalise(months));
  if (isWhole(months) && count <= 1200) return wholeMonths(count);
  return { min: count * 28 * MINUTES_A_DAY, max: count * 31 * MINUTES_A_DAY };
}
