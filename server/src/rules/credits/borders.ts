import { add, compareDecimals, decimal, divide, normalise, round } from '../../values/decimal';
import type { Decimal } from '../../values/value';
import type { Border } from './bands';

/** What is wrong where one band ends and a higher one begins, with an uptime that shows it. */
export interface Seam {
  readonly is: 'gap' | 'overlap';
  readonly uptime: Decimal;
}

/**
 * How the `end` of a band and the `begin` of the next higher one fit; undefined where they do. `digits` after the point are
 * measured, where that is known: between 99.89% and 99.90% there is nothing then.
 */
export function seam(end: Border, begin: Border, digits: number | undefined): Seam | undefined {
  const order = compareDecimals(end.at, begin.at);
  if (order > 0) return { is: 'overlap', uptime: middle(begin.at, end.at) };
  if (order === 0 && end.closed && begin.closed) return { is: 'overlap', uptime: end.at };
  if (order === 0 && (end.closed || begin.closed)) return undefined;
  const uptime = digits === undefined ? middle(end.at, begin.at) : measured(end, begin, digits);
  return uptime && { is: 'gap', uptime };
}

/** The number half-way between two. */
export function middle(a: Decimal, b: Decimal): Decimal {
  const sum = add(a, b);
  return normalise(divide(sum, decimal(2), sum.scale + 1) ?? a);
}

/** The lowest figure of so many digits that lies above `end` and below `begin`. */
function measured(end: Border, begin: Border, digits: number): Decimal | undefined {
  const floor = round(end.at, digits, 'down');
  const isAbove = compareDecimals(floor, end.at) === 0 && !end.closed;
  const lowest = isAbove ? floor : add(floor, { digits: 1n, scale: digits });
  const order = compareDecimals(lowest, begin.at);
  return order < 0 || (order === 0 && !begin.closed) ? lowest : undefined;
}
