import type { AvailabilitySection } from '../../agreement/facts.generated';

const NUMBERS: ReadonlyMap<string, number> = new Map([
  ['no', 0],
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['tenth', 1],
  ['hundredth', 2],
  ['thousandth', 3],
]);

/** The words for a number of decimal places, by that number. */
export const COUNTED: readonly string[] = [...NUMBERS.keys()].slice(0, 5);

const COUNT = /\b(no|one|two|three|four|\d)[ -](?:decimals?|digits?|places?)\b/iu;
const PART = /\b(tenth|hundredth|thousandth)s?\b/iu;
const STEP = /\b0[.,](0{0,5})1 ?(?:%|per ?cent)/iu;
const WHOLE = /\b(?:whole|full)\b/iu;

/**
 * How many digits after the point the measured uptime has, where its rounding is stated; where its words cannot be read, as
 * many as the borders of the bands are written with. Undefined where no rounding is stated: then any figure can be measured.
 */
export function measuredDigits({ measured }: AvailabilitySection, written: number): number | undefined {
  if (measured?.is !== 'map') return measured ? digitsIn(measured.text) : undefined;
  if (measured.rounding) return digitsIn(measured.rounding.text) ?? written;
  return measured.text && digitsIn(measured.text.text);
}

function digitsIn(text: string): number | undefined {
  const count = COUNT.exec(text)?.[1];
  if (count !== undefined) return NUMBERS.get(count.toLowerCase()) ?? Number(count);
  const part = PART.exec(text)?.[1];
  if (part !== undefined) return NUMBERS.get(part.toLowerCase());
  const zeros = STEP.exec(text)?.[1];
  if (zeros !== undefined) return zeros.length + 1;
  return WHOLE.test(text) ? 0 : undefined;
}
