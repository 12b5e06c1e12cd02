import {
  add,
  compareDecimals,
  decimal,
  divide,
  multiply,
  normalise,
  plainDecimal,
  round,
  subtract,
} from '../../values/decimal';
import { SECONDS } from '../../values/duration-length';
import type { Decimal } from '../../values/value';
import type { Figure, StatedDowntime, StatedPeriod } from './downtime-words';

/** The shortest and the longest period that anybody reckons with, and the usual one, in quarters of an hour. */
const QUARTERS_OF_AN_HOUR: Readonly<Record<StatedPeriod, readonly [shortest: number, usual: number, longest: number]>> =
  {
    day: [96, 96, 96],
    week: [7 * 96, 7 * 96, 7 * 96],
    month: [28 * 96, 30 * 96, 31 * 96],
    quarter: [89 * 96, 90 * 96, 92 * 96],
    year: [360 * 96, 365 * 96, 366 * 96],
  };

/** The seconds that an uptime leaves. */
interface Allowed {
  readonly least: Decimal;
  readonly usual: Decimal;
  readonly most: Decimal;
}

/** What `uptime` leaves of a period, in seconds, by every honest way to reckon. */
export function allowedIn(period: StatedPeriod, uptime: Decimal): Allowed {
  const down = subtract(decimal(100), uptime);
  const [least, usual, most] = QUARTERS_OF_AN_HOUR[period].map((count) => multiply(decimal(count * 9), down));
  const none = decimal(0);
  return { least: least ?? none, usual: usual ?? none, most: most ?? none };
}

/** The whole of the figures, in seconds. */
export function secondsOf(figures: readonly Figure[]): Decimal {
  return figures.reduce((sum, { amount, unit }) => add(sum, multiply(amount, SECONDS[unit])), decimal(0));
}

/**
 * Whether the figures are what is allowed, rounded to their last digit: to the nearest, or up or down where that changes
 * them by a fifth at most. A rough figure may be off by a tenth.
 */
export function agrees({ figures, isRough }: StatedDowntime, { least, most }: Allowed): boolean {
  const stated = secondsOf(figures);
  const last = figures.at(-1);
  if (!last) return true;
  const step = multiply(SECONDS[last.unit], { digits: 1n, scale: last.amount.scale });
  const gap =
    compareDecimals(stated, least) < 0
      ? subtract(least, stated)
      : compareDecimals(stated, most) > 0
        ? subtract(stated, most)
        : decimal(0);
  const within = (slack: Decimal) => compareDecimals(gap, slack) <= 0;
  const half = multiply(step, { digits: 5n, scale: 1 });
  const fifth = multiply(most, { digits: 2n, scale: 1 });
  const tenth = multiply(most, { digits: 1n, scale: 1 });
  return within(half) || (compareDecimals(gap, step) < 0 && within(fifth)) || (isRough && within(tenth));
}

/** The numbers to write in the place of the figures, with as many digits, or as many more as it takes to be right. */
export function rightFigures(stated: StatedDowntime, allowed: Allowed): readonly string[] {
  const { figures } = stated;
  const last = figures.at(-1);
  if (!last) return [];
  for (let scale = last.amount.scale; scale <= last.amount.scale + 3; scale += 1) {
    const amounts = shared(allowed.usual, figures, scale);
    const corrected = figures.map((figure, index) => ({ ...figure, amount: amounts[index] ?? figure.amount }));
    if (agrees({ ...stated, figures: corrected, isRough: false }, allowed)) {
      return amounts.map((amount) => plainDecimal(isSameScale(amount, last) ? amount : normalise(amount)));
    }
  }
  return [];
}

function isSameScale(amount: Decimal, { amount: { scale } }: Figure): boolean {
  return amount.scale === scale;
}

/** The seconds as so many of each unit, from the first; the last has `scale` digits after the point. */
function shared(seconds: Decimal, figures: readonly Figure[], scale: number): readonly Decimal[] {
  const last = figures.at(-1)?.unit ?? 'second';
  const inLast = divide(seconds, SECONDS[last], scale) ?? decimal(0);
  let rest = multiply(inLast, SECONDS[last]);
  return figures.map(({ unit }, index) => {
    const isLast = index === figures.length - 1;
    const amount = divide(rest, SECONDS[unit], isLast ? scale : 0, 'down') ?? decimal(0);
    rest = subtract(rest, multiply(amount, SECONDS[unit]));
    return isLast ? round(amount, scale) : amount;
  });
}
