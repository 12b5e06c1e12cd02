import { isOne, normalise } from './decimal';
import { parseDuration, printDuration, printDurationSource } from './duration';
import { compareDurations } from './duration-length';
import { wordsToDigits } from './number';
import { type Parser, reader, right, wrong } from './reading';
import type { Duration, Frequency, Locale, ParseContext, Parsed, TimeUnit } from './value';

const WHAT = 'how often, for example `daily`, `monthly` or `every 4 hours`';

function each(count: bigint, unit: TimeUnit): Duration {
  return { kind: 'duration', amount: { digits: count, scale: 0 }, unit, clock: 'plain' };
}

/** The words that the file writes, each with its interval. */
const WORDS: readonly (readonly [word: string, interval: Duration])[] = [
  ['hourly', each(1n, 'hour')],
  ['daily', each(1n, 'day')],
  ['weekly', each(1n, 'week')],
  ['monthly', each(1n, 'month')],
  ['quarterly', each(3n, 'month')],
  ['yearly', each(1n, 'year')],
];

const SAME: ReadonlyMap<string, string> = new Map([
  ['continuously', 'continuous'],
  ['annually', 'yearly'],
  ['annual', 'yearly'],
]);

/** What other words mean; more than one text where they mean two things. */
const MEANT: readonly (readonly [pattern: RegExp, meant: readonly string[]])[] = [
  [/^(?:real[- ]?time|constant(?:ly)?|always|permanent(?:ly)?|24[x/]7|ongoing)$/, ['continuous']],
  [/^(?:nightly|(?:once )?(?:(?:a|per|each) (?:day|night)|every night)|once daily)$/, ['daily']],
  [/^(?:fortnightly|bi-?weekly)$/, ['every 2 weeks']],
  [/^bi-?monthly$/, ['every 2 months', 'every 2 weeks']],
  [/^(?:bi-?annual(?:ly)?)$/, ['every 6 months', 'every 2 years']],
  [/^(?:bi-?ennial(?:ly)?)$/, ['every 2 years']],
  [/^(?:semi-?annual(?:ly)?|half[- ]yearly)$/, ['every 6 months']],
  [/^twice (?:an hour|hourly)$/, ['every 30 minutes']],
  [/^twice (?:a day|daily|per day)$/, ['every 12 hours']],
  [/^twice (?:a year|yearly|per year)$/, ['every 6 months']],
  [/^every (?:other|second) (day|week|month|year)$/, ['every 2 $1s']],
  [/^every third (day|week|month|year)$/, ['every 3 $1s']],
  [/^(?:once )?(?:an|per|each) hour$/, ['hourly']],
  [/^(?:once )?(?:a|per|each) week$/, ['weekly']],
  [/^(?:once )?(?:a|per|each) month$/, ['monthly']],
  [/^(?:once )?(?:a|per|each) quarter$/, ['quarterly']],
  [/^(?:once )?(?:a|per|each) (?:year|annum)$/, ['yearly']],
  [/^(?:each|per) (?:business|working) day$/, ['every business day']],
  [/^(?:business|working) daily$/, ['every business day']],
];

const DAY_PARTS: Readonly<Record<string, readonly [minutes: number, unit: string, per: number]>> = {
  hour: [60, 'minutes', 1],
  day: [24, 'hours', 1],
  year: [12, 'months', 1],
};

/** `4 times a day` where it divides evenly: `every 6 hours`. */
function timesA(text: string): string | undefined {
  const match = /^(\d{1,3})(?: times|x) (?:a|an|per|each|every) (hour|day|year)$/.exec(text);
  const [whole, unit] = DAY_PARTS[match?.[2] ?? ''] ?? [];
  const times = Number(match?.[1]);
  return whole !== undefined && times > 1 && whole % times === 0 ? `every ${whole / times} ${unit}` : undefined;
}

function meant(text: string): readonly string[] {
  for (const [pattern, texts] of MEANT) {
    if (pattern.test(text)) return texts.map((to) => text.replace(pattern, to));
  }
  const even = timesA(text);
  return even === undefined ? [] : [even];
}

/** `every hour`, `every business day`, `every quarter`: the number is 1. */
function readInterval(text: string, context: ParseContext): Parsed<Duration> {
  if (text === 'quarter') return right(each(3n, 'month'));
  return parseDuration(/^\d/.test(text) ? text : (wordsToDigits(text) ?? `1 ${text}`), context);
}

function readEvery(text: string, interval: string, context: ParseContext): Parsed<Frequency> {
  const parsed = readInterval(interval, context);
  if (parsed.ok) {
    return parsed.value.amount.digits === 0n
      ? wrong('Nothing recurs every zero. Write `continuous` if there is no pause.', ['continuous'])
      : right({ kind: 'frequency', interval: parsed.value });
  }
  const suggestions = parsed.suggestions.map((suggestion) => `every ${suggestion}`);
  return suggestions.length > 0
    ? wrong(parsed.message, suggestions)
    : wrong(`\`${text}\` does not say how often. Write ${WHAT}.`);
}

function read(source: string, context: ParseContext): Parsed<Frequency> {
  const text = source.toLowerCase().replace(/\.$/, '');
  const word = SAME.get(text) ?? text;
  if (word === 'continuous') return right({ kind: 'frequency', interval: undefined });
  const known = WORDS.find(([name]) => name === word);
  if (known !== undefined) return right({ kind: 'frequency', interval: known[1] });
  const other = meant(text);
  if (other.length > 1) return wrong(`\`${source}\` is understood in two ways. Say which.`, other);
  if (other.length === 1) return wrong(`Write \`${source}\` as one of the file's words.`, other);
  const every = /^(?:once )?(?:every|each) (.+)$/.exec(text)?.[1];
  if (every !== undefined) return readEvery(source, every, context);
  const interval = parseDuration(text, context);
  if (interval.ok) {
    return wrong('This is a length of time. Say that it recurs.', [printFrequencySource(frequency(interval.value))]);
  }
  if (/^\d+$/.test(text)) {
    return wrong(
      `\`${source}\` of what? Say how often it recurs.`,
      ['hour', 'day', 'month'].map((unit) => `every ${text} ${unit}${text === '1' ? '' : 's'}`),
    );
  }
  return wrong(`\`${source}\` does not say how often. Write ${WHAT}.`);
}

function frequency(interval: Duration | undefined): Frequency {
  return { kind: 'frequency', interval };
}

/** Reads `continuous`, `hourly` … `yearly`, `every 4 hours`, `every business day`. */
export const parseFrequency: Parser<Frequency> = reader(WHAT, read);

function sameInterval(a: Duration, b: Duration): boolean {
  return a.unit === b.unit && a.clock === b.clock && compareDurations(a, b) === 0;
}

function wordFor(interval: Duration): string | undefined {
  return WORDS.find(([, known]) => sameInterval(known, interval))?.[0];
}

/** The canonical way to write a frequency in the file: `daily` rather than `every 1 day`. */
export function printFrequencySource(value: Frequency): string {
  if (value.interval === undefined) return 'continuous';
  const word = wordFor(value.interval);
  if (word !== undefined) return word;
  const text = printDurationSource(value.interval);
  return `every ${isOne(value.interval.amount) ? text.replace(/^[\d.]+ /, '') : text}`;
}

/** English for the final text, as an adverb: `continuously`, `daily`, `every 4 hours`, `every Business Day`. */
export function printFrequency(value: Frequency, locale: Locale): string {
  const { interval } = value;
  if (interval === undefined) return 'continuously';
  const word = wordFor(interval);
  if (word !== undefined) return word;
  const text = printDuration({ ...interval, amount: normalise(interval.amount) }, locale);
  return `every ${isOne(interval.amount) ? text.replace(/^1 /, '') : text}`;
}

const NO_TIME: Duration = each(0n, 'second');

/** Orders by the gap between two times: continuous is the smallest, `yearly` larger than `daily`. As durations compare. */
export function compareFrequencies(a: Frequency, b: Frequency): number | undefined {
  if (a.interval === undefined || b.interval === undefined) {
    return Number(a.interval !== undefined) - Number(b.interval !== undefined);
  }
  return compareDurations(a.interval, b.interval);
}

/** The longest time between two occurrences against a duration: positive where the gap is longer than it. */
export function compareGap(value: Frequency, limit: Duration): number | undefined {
  return compareDurations(value.interval ?? NO_TIME, limit);
}
