import { normalise, parseDecimal, plainDecimal } from './decimal';
import type { Decimal } from './value';

/** How a written number reads: for certain, in more ways than one, or not at all. */
export type NumberReading =
  | { readonly is: 'certain'; readonly value: Decimal }
  | {
      readonly is: 'doubtful';
      /** Why it is not taken as it stands: a whole sentence without its full stop. */
      readonly why: string;
      /** The numbers that may have been meant, as a file writes them, best first. */
      readonly meant: readonly string[];
    };

/** No amount, count or time of an agreement needs more digits. */
const MOST_DIGITS = 15;

const PLAIN = /^\d*(?:\.\d+)?$/;
const GROUPED = /^[1-9]\d{0,2}(?:([,' ’])\d{3})(?:\1\d{3})*(?:\.\d+)?$/;
const LAKHS = /^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/;
const COMMA_AS_POINT = /^(?:\d+|\d{1,3}(?:[. '’]\d{3})+),\d+$/;
const POINTS_AS_GROUPS = /^\d{1,3}(?:\.\d{3}){2,}$/;

function certain(plain: string): NumberReading {
  const value = parseDecimal(plain);
  return value === undefined || plain.length > MOST_DIGITS + 1
    ? { is: 'doubtful', why: `A number may have ${MOST_DIGITS} digits at most`, meant: [] }
    : { is: 'certain', value };
}

function doubtful(why: string, meant: string): NumberReading {
  const value = parseDecimal(meant);
  return { is: 'doubtful', why, meant: value === undefined ? [] : [plainDecimal(value)] };
}

/**
 * Reads an amount as people write it. A point stands before decimals; commas, spaces and apostrophes may stand between
 * groups of three digits. Other customs (`1.200,50`, `12,5`, `1,20,000`, `1_000`) are recognised and answered with what
 * they mean, but not taken: the same file is read by people who would read them otherwise.
 * @returns undefined for what is no number at all
 */
export function readNumber(text: string): NumberReading | undefined {
  if (/^[-+]/.test(text)) {
    const rest = text.slice(1).trim();
    const bare = readNumber(rest);
    if (bare === undefined || /^[-+]/.test(rest)) return undefined;
    const meant = bare.is === 'certain' ? [plainDecimal(bare.value)] : bare.meant;
    return { is: 'doubtful', why: `\`${text}\` carries a sign, and a value here is written without one`, meant };
  }
  if (!/\d/.test(text)) return undefined;
  if (PLAIN.test(text)) return certain(text);
  if (GROUPED.test(text)) return certain(text.replace(/[,' ’]/g, ''));
  if (COMMA_AS_POINT.test(text)) {
    const plain = text.replace(/[. '’]/g, '').replace(',', '.');
    return doubtful(`In \`${text}\` the comma seems to stand before the decimals, where the file wants a point`, plain);
  }
  if (POINTS_AS_GROUPS.test(text)) {
    return doubtful(`In \`${text}\` points stand between the thousands`, text.replaceAll('.', ''));
  }
  if (LAKHS.test(text)) return doubtful(`\`${text}\` is not grouped by thousands`, text.replaceAll(',', ''));
  if (/^\d+(?:_\d+)+$/.test(text)) return doubtful(`\`${text}\` has underscores in it`, text.replaceAll('_', ''));
  return undefined;
}

/** True for `1.200`: twelve hundred to one reader, one and a fifth to another. */
export function isMistakable(number: string): boolean {
  return /^[1-9]\d{0,2}\.\d{3}$/.test(number);
}

/** The number as a file writes it, with a zero appended where it could be mistaken for a thousand times itself. */
export function safeNumber(value: Decimal): string {
  const plain = plainDecimal(value);
  return isMistakable(plain) ? `${plain}0` : plain;
}

/** Both numbers that a mistakable one may mean, so written that neither can be mistaken. */
export function bothReadings(number: string): readonly string[] {
  const value = parseDecimal(number);
  return value === undefined ? [] : [number.replace('.', ''), safeNumber(normalise(value))];
}

/** The numbers, each mistakable one as both that it may mean. */
export function unmistakable(numbers: readonly string[]): readonly string[] {
  return numbers.flatMap((number) => (isMistakable(number) ? bothReadings(number) : [number]));
}

/** What is said of a mistakable number. */
export function mistakable(number: string): string {
  return `\`${number}\` can be read with thousands or with decimals. Write it so that it cannot be mistaken.`;
}

const LEADING_NUMBER = /^([-+]? ?(?:[\d.,'’_]|(?<=\d) (?=\d))*\d) ?/;

/**
 * Splits `120 devices` into its number and the rest. The number's text is empty when the text does not begin with one;
 * nothing is judged yet.
 */
export function splitNumber(text: string): { readonly number: string; readonly rest: string } {
  const match = LEADING_NUMBER.exec(text);
  if (match === null) return { number: '', rest: text };
  return { number: match[1] ?? '', rest: text.slice(match[0].length) };
}

const NUMBER_WORDS: readonly string[] = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const TENS: readonly string[] = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const MORE_WORDS: ReadonlyMap<string, string> = new Map([
  ['a', '1'],
  ['an', '1'],
  ['fifteen', '15'],
  ['eighteen', '18'],
]);

/**
 * `two hours` and `thirty (30) days` with their number in digits (`2 hours`, `30 days`); undefined when the text does
 * not begin with a number in words.
 */
export function wordsToDigits(text: string): string | undefined {
  const match = /^([a-z]+)(?: ?\((\d{1,6})\))? (.+)$/i.exec(text);
  if (match === null) return undefined;
  const [, word = '', inBrackets, rest = ''] = match;
  const lower = word.toLowerCase();
  const index = NUMBER_WORDS.indexOf(lower);
  const tens = TENS.indexOf(lower);
  const digits =
    inBrackets ?? MORE_WORDS.get(lower) ?? (index >= 0 ? `${index}` : tens >= 0 ? `${(tens + 2) * 10}` : undefined);
  return digits === undefined ? undefined : `${digits} ${rest}`;
}
