import { compareDecimals, isOne, printDecimal } from './decimal';
import { isMistakable, mistakable, readNumber, safeNumber, splitNumber, unmistakable, wordsToDigits } from './number';
import { type Parser, reader, right, withoutHedge, wrong } from './reading';
import type { Locale, Parsed, Quantity } from './value';
import { plural, singular } from './words';

const WHAT = 'a number of things, for example `45 users`';
const UNIT = /^\p{L}[^\n;]*$/u;

function read(text: string): Parsed<Quantity> {
  const { number, rest } = splitNumber(text);
  if (number === '') {
    const inner = wordsToDigits(text) ?? withoutHedge(text);
    const parsed = inner === undefined ? undefined : read(inner);
    const suggestions = parsed?.ok ? [printQuantitySource(parsed.value)] : [];
    return suggestions.length > 0
      ? wrong('Write the number in digits, and nothing before it.', suggestions)
      : wrong(`How many? Write ${WHAT}.`);
  }
  const reading = readNumber(number);
  if (reading === undefined) return wrong(`\`${number}\` is not one number. Write ${WHAT}.`);
  const numbers = unmistakable(reading.is === 'certain' ? [number] : reading.meant);
  const twofold = isMistakable(number);
  if (rest === '') {
    const units = ['users', 'devices', 'workstations'];
    return wrong(
      `\`${text}\` of what? Name it.`,
      numbers.flatMap((each) => units.map((unit) => `${each} ${unit}`)),
    );
  }
  const unit = rest.replace(/^x /i, '');
  if (!UNIT.test(unit)) return wrong(`\`${rest}\` is nothing that can be counted. Write ${WHAT}.`);
  if (twofold) {
    return wrong(
      mistakable(number),
      numbers.map((each) => `${each} ${unit}`),
    );
  }
  if (reading.is === 'doubtful')
    return wrong(
      `${reading.why}.`,
      numbers.map((each) => `${each} ${unit}`),
    );
  return right({ kind: 'quantity', amount: reading.value, unit });
}

/** Reads `45 users`, `1,200 devices`. The unit is kept as it is written. */
export const parseQuantity: Parser<Quantity> = reader(WHAT, read);

/** The canonical way to write a quantity in the file. */
export function printQuantitySource(value: Quantity): string {
  return `${safeNumber(value.amount)} ${value.unit}`;
}

/** `45 users`, `1,200 devices`, `1 user`. */
export function printQuantity(value: Quantity, locale: Locale): string {
  return `${printDecimal(value.amount, locale)} ${isOne(value.amount) ? singular(value.unit) : value.unit}`;
}

/** By number where both count the same things, in the singular or the plural; else undefined. */
export function compareQuantities(a: Quantity, b: Quantity): number | undefined {
  const same = plural(a.unit).toLowerCase() === plural(b.unit).toLowerCase();
  return same ? compareDecimals(a.amount, b.amount) : undefined;
}
