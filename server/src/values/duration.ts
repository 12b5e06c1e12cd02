import { add, isOne, multiply, normalise, parseDecimal, plainDecimal, printDecimal } from './decimal';
import { SECONDS } from './duration-length';
import { nearest } from './nearest';
import { bothReadings, isMistakable, mistakable, readNumber, safeNumber, splitNumber, wordsToDigits } from './number';
import { type Parser, reader, right, withoutHedge, wrong } from './reading';
import type { Clock, Decimal, Duration, Locale, ParseContext, Parsed, TimeUnit } from './value';

const WHAT = 'a length of time, for example `4 hours`, `2 business days` or `12 months`';

const SPELLINGS: Readonly<Record<TimeUnit, readonly string[]>> = {
  second: ['second', 'seconds', 'sec', 'secs', 's'],
  minute: ['minute', 'minutes', 'min', 'mins'],
  hour: ['hour', 'hours', 'hr', 'hrs', 'h'],
  day: ['day', 'days', 'd'],
  week: ['week', 'weeks', 'wk', 'wks', 'w'],
  month: ['month', 'months', 'mth', 'mths', 'mo', 'mos'],
  year: ['year', 'years', 'yr', 'yrs', 'y', 'annum'],
};

const UNITS: ReadonlyMap<string, TimeUnit> = new Map(
  Object.entries(SPELLINGS).flatMap(([unit, spellings]) =>
    spellings.map((spelling): [string, TimeUnit] => [spelling, unit as TimeUnit]),
  ),
);

const CLOCKS: ReadonlyMap<string, Clock> = new Map([
  ['business', 'business'],
  ['working', 'business'],
  ['work', 'business'],
  ['calendar', 'calendar'],
]);

/** The unit that a word such as `hrs` stands for; undefined for `m`, which may be minutes or months, and for no unit. */
export function timeUnit(word: string): TimeUnit | undefined {
  return UNITS.get(word.toLowerCase());
}

function amountOf(text: string): Decimal | undefined {
  const reading = readNumber(text);
  return reading?.is === 'certain' ? reading.value : undefined;
}

/** `4 hours`, as the canonical file text writes it. */
function written(number: string, unit: TimeUnit, clock: Clock = 'plain'): string {
  const amount = parseDecimal(number);
  const plural = amount !== undefined && isOne(amount) ? '' : 's';
  return `${number} ${clock === 'plain' ? '' : `${clock} `}${unit}${plural}`;
}

interface UnitWords {
  readonly clock: Clock;
  readonly unit: TimeUnit;
  /** What stands after the unit. */
  readonly rest: string;
}

function readUnit(text: string): UnitWords | undefined {
  const spaced = text.replaceAll('-', ' ').replace(/([a-z])(?=\d)/gi, '$1 ');
  const words = spaced.trim().split(' ');
  const clock = CLOCKS.get((words[0] ?? '').toLowerCase());
  const at = clock === undefined ? 0 : 1;
  const unit = timeUnit((words[at] ?? '').replace(/[.']$/, ''));
  return unit === undefined ? undefined : { clock: clock ?? 'plain', unit, rest: words.slice(at + 1).join(' ') };
}

/** `1 hour 30 minutes` in its smaller unit (`90 minutes`); undefined where the two do not add up exactly. */
function sum(first: { number: string; unit: TimeUnit; clock: Clock }, rest: string): string | undefined {
  const { number, rest: words } = splitNumber(rest.replace(/^(?:and|,) ?/, ''));
  // Behind hours, `30` and `30m` can only be minutes.
  const minutes = first.unit === 'hour' && /^m?$/i.test(words);
  const second = minutes ? readUnit('minutes') : readUnit(words);
  const [a, b] = [amountOf(first.number), amountOf(number)];
  if (a === undefined || b === undefined || second === undefined || second.rest !== '') return undefined;
  const factor = SECONDS[first.unit].digits / SECONDS[second.unit].digits;
  const exact = factor > 1n && factor * SECONDS[second.unit].digits === SECONDS[first.unit].digits;
  if (!exact || (first.clock === 'business' && first.unit === 'day')) return undefined;
  const total = add(multiply(a, { digits: factor, scale: 0 }), b);
  return written(plainDecimal(normalise(total)), second.unit, first.clock);
}

const ISO_UNITS: readonly (readonly [pattern: RegExp, unit: TimeUnit])[] = [
  [/^pt(\d+)s$/i, 'second'],
  [/^pt(\d+)m$/i, 'minute'],
  [/^pt(\d+)h$/i, 'hour'],
  [/^p(\d+)d$/i, 'day'],
  [/^p(\d+)w$/i, 'week'],
  [/^p(\d+)m$/i, 'month'],
  [/^p(\d+)y$/i, 'year'],
];

const FIXED_WORDS: readonly (readonly [pattern: RegExp, meant: string])[] = [
  [/^(?:half an|half-an|1\/2|½) ?hour$/i, '30 minutes'],
  [/^(?:a )?quarter of an hour$/i, '15 minutes'],
  [/^(?:a|one|1) fortnight$/i, '2 weeks'],
  [/^(?:a|one|1) quarter$/i, '3 months'],
  [/^(?:half a|half-a|½) ?year$/i, '6 months'],
  [/^(?:same|next) (?:business|working) day$/i, '1 business day'],
];

/** Other ways to say a time that mean one thing only. */
function translated(text: string): string | undefined {
  for (const [pattern, meant] of FIXED_WORDS) if (pattern.test(text)) return meant;
  for (const [pattern, unit] of ISO_UNITS) {
    const number = pattern.exec(text)?.[1];
    if (number !== undefined) return written(number, unit);
  }
  return wordsToDigits(text);
}

/** Suggestions are kept only where they can be read: a fix must not lead to the next fault. */
function sayable(texts: readonly (string | undefined)[], context: ParseContext): readonly string[] {
  return texts.flatMap((text) => {
    const parsed = text === undefined ? undefined : read(text, context);
    return parsed?.ok === true ? [printDurationSource(parsed.value)] : [];
  });
}

function withoutNumber(text: string, context: ParseContext): Parsed<Duration> {
  const suggestions = sayable([translated(text)], context);
  if (suggestions.length > 0) return wrong(`Write \`${text}\` as a number and its unit.`, suggestions);
  const alone = sayable([withoutHedge(text)], context);
  if (alone.length > 0) return wrong('Write the time alone.', alone);
  if (/^(?:immediate(?:ly)?|at once|asap|instant(?:ly)?|promptly|now)$/i.test(text)) {
    return wrong(`\`${text}\` cannot be measured. Write how long it may take.`, ['15 minutes', '1 hour']);
  }
  const unit = readUnit(text);
  if (unit !== undefined && unit.rest === '') {
    const each = ['1', '2', '4'].map((number) => written(number, unit.unit, unit.clock));
    return wrong(`How many? Write a number before \`${text}\`.`, sayable(each, context));
  }
  return wrong(`\`${text}\` is not a length of time. Write ${WHAT}.`);
}

function badUnit(number: string, rest: string, context: ParseContext): Parsed<Duration> {
  if (rest === '') {
    const each = (['minute', 'hour', 'day', 'month'] as const).map((unit) => written(number, unit));
    return wrong(`\`${number}\` of what? Add the unit.`, sayable(each, context));
  }
  if (/^m$/i.test(rest)) {
    return wrong(
      `\`${number}${rest}\` could mean minutes or months. Write the unit out.`,
      sayable([written(number, 'minute'), written(number, 'month')], context),
    );
  }
  const range = /^(?:-|to|or) ?(.*)$/i.exec(rest);
  const upper = range === null ? undefined : splitNumber(range[1] ?? '');
  if (upper !== undefined && upper.number !== '') {
    const words = upper.rest;
    return wrong(
      'A range leaves open which time counts. Write one of the two.',
      sayable([`${upper.number} ${words}`, `${number} ${words}`], context),
    );
  }
  const larger = /^(fortnight|quarter|decade)s?$/i.exec(rest)?.[1]?.toLowerCase();
  if (larger !== undefined) {
    const [factor, unit] = ({ fortnight: [2n, 'week'], quarter: [3n, 'month'], decade: [10n, 'year'] } as const)[
      larger as 'fortnight' | 'quarter' | 'decade'
    ];
    const amount = amountOf(number);
    const meant = amount && written(plainDecimal(multiply(amount, { digits: factor, scale: 0 })), unit);
    return wrong(`Write \`${number} ${rest}\` in ${unit}s.`, sayable([meant], context));
  }
  return misspelt(number, rest, context);
}

function misspelt(number: string, rest: string, context: ParseContext): Parsed<Duration> {
  const words = rest.split(' ');
  const last = words.at(-1) ?? '';
  const unit = nearest(last, UNITS.keys());
  const clock = words.length > 1 ? nearest(words[0] ?? '', CLOCKS.keys()) : '';
  const meant =
    unit === undefined || clock === undefined ? undefined : `${number} ${clock} ${unit}`.replace(/ +/g, ' ');
  return wrong(`\`${rest}\` is not a unit of time. Write ${WHAT}.`, sayable([meant], context));
}

/** What follows the unit does not belong there. */
function tooMuch(text: string, number: string, words: UnitWords, context: ParseContext): Parsed<Duration> {
  const together = sum({ number, unit: words.unit, clock: words.clock }, words.rest);
  if (together !== undefined) {
    return wrong(`Write \`${text}\` in one unit.`, sayable([together], context));
  }
  return wrong(
    `Only a number and its unit belong here; \`${words.rest}\` does not. Write ${WHAT}.`,
    sayable([written(number, words.unit, words.clock)], context),
  );
}

/** Units that have no clock of their own kind: there is no `business month`, and `calendar hour` says nothing. */
function clockFault(number: string, { unit, clock }: UnitWords, context: ParseContext): Parsed<Duration> | undefined {
  if (clock === 'business' && unit !== 'minute' && unit !== 'hour' && unit !== 'day') {
    const amount = amountOf(number);
    const days = unit === 'week' && amount ? plainDecimal(multiply(amount, { digits: 5n, scale: 0 })) : undefined;
    const meant = [written(number, unit), days && written(days, 'day', 'business')];
    return wrong(`There is no such unit as a business ${unit}.`, sayable(meant, context));
  }
  if (clock === 'calendar' && (unit === 'second' || unit === 'minute' || unit === 'hour')) {
    return wrong(`Only days and longer units can be calendar ones.`, sayable([written(number, unit)], context));
  }
  return undefined;
}

function read(text: string, context: ParseContext): Parsed<Duration> {
  const { number, rest: afterNumber } = splitNumber(text);
  if (number === '') return withoutNumber(text, context);
  const rest = afterNumber.replace(/^-(?=[a-z])/i, '');
  const reading = readNumber(number);
  if (reading === undefined) return wrong(`\`${number}\` is not one number. Write ${WHAT}.`);
  if (reading.is === 'doubtful') {
    const meant = reading.meant.map((plain) => `${plain} ${rest}`);
    return wrong(`${reading.why}.`, sayable(meant, context));
  }
  if (isMistakable(number)) {
    const both = bothReadings(number).map((plain) => `${plain} ${rest}`);
    return wrong(mistakable(number), sayable(both, context));
  }
  const words = readUnit(rest);
  if (words === undefined) return badUnit(plainDecimal(reading.value), rest, context);
  if (words.rest !== '') return tooMuch(text, plainDecimal(reading.value), words, context);
  const fault = clockFault(plainDecimal(reading.value), words, context);
  if (fault !== undefined) return fault;
  return right({ kind: 'duration', amount: reading.value, unit: words.unit, clock: words.clock });
}

/** Reads `4 hours`, `2 business days`, `90 min`. One number, one unit. */
export const parseDuration: Parser<Duration> = reader(WHAT, read);

/** The canonical way to write a duration in the file: `4 hours`, `2 business days`, `10 calendar days`. */
export function printDurationSource(value: Duration): string {
  return written(safeNumber(value.amount), value.unit, value.clock);
}

/**
 * English for the final text: `15 minutes`, `4 Business Hours`, `1 Business Day`. Business units are capitalised, since
 * the agreement defines them; minutes on that clock are `30 minutes during Business Hours`.
 */
export function printDuration(value: Duration, locale: Locale): string {
  const { unit, clock } = value;
  const amount = normalise(value.amount);
  const number = printDecimal(amount, locale);
  const plural = isOne(amount) ? '' : 's';
  if (clock === 'calendar') return `${number} calendar ${unit}${plural}`;
  if (clock === 'plain') return `${number} ${unit}${plural}`;
  if (unit === 'hour') return `${number} Business Hour${plural}`;
  if (unit === 'day') return `${number} Business Day${plural}`;
  return `${number} ${unit}${plural} during Business Hours`;
}

/** The same time on the clock of business hours, for a level or section whose clock that is. Longer units keep theirs. */
export function onBusinessClock(value: Duration): Duration {
  const counts = value.unit === 'minute' || value.unit === 'hour' || value.unit === 'day';
  return value.clock === 'plain' && counts ? { ...value, clock: 'business' } : value;
}
