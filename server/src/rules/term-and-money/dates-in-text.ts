import { parseDate, printDate, printDateSource } from '../../values/date';
import type { CalendarDate, Parsed } from '../../values/value';

/** A date that a text names, and where. */
export interface WrittenDate {
  readonly words: string;
  readonly start: number;
  readonly end: number;
  /** The day; or, where the calendar has no such day, what is wrong with it. */
  readonly reading: Parsed<CalendarDate>;
}

/** A sentence that names dates. Its dates are counted from its own first character. */
export interface DatedSentence {
  readonly text: string;
  /** Where it begins in the whole text. */
  readonly start: number;
  readonly dates: readonly WrittenDate[];
}

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';

const DATE = new RegExp(
  [
    '\\b\\d{4}-\\d{2}-\\d{2}\\b',
    `\\b\\d{1,2}(?:st|nd|rd|th)?\\s(?:of\\s)?${MONTH},?\\s\\d{4}\\b`,
    `\\b${MONTH}\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s\\d{4}\\b`,
  ].join('|'),
  'giu',
);

/** The sentences of `text` that name dates. */
export function datedSentences(text: string): readonly DatedSentence[] {
  if (!/\d{4}/u.test(text)) return [];
  const sentences: DatedSentence[] = [];
  for (const { 0: sentence, index: start } of text.matchAll(SENTENCE)) {
    const dates = [...sentence.matchAll(DATE)].map(({ 0: words, index }) => ({
      words,
      start: index,
      end: index + words.length,
      reading: parseDate(words.replace(/\s/gu, ' '), { currency: undefined }),
    }));
    if (dates.length > 0) sentences.push({ text: sentence, start, dates });
  }
  return sentences;
}

/** Up to a full stop before white space that does not shorten a month, or to an empty line. */
const SENTENCE = /(?:[^.;!?\n]|[.;!?](?!\s)|(?<=\b(?:jan|feb|mar|apr|aug|sept?|oct|nov|dec))\.|\n(?![ \t]*\n))+/giu;

/** `date` in the manner of `words`: `2026-12-01`, `1 December 2026`, `Dec 1, 2026`. */
export function writtenLike(words: string, date: CalendarDate): string {
  if (/^\d{4}-/u.test(words)) return printDateSource(date);
  const isMonthFirst = /^[a-z]/iu.test(words);
  const full = printDate(date, { language: isMonthFirst ? 'en-US' : 'en-GB' });
  const [month = ''] = /[a-z]{3,}/iu.exec(words) ?? [];
  return month.length === 3 && month.toLowerCase() !== 'may' ? full.replace(/([A-Z][a-z]{2})[a-z]*/u, '$1') : full;
}
