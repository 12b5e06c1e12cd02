import { parseDate } from '../../values/date';
import type { CalendarDate, Weekday } from '../../values/value';

const DAY =
  '(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)';
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DATE = `(?:\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}[./-]\\d{1,2}[./-]\\d{4}|\\d{1,2}(?:st|nd|rd|th)?\\s+(?:day\\s+)?(?:of\\s+)?${MONTH}\\.?,?\\s+\\d{4}|${MONTH}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4})(?!\\d)`;

/** `Monday, 1 December 2026`. */
const BEFORE = new RegExp(`(?<![\\p{L}\\d])(${DAY})\\.?,?\\s+(?:the\\s+)?(${DATE})`, 'dgiu');
/** `1 December 2026 (Monday)`, `1 December 2026, a Monday`, but not `from 1 December 2026, Monday to Friday`. */
const BEHIND = new RegExp(
  `(?<!\\d)(${DATE})(?:\\s*[([]\\s*(?:an?\\s+)?(${DAY})\\.?\\s*[)\\]]|,?\\s+(?:(?:which\\s+)?(?:is|was|being|falls\\s+on)\\s+)?a\\s+(${DAY})(?!\\p{L}))`,
  'dgiu',
);
/** The end of a range or list of days: `Monday to Friday, 1 December 2026` says nothing of that date. */
const IN_A_LIST = new RegExp(`(?<!\\p{L})${DAY}\\.?\\s*(?:,|to|and|or|until|through|[-–—/&])\\s*$`, 'iu');

/** A date that a text writes with its day of the week. Offsets count in the text; `end` is exclusive. */
export interface DatedWeekday {
  readonly start: number;
  readonly end: number;
  readonly date: string;
  /** One date, or both that `01/12/2026` may mean. */
  readonly dates: readonly CalendarDate[];
  readonly weekday: { readonly start: number; readonly end: number; readonly words: string; readonly is: Weekday };
}

/** Every date in `text` that stands beside a day of the week, of those that exist. */
export function datedWeekdays(text: string): readonly DatedWeekday[] {
  if (!/\d{4}/u.test(text)) return [];
  const before = [...text.matchAll(BEFORE)].flatMap((match) =>
    IN_A_LIST.test(text.slice(Math.max(0, match.index - 20), match.index)) ? [] : dated(match, 2, 1),
  );
  const behind = [...text.matchAll(BEHIND)].flatMap((match) => dated(match, 1, match[2] === undefined ? 3 : 2));
  return [...before, ...behind];
}

function dated(match: RegExpExecArray, dateGroup: number, dayGroup: number): readonly DatedWeekday[] {
  const date = match[dateGroup];
  const words = match[dayGroup];
  const [start, end] = match.indices?.[dayGroup] ?? [];
  if (date === undefined || words === undefined || start === undefined || end === undefined) return [];
  const dates = datesOf(date);
  const is = weekdayCalled(words);
  if (dates.length === 0 || is === undefined) return [];
  const weekday = { start, end, words, is };
  return [{ start: match.index, end: match.index + match[0].length, date, dates, weekday }];
}

function datesOf(written: string): readonly CalendarDate[] {
  const parsed = parseDate(written.replace(/\s+/gu, ' ').replace(' day ', ' '), { currency: undefined });
  if (parsed.ok) return [parsed.value];
  if (/\p{L}|^\d{4}/u.test(written)) return [];
  return parsed.suggestions.flatMap((suggestion) => datesOf(suggestion));
}

const SHORT = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const WEEKDAYS: readonly Weekday[] = [0, 1, 2, 3, 4, 5, 6];

function weekdayCalled(words: string): Weekday | undefined {
  return WEEKDAYS[SHORT.indexOf(words.slice(0, 3).toLowerCase())];
}
