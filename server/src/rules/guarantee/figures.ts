import { parseDuration } from '../../values/duration';
import { parseMoney } from '../../values/money';
import { wordsToDigits } from '../../values/number';
import { parsePercentage } from '../../values/percentage';
import type { Duration, Frequency, Money, ParseContext, Parsed, Percentage } from '../../values/value';

/** A figure among words. Offsets count in the text; `end` is exclusive. */
export interface Figure {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly value: Percentage | Money | Duration | Frequency;
  /** True for a share of cases, "95% of reports", which is no figure of what is promised in each case. */
  readonly isShare: boolean;
}

const PERCENTAGE = /(?<![\d.,])\d{1,3}(?:\.\d{1,9})?\s?(?:%|per\s?cent\b)/giu;
const MONEY = /(?:\b[A-Z]{3}\s?|[£€$¥])\d(?:[\d,.]{0,14}\d)?/gu;
const TIME =
  /(?<![\w.,-])(?:\d(?:[\d.,]{0,10}\d)?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|sixty|ninety)[\s-](?:(?:business|working|calendar)\s)?(?:seconds?|min(?:ute)?s?|h(?:ou)?rs?|h|days?|weeks?|months?|years?)\b/giu;

/** Before a time that says over what something is measured, not how long it may take. */
const PERIOD =
  /\b(?:periods? of|each|last|first|next|previous|past|rolling|per|over|during|any)\s+(?:(?:the|any)\s+)?$/iu;
const SHARE = /^\s+of\s+(?!(?:the|all)\s+time\b)/iu;
const CREDIT = /\b(?:credits?|refunds?|discounts?)\s+(?:of\s+)?(?:up to\s+)?$/iu;

/** How far before a figure its sense is looked for. */
const REACH = 40;

/** The percentages, amounts and times of a text, in order by kind. What stands in `$(…)` is not read. */
export function figuresIn(text: string, context: ParseContext): readonly Figure[] {
  const readable = text.replace(/\$\([^)]{0,200}\)/gu, (reference) => ' '.repeat(reference.length));
  const found = <T extends Figure['value']>(pattern: RegExp, parse: (words: string) => Parsed<T>): readonly Figure[] =>
    [...readable.matchAll(pattern)].flatMap((match) => {
      const [words] = match;
      const start = match.index;
      const end = start + words.length;
      const before = readable.slice(Math.max(0, start - REACH), start);
      const parsed = parse(words.replace(/\s+/gu, ' '));
      if (!parsed.ok || PERIOD.test(before) || CREDIT.test(before)) return [];
      const value =
        parsed.value.kind === 'duration' && /\bevery\s+$/iu.test(before) ? recurring(parsed.value) : parsed.value;
      const isShare = SHARE.test(readable.slice(end, end + REACH));
      return [{ start, end, words, value, isShare }];
    });
  return [
    ...found(PERCENTAGE, (words) => parsePercentage(words, context)),
    ...found(MONEY, (words) => parseMoney(words, context)),
    ...found(TIME, (words) => parseDuration(inDigits(words), context)),
  ];
}

function recurring(interval: Duration): Frequency {
  return { kind: 'frequency', interval };
}

function inDigits(words: string): string {
  const spaced = words.replace('-', ' ');
  return wordsToDigits(spaced) ?? spaced;
}
