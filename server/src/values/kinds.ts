import { parseCountry, printCountry } from './country';
import { parseCurrency } from './currency';
import { compareDates, parseDate, printDate, printDateSource } from './date';
import { parseDuration, printDuration, printDurationSource } from './duration';
import { compareDurations } from './duration-length';
import { compareFrequencies, parseFrequency, printFrequency, printFrequencySource } from './frequency';
import { parseHours, printHoursSource } from './hours';
import { printHours } from './hours-words';
import { parseId } from './id';
import { parseLanguage, printLanguage } from './language';
import { compareMoney, parseMoney, printMoney, printMoneySource } from './money';
import { comparePercentages, parsePercentage, printPercentage, printPercentageSource } from './percentage';
import { compareQuantities, parseQuantity, printQuantity, printQuantitySource } from './quantity';
import { compareRates, parseRate, printRate, printRateSource } from './rate';
import { type Parser, right } from './reading';
import { compareShares, parseShare, printShare, printShareSource } from './share';
import { parseTimeZone, printTimeZone } from './time-zone';
import type { Locale, ParseContext, Parsed, Value, ValueKindName } from './value';
import { parseYesNo, printYesNo } from './yes-no';

/** The kinds whose values are read into data, beyond words, codes and names. */
export const measuredKinds: ReadonlySet<ValueKindName> = new Set(
  Object.keys({
    duration: true,
    money: true,
    percentage: true,
    share: true,
    rate: true,
    quantity: true,
    frequency: true,
    hours: true,
    date: true,
  } satisfies Record<Value['kind'], true>) as Value['kind'][],
);

/** The type that the values of a kind have. */
export type ValueOf<K extends ValueKindName> = K extends Value['kind']
  ? Extract<Value, { readonly kind: K }>
  : K extends 'yes-no'
    ? boolean
    : string;

/** All that is known of one kind of value. */
export interface ValueKind<T> {
  /** The kind with an example, to follow "Write …" or "Expected …". */
  readonly what: string;
  readonly examples: readonly string[];
  /**
   * A regular expression for the published schema: accepts all that `parse` accepts in any spelling, and refuses what is
   * plainly something else, in an editor that knows nothing but the schema. No flags, and safe from runaway matching.
   */
  readonly pattern: string;
  readonly parse: Parser<T>;
  /** English for the final text, with the region's separators and order. */
  readonly print: (value: T, locale: Locale) => string;
  /** The canonical way to write the value in the file. What it yields is read as an equal value. */
  readonly source: (value: T) => string;
  /** Negative, zero or positive; undefined where two values cannot be compared. Absent where the kind has no order. */
  readonly compare?: (a: T, b: T) => number | undefined;
}

// Anchored at the beginning, so that a long text is walked through once.
const NUMBER_THEN_WORD = '^\\D*\\d[\\s\\S]*[A-Za-z\\u0080-\\uffff]';
const LETTERS = '^[^A-Za-z]*[A-Za-z][\\s\\S]*[A-Za-z]';
const LETTERS_OR_DIGITS = '^[^A-Za-z0-9]*[A-Za-z0-9][\\s\\S]*[A-Za-z0-9]';

function text(what: string, examples: readonly string[]): ValueKind<string> {
  return {
    what,
    examples,
    pattern: '',
    parse: (source) => right(source),
    print: (value) => value,
    source: (value) => value,
  };
}

/** Every kind of value by its name in the schema. */
export const kinds: { readonly [K in ValueKindName]: ValueKind<ValueOf<K>> } = {
  duration: {
    what: 'a length of time, for example `4 hours`',
    examples: [
      '30 seconds',
      '15 minutes',
      '4 hours',
      '2 business hours',
      '1 business day',
      '10 days',
      '12 weeks',
      '24 months',
    ],
    pattern: NUMBER_THEN_WORD,
    parse: parseDuration,
    print: printDuration,
    source: printDurationSource,
    compare: compareDurations,
  },
  frequency: {
    what: 'how often, for example `daily` or `every 4 hours`',
    examples: [
      'continuous',
      'hourly',
      'daily',
      'weekly',
      'monthly',
      'quarterly',
      'yearly',
      'every 4 hours',
      'every 12 weeks',
    ],
    pattern: LETTERS,
    parse: parseFrequency,
    print: printFrequency,
    source: printFrequencySource,
    compare: compareFrequencies,
  },
  percentage: {
    what: 'a percentage, for example `99.9%`',
    examples: ['99.9%', '99.95%', '20%'],
    pattern: '^\\D*\\d[\\s\\S]*[%Pp]',
    parse: parsePercentage,
    print: printPercentage,
    source: printPercentageSource,
    compare: comparePercentages,
  },
  share: {
    what: 'a share, for example `5% of monthly fees`',
    examples: ['5% of monthly fees', '125% of annual fees'],
    pattern: '^\\D*\\d[\\s\\S]*[Ff]',
    parse: parseShare,
    print: printShare,
    source: printShareSource,
    compare: compareShares,
  },
  money: {
    what: 'an amount with its currency, for example `GBP 180`',
    examples: ['GBP 180', 'EUR 1200.50', 'USD 25'],
    pattern: '\\d',
    parse: parseMoney,
    print: printMoney,
    source: printMoneySource,
    compare: compareMoney,
  },
  rate: {
    what: 'a rate, for example `GBP 180 per hour`',
    examples: ['GBP 180 per hour', 'EUR 4.50 per device per month', 'GBP 60 per started 30 minutes', '1.5% per month'],
    pattern: '^\\D*\\d[\\s\\S]*[/Pp]',
    parse: parseRate,
    print: printRate,
    source: printRateSource,
    compare: compareRates,
  },
  quantity: {
    what: 'a number of things, for example `45 users`',
    examples: ['45 users', '120 devices'],
    pattern: NUMBER_THEN_WORD,
    parse: parseQuantity,
    print: printQuantity,
    source: printQuantitySource,
    compare: compareQuantities,
  },
  hours: {
    what: 'hours of the week, for example `Mon-Fri 08:00-18:00`',
    examples: ['Mon-Fri 08:00-18:00', '24x7', 'Mon, Wed 18:30-07:00', 'Sat-Sun and holidays 09:00-13:00'],
    pattern: LETTERS_OR_DIGITS,
    parse: parseHours,
    print: printHours,
    source: printHoursSource,
  },
  date: {
    what: 'a date, for example `2026-12-01`',
    examples: ['2026-12-01'],
    pattern: '^\\D*\\d[\\s\\S]*\\d',
    parse: parseDate,
    print: printDate,
    source: printDateSource,
    compare: compareDates,
  },
  'yes-no': {
    what: '`yes` or `no`',
    examples: ['yes', 'no'],
    pattern: '[EeNn]',
    parse: parseYesNo,
    print: printYesNo,
    source: printYesNo,
  },
  id: {
    ...text('an id, for example `remote-access`', ['remote-access', 'P1']),
    pattern: '[A-Za-z]',
    parse: parseId,
  },
  'time-zone': {
    ...text('a time zone, for example `Europe/London`', ['Europe/London', 'America/New_York', 'Europe/Berlin', 'UTC']),
    pattern: LETTERS,
    parse: parseTimeZone,
    print: printTimeZone,
  },
  language: {
    ...text('a language with its country, for example `en-GB`', ['en-GB', 'en-US', 'de-DE']),
    pattern: LETTERS,
    parse: parseLanguage,
    print: printLanguage,
  },
  country: {
    ...text('a country as its two-letter code, for example `GB`', ['GB', 'US', 'DE']),
    pattern: LETTERS,
    parse: parseCountry,
    print: printCountry,
  },
  currency: {
    ...text('a currency as its three-letter code, for example `GBP`', ['GBP', 'EUR', 'USD']),
    pattern: LETTERS,
    parse: parseCurrency,
  },
  label: text('a line of text', []),
  prose: text('a text', []),
  path: text('a path to another part, for example `availability.uptime`', [
    'availability.uptime',
    'priorities.levels.P1.respond',
  ]),
};

/** English for the final text of any typed value. */
export function printValue(value: Value, locale: Locale): string {
  switch (value.kind) {
    case 'duration':
      return printDuration(value, locale);
    case 'frequency':
      return printFrequency(value, locale);
    case 'percentage':
      return printPercentage(value, locale);
    case 'share':
      return printShare(value, locale);
    case 'money':
      return printMoney(value, locale);
    case 'rate':
      return printRate(value, locale);
    case 'quantity':
      return printQuantity(value, locale);
    case 'hours':
      return printHours(value, locale);
    case 'date':
      return printDate(value, locale);
  }
}

/**
 * `text` as the file would have a value of `kind` that it can be read as: `4h` is `4 hours`. What cannot be read is answered
 * as its parser does.
 */
export function canonical<K extends ValueKindName>(kind: K, text: string, context: ParseContext): Parsed<string> {
  const known: ValueKind<ValueOf<K>> = kinds[kind];
  const reading = known.parse(text, context);
  return reading.ok ? right(known.source(reading.value)) : reading;
}
