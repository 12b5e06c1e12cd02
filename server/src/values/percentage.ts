import { compareDecimals, decimal, multiply, normalise, plainDecimal, printDecimal } from './decimal';
import { type NumberReading, readNumber, splitNumber } from './number';
import { type Parser, reader, right, withoutHedge, wrong } from './reading';
import type { Decimal, Locale, Parsed, Percentage } from './value';

const WHAT = 'a percentage, for example `99.9%`';

const PERCENT_SIGN = /^(?:%|per ?cent\b|pct\b)\.? ?/i;

/** A percentage at the beginning of a text, and what follows it. */
export interface LeadingPercentage {
  readonly reading: NumberReading;
  readonly rest: string;
}

/**
 * Reads `5%`, `5 per cent` at the beginning of `text`. Percentages have no groups of thousands, so any comma in one is
 * taken for a decimal comma, and is doubtful. Undefined where the text does not begin with a percentage.
 */
export function leadingPercentage(text: string): LeadingPercentage | undefined {
  const { number, rest } = splitNumber(text);
  const sign = PERCENT_SIGN.exec(rest);
  if (number === '' || sign === null) return undefined;
  const plain = number.replace(',', '.');
  const reading: NumberReading | undefined = /^\d+,\d+$/.test(number)
    ? { is: 'doubtful', why: `In \`${number}%\` a comma stands where the file wants a point`, meant: [plain] }
    : readNumber(number);
  return reading && { reading, rest: rest.slice(sign[0].length) };
}

const NINES: ReadonlyMap<string, string> = new Map([
  ['two', '99%'],
  ['three', '99.9%'],
  ['four', '99.99%'],
  ['five', '99.999%'],
  ['2', '99%'],
  ['3', '99.9%'],
  ['4', '99.99%'],
  ['5', '99.999%'],
]);

function bare(number: string): Parsed<Percentage> {
  const reading = readNumber(number.replace(/^(\d+),(\d+)$/, '$1.$2'));
  if (reading?.is !== 'certain') return wrong(`\`${number}\` is not a percentage. Write ${WHAT}.`);
  const plain = plainDecimal(reading.value);
  const meant = [`${plain}%`];
  if (/^0?\.\d/.test(plain)) {
    meant.unshift(`${plainDecimal(normalise(multiply(reading.value, decimal(100))))}%`);
  }
  return wrong(`Is \`${number}\` a percentage? Add the sign.`, meant);
}

function read(text: string): Parsed<Percentage> {
  const leading = leadingPercentage(text);
  if (leading !== undefined && leading.reading.is === 'doubtful') {
    return wrong(
      `${leading.reading.why}.`,
      leading.reading.meant.map((number) => `${number}%`),
    );
  }
  if (leading !== undefined && leading.reading.is === 'certain') {
    const value: Percentage = { kind: 'percentage', percent: leading.reading.value };
    return /^\.?$/.test(leading.rest)
      ? right(value)
      : wrong(`Only the percentage belongs here; \`${leading.rest}\` does not.`, [printPercentageSource(value)]);
  }
  const nines = /^(\w+) (?:9s|9's|nines)$/i.exec(text)?.[1];
  const meant = NINES.get(nines?.toLowerCase() ?? '');
  if (meant !== undefined) return wrong(`Write \`${text}\` as a percentage.`, [meant]);
  const unhedged = withoutHedge(text) ?? /^% ?(\S.*)$/.exec(text)?.[1]?.concat('%');
  const inner = unhedged === undefined ? undefined : leadingPercentage(unhedged);
  if (inner?.reading.is === 'certain') {
    return wrong('Write the percentage alone.', [`${plainDecimal(inner.reading.value)}%`]);
  }
  const { number, rest } = splitNumber(text);
  return number !== '' && rest === '' ? bare(number) : wrong(`\`${text}\` is not a percentage. Write ${WHAT}.`);
}

/** Reads `99.9%`, `99.9 %`, `99.9 per cent`, with every digit that is written. */
export const parsePercentage: Parser<Percentage> = reader(WHAT, read);

/** The canonical way to write a percentage in the file: `99.9%`. */
export function printPercentageSource(value: { readonly percent: Decimal }): string {
  return `${plainDecimal(value.percent)}%`;
}

/** `99.9%` in en-GB, `99,9%` in de-DE; written zeros are kept. */
export function printPercentage(value: { readonly percent: Decimal }, locale: Locale): string {
  return `${printDecimal(value.percent, locale)}%`;
}

/** By size; `99.90%` and `99.9%` are equal. */
export function comparePercentages(a: Percentage, b: Percentage): number {
  return compareDecimals(a.percent, b.percent);
}
