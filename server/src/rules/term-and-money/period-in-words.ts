import { addDays, shifted } from '../../agreement/term-dates';
import { compareDates } from '../../values/date';
import { parseDuration } from '../../values/duration';
import { wordsToDigits } from '../../values/number';
import type { CalendarDate, Duration } from '../../values/value';
import type { DatedSentence, WrittenDate } from './dates-in-text';

/** `from 1 January 2026 to 31 December 2026 (12 months)`. */
export interface StatedPeriod {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly first: WrittenDate;
  readonly last: WrittenDate;
  /** The length that is stated beside the dates, where one is. */
  readonly length: StatedLength | undefined;
}

export interface StatedLength {
  readonly words: string;
  readonly start: number;
  readonly time: Duration;
}

const LENGTH =
  '((?:[a-z]+(?:-[a-z]+)? \\(\\d{1,4}\\)|\\d{1,4}|[a-z]+(?:-[a-z]+)?)[ -](?:calendar )?(?:day|week|month|year)s?)';

const LENGTH_AFTER = new RegExp(
  `^,?\\s*\\(?(?:(?:that is|being|a (?:period|term) of|for|in total),?\\s)*${LENGTH}\\b`,
  'iu',
);
const LENGTH_BEFORE = new RegExp(`\\b${LENGTH}(?: (?:period|term))?[ ,(]{1,3}(?:\\w+ )?(?:from|between)\\s$`, 'iu');

/** The periods between two dates that `sentence` states. */
export function statedPeriods({ text, dates }: DatedSentence): readonly StatedPeriod[] {
  return dates.flatMap((last, index) => {
    const first = dates[index - 1];
    if (!first?.reading.ok || !last.reading.ok) return [];
    const between = text.slice(first.end, last.start);
    const before = text.slice(Math.max(0, first.start - 80), first.start);
    const isPeriod = /^,?\s?(?:to|until|till|through|and|up to|[-–—])(?: and including)?\s?$/iu.test(between);
    if (!isPeriod || !/\b(?:from|between)\s$/iu.test(before)) return [];
    const length = lengthAfter(text, last.end) ?? lengthBefore(before, first.start - before.length);
    return [{ from: first.reading.value, to: last.reading.value, first, last, length }];
  });
}

function lengthAfter(text: string, from: number): StatedLength | undefined {
  const found = LENGTH_AFTER.exec(text.slice(from, from + 80));
  return found ? lengthOf(found[1], from + found[0].length - (found[1]?.length ?? 0)) : undefined;
}

function lengthBefore(before: string, from: number): StatedLength | undefined {
  const found = LENGTH_BEFORE.exec(before);
  return found ? lengthOf(found[1], from + found.index) : undefined;
}

function lengthOf(words: string | undefined, start: number): StatedLength | undefined {
  const spaced = (words ?? '').replace(/-(?=(?:day|week|month|year))/iu, ' ');
  const reading = parseDuration(wordsToDigits(spaced) ?? spaced, { currency: undefined });
  return words && reading.ok ? { words, start, time: reading.value } : undefined;
}

/**
 * Whether a period of `time` from `from` ends with `to`: counted with its last day, or up to it. Undefined where that
 * depends on business days.
 */
export function isOfLength(from: CalendarDate, to: CalendarDate, time: Duration): boolean | undefined {
  const next = shifted(from, time, 1);
  const last = next && addDays(next, -1);
  return next && last && (compareDates(to, next) === 0 || compareDates(to, last) === 0);
}

/** The period's length in whole units of `time`; undefined where it is not whole. */
export function lengthBetween(from: CalendarDate, to: CalendarDate, time: Duration): Duration | undefined {
  const estimate = estimates[time.unit]?.(from, to) ?? 0;
  const counts = [estimate, estimate + 1].filter((count) => count > 0);
  const lengths = counts.map((count): Duration => ({ ...time, amount: { digits: BigInt(count), scale: 0 } }));
  return lengths.find((length) => isOfLength(from, to, length));
}

type Estimate = (from: CalendarDate, to: CalendarDate) => number;

const months: Estimate = (from, to) => 12 * (to.year - from.year) + to.month - from.month;
const days: Estimate = (from, to) =>
  (Date.UTC(to.year, to.month - 1, to.day) - Date.UTC(from.year, from.month - 1, from.day)) / 86_400_000;

/** The whole units between two dates, or one less. */
const estimates: Readonly<Partial<Record<Duration['unit'], Estimate>>> = {
  day: (from, to) => days(from, to),
  week: (from, to) => Math.floor(days(from, to) / 7),
  month: months,
  year: (from, to) => Math.floor(months(from, to) / 12),
};
