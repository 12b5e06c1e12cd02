import { isWhole, multiply, normalise, toNumber } from './decimal';
import { averageSeconds } from './duration';
import type { Duration } from './value';

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
