import { conventionsOf } from './conventions';
import type { Decimal, Locale } from './value';

/**
 * Exact decimal arithmetic. Results keep the scale that the operation gives them (`1.20 + 3` is `4.20`), so that a
 * printed number has the digits its author wrote; {@link normalise} drops zeros that say nothing.
 */

/** How a result is brought to fewer digits: to the nearest with halves away from zero, toward zero, or away from zero. */
export type Rounding = 'nearest' | 'down' | 'up';

/** The decimal of a whole number. A number that is not whole is cut toward zero. */
export function decimal(whole: number | bigint): Decimal {
  return { digits: typeof whole === 'bigint' ? whole : BigInt(Math.trunc(whole)), scale: 0 };
}

/** Reads `12`, `-3`, `0.50` or `.5`; undefined for anything else. Separators of thousands are the business of `number.ts`. */
export function parseDecimal(text: string): Decimal | undefined {
  const match = /^(-?)(\d*)(?:\.(\d+))?$/.exec(text);
  if (match === null) return undefined;
  const [, sign = '', whole = '', fraction = ''] = match;
  if (whole === '' && fraction === '') return undefined;
  const digits = BigInt(whole + fraction);
  return { digits: sign === '-' ? -digits : digits, scale: fraction.length };
}

function power(exponent: number): bigint {
  return 10n ** BigInt(exponent);
}

function magnitude(digits: bigint): bigint {
  return digits < 0n ? -digits : digits;
}

function atScale(value: Decimal, scale: number): bigint {
  return value.digits * power(scale - value.scale);
}

/** The sum, at the larger scale of the two. */
export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { digits: atScale(a, scale) + atScale(b, scale), scale };
}

/** `a − b`, at the larger scale of the two. */
export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, { digits: -b.digits, scale: b.scale });
}

/** The exact product. */
export function multiply(a: Decimal, b: Decimal): Decimal {
  return { digits: a.digits * b.digits, scale: a.scale + b.scale };
}

function quotient(numerator: bigint, denominator: bigint, rounding: Rounding): bigint {
  const negative = numerator < 0n !== denominator < 0n;
  const [n, d] = [magnitude(numerator), magnitude(denominator)];
  const whole = n / d;
  const rest = n % d;
  const further = rounding === 'up' ? rest > 0n : rounding === 'nearest' && rest * 2n >= d;
  const result = further ? whole + 1n : whole;
  return negative ? -result : result;
}

/** `a ÷ b` with `scale` digits after the point; undefined when `b` is zero. */
export function divide(a: Decimal, b: Decimal, scale: number, rounding: Rounding = 'nearest'): Decimal | undefined {
  if (b.digits === 0n) return undefined;
  return { digits: quotient(a.digits * power(b.scale + scale), b.digits * power(a.scale), rounding), scale };
}

/** The value with `scale` digits after the point; zeros are appended where it has fewer. */
export function round(value: Decimal, scale: number, rounding: Rounding = 'nearest'): Decimal {
  if (scale >= value.scale) return { digits: atScale(value, scale), scale };
  return { digits: quotient(value.digits, power(value.scale - scale), rounding), scale };
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. Written zeros make no difference. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const difference = subtract(a, b).digits;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The same number without zeros at the end of its fraction: `99.90` becomes `99.9`. */
export function normalise(value: Decimal): Decimal {
  let { digits, scale } = value;
  while (scale > 0 && digits % 10n === 0n) {
    digits /= 10n;
    scale -= 1;
  }
  return { digits, scale };
}

/** True for a number without a fraction, however it is written. */
export function isWhole(value: Decimal): boolean {
  return normalise(value).scale === 0;
}

/** True for 1, however it is written. */
export function isOne(value: Decimal): boolean {
  return compareDecimals(value, decimal(1)) === 0;
}

/** The nearest floating-point number, for measuring and drawing; never for money or percentages that are printed. */
export function toNumber(value: Decimal): number {
  return Number(plainDecimal(value));
}

function parts(value: Decimal): { readonly sign: string; readonly whole: string; readonly fraction: string } {
  const digits = magnitude(value.digits)
    .toString()
    .padStart(value.scale + 1, '0');
  const point = digits.length - value.scale;
  return { sign: value.digits < 0n ? '-' : '', whole: digits.slice(0, point), fraction: digits.slice(point) };
}

/** The number as a file writes it: `1200.50`. A comma would end the value inside `{ }` and `[ ]`, so none is written. */
export function plainDecimal(value: Decimal): string {
  const { sign, whole, fraction } = parts(value);
  return fraction === '' ? sign + whole : `${sign}${whole}.${fraction}`;
}

/**
 * The number with the separators of the agreement's language: `1,200.50` in en-GB, `1.200,50` in de-DE.
 * @param leastDigits digits after the point that are written even where they are zero; further ones are kept
 */
export function printDecimal(value: Decimal, locale: Locale, leastDigits = 0): string {
  const { sign, whole, fraction } = parts(value.scale < leastDigits ? round(value, leastDigits) : value);
  const { decimalMark, groupMark } = conventionsOf(locale);
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, groupMark);
  return fraction === '' ? sign + grouped : `${sign}${grouped}${decimalMark}${fraction}`;
}
