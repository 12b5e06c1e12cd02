/**
 * The typed values of an agreement. Each is plain, readonly data; each kind has one parser, one printer and, where an
 * order exists, one comparison in a file of its own beside this one. Numbers are exact decimals: a percentage of an
 * agreement is never rounded by floating point.
 *
 * A fact whose value is one of a few words (`none`, `included`, an enumeration) carries that word as a plain string;
 * a yes/no is a boolean; ids, labels, time zones, languages, countries and currencies are plain strings too.
 */

/** An exact decimal number: `digits / 10^scale`. `99.90` is `{digits: 9990n, scale: 2}`: written zeros are kept. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

export type TimeUnit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/**
 * Which clock a duration runs on: `plain` follows the header's `days` or the level's `clock`; `business` counts business
 * hours or days only; `calendar` counts every day, whatever the header says (`10 calendar days`; days and longer only).
 */
export type Clock = 'plain' | 'business' | 'calendar';

/** `4 hours`, `2 business days`. */
export interface Duration {
  readonly kind: 'duration';
  readonly amount: Decimal;
  readonly unit: TimeUnit;
  readonly clock: Clock;
}

/** `daily`, `every 4 hours`, `continuous`: something that recurs. `interval` is absent for `continuous`. */
export interface Frequency {
  readonly kind: 'frequency';
  readonly interval: Duration | undefined;
}

/** `99.9%`. */
export interface Percentage {
  readonly kind: 'percentage';
  readonly percent: Decimal;
}

/** `5% of monthly fees`: a percentage of something named. */
export interface Share {
  readonly kind: 'share';
  readonly percent: Decimal;
  /** What it is a share of, as written: `monthly fees`. */
  readonly of: string;
}

/** `GBP 180`, `£1,200.50`. */
export interface Money {
  readonly kind: 'money';
  readonly amount: Decimal;
  /** ISO 4217 code. */
  readonly currency: string;
}

/** What a rate is charged for: `per device`, `per hour`, `per started 30 minutes`. */
export interface Per {
  /** `device`, `user`, `hour`, `month` … in the singular. */
  readonly unit: string;
  /** How many of the unit make one charge; 1 unless written. */
  readonly count: Decimal;
  /** True for `per started 30 minutes`: a begun unit is charged whole. */
  readonly started: boolean;
}

/** `GBP 4.50 per device per month`, `1.5% per month`: an amount or a percentage, for each of what `per` lists (never empty). */
export interface Rate {
  readonly kind: 'rate';
  readonly amount: Money | Percentage;
  readonly per: readonly Per[];
}

/** `45 users`. */
export interface Quantity {
  readonly kind: 'quantity';
  readonly amount: Decimal;
  /** As written, in the plural or singular of the source. */
  readonly unit: string;
}

/** Monday is 0, Sunday 6. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** One range of weekly hours: on these days, from `from` to `to`. A `to` at or before `from` is on the next day. */
export interface HoursWindow {
  readonly days: readonly Weekday[];
  readonly holidays: boolean;
  /** Minutes after midnight, 0 to 1439. */
  readonly from: number;
  /** Minutes after midnight, 1 to 1440. */
  readonly to: number;
}

/** `Mon-Fri 08:00-18:00`, `24x7`. Round the clock is seven days, holidays, 0 to 1440. */
export interface Hours {
  readonly kind: 'hours';
  readonly windows: readonly HoursWindow[];
  /** IANA zone, where the value ends in one. */
  readonly zone: string | undefined;
}

/** `2026-12-01`. */
export interface CalendarDate {
  readonly kind: 'date';
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** Every typed value that is not a plain word, string or boolean. */
export type Value = Duration | Frequency | Percentage | Share | Money | Rate | Quantity | Hours | CalendarDate;

/** True for a typed value among what facts hold: words, yes or no, prose. */
export function isValue(some: unknown): some is Value {
  return typeof some === 'object' && some !== null && 'kind' in some;
}

/** The names of the kinds, as the schema's `x-value` writes them. `label` is one line of plain text, `prose` is text with Markdown and references. */
export type ValueKindName =
  | Value['kind']
  | 'yes-no'
  | 'id'
  | 'time-zone'
  | 'language'
  | 'country'
  | 'currency'
  | 'label'
  | 'prose'
  | 'path';

/** What a parser may lean on from the agreement's header. */
export interface ParseContext {
  /** ISO 4217 code that a bare amount most likely meant. */
  readonly currency: string | undefined;
}

/** The outcome of reading a value: never thrown, always sayable. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      /** What is wrong and what would be right, in a sentence to the author. */
      readonly message: string;
      /** Texts that would be right in its place, best first; may be empty. */
      readonly suggestions: readonly string[];
    };

/** How an agreement's language prints numbers, dates and money while its words are English. BCP 47. */
export interface Locale {
  readonly language: string;
}
