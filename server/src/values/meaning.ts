import { minorDigits } from './currency';
import { weekdayOf } from './date';
import { compareDecimals, decimal, divide, isOne, multiply, normalise, printDecimal, round, subtract } from './decimal';
import { timeUnit } from './duration';
import { averageSeconds } from './duration-length';
import { dayName } from './hours-words';
import { durationMeaning, frequencyMeaning, hoursMeaning, shareOfSeconds } from './meaning-of-time';
import type { MeasuringPeriod } from './measuring-period';
import { printMoney } from './money';
import type { CalendarDate, Decimal, Hours, Locale, Money, Per, Percentage, Rate, TimeUnit, Value } from './value';
import { capital, plural } from './words';

/** What the meaning of a value may lean on. */
export interface MeaningContext {
  readonly locale: Locale;
  /** The agreement's business hours, where it states them. */
  readonly businessHours: Hours | undefined;
}

const MONTH_SECONDS = 2_629_746;
const YEAR_SECONDS = 31_556_952;
const THIRTY_DAYS_SECONDS = 2_592_000;
const WEEK_SECONDS = 604_800;

/** `43 min 50 s`, `8 h 46 min`, `3 d 16 h`: the two largest units, rounded; seconds below ten with one decimal. */
export function shortSpan(seconds: number, locale: Locale): string {
  if (seconds < 10) {
    const tenths = round({ digits: BigInt(Math.round(seconds * 10)), scale: 1 }, 1);
    return `${printDecimal(normalise(tenths), locale)} s`;
  }
  if (Math.round(seconds) < 3600) return pair(Math.round(seconds), 60, 'min', 's');
  const minutes = Math.round(seconds / 60);
  return minutes < 72 * 60 ? pair(minutes, 60, 'h', 'min') : pair(Math.round(minutes / 60), 24, 'd', 'h');
}

function pair(amount: number, base: number, large: string, small: string): string {
  const [whole, rest] = [Math.floor(amount / base), amount % base];
  const parts = [...(whole > 0 ? [`${whole} ${large}`] : []), ...(rest > 0 ? [`${rest} ${small}`] : [])];
  return parts.join(' ');
}

const PERIOD_SECONDS: Readonly<Record<MeasuringPeriod, number>> = {
  week: WEEK_SECONDS,
  month: MONTH_SECONDS,
  quarter: 3 * MONTH_SECONDS,
  year: YEAR_SECONDS,
};

/** How many seconds something may be down in an average `period` with this uptime. Undefined above 100%, which is none. */
export function allowedDowntime({ percent }: Percentage, period: MeasuringPeriod): number | undefined {
  const down = subtract(decimal(100), percent);
  return compareDecimals(down, decimal(0)) < 0 ? undefined : shareOfSeconds(PERIOD_SECONDS[period], down);
}

/**
 * How much downtime a percentage of uptime allows, by the average month (30.436875 days), the year (365.2425), 30 days and
 * a week. Empty above 100%.
 */
function uptimeMeaning(value: Percentage, locale: Locale): readonly string[] {
  const down = subtract(decimal(100), value.percent);
  const sign = compareDecimals(down, decimal(0));
  if (sign < 0) return [];
  if (sign === 0) return ['As uptime: no downtime at all, not even a second.'];
  const of = (seconds: number) => shortSpan(shareOfSeconds(seconds, down), locale);
  return [
    `As uptime: at most ${of(MONTH_SECONDS)} down in an average month, ${of(YEAR_SECONDS)} a year.`,
    `That is ${of(THIRTY_DAYS_SECONDS)} in a month of 30 days, ${of(WEEK_SECONDS)} in a week.`,
  ];
}

/** The larger period in which the cost of a smaller one is told. */
const LARGER: Readonly<
  Partial<Record<TimeUnit, { readonly unit: TimeUnit; readonly count: number; readonly words: string }>>
> = {
  minute: { unit: 'hour', count: 1, words: 'an hour' },
  hour: { unit: 'hour', count: 8, words: 'a day of 8 hours' },
  day: { unit: 'day', count: 5, words: 'a week of 5 days' },
  week: { unit: 'week', count: 52, words: '52 weeks' },
  month: { unit: 'month', count: 12, words: 'a year' },
  year: { unit: 'month', count: 1, words: 'a month' },
};

function times(amount: Money, factor: Decimal): Money {
  return {
    ...amount,
    amount: normalise(round(multiply(amount.amount, factor), Math.max(minorDigits(amount.currency), 2))),
  };
}

/** How many times `per` fits into `count` of `unit`, begun ones counted whole where they are charged so. */
function fits(per: Per, unit: TimeUnit, count: number): Decimal | undefined {
  const own = timeUnit(per.unit);
  if (own === undefined) return undefined;
  const period = averageSeconds({ kind: 'duration', amount: decimal(count), unit, clock: 'plain' });
  const one = averageSeconds({ kind: 'duration', amount: per.count, unit: own, clock: 'plain' });
  return per.started ? divide(period, one, 0, 'up') : divide(period, one, 6);
}

function moneyRate(value: Rate, amount: Money, locale: Locale): readonly string[] {
  const timed = value.per.find((per) => timeUnit(per.unit) !== undefined);
  const things = value.per.filter((per) => per !== timed);
  const each = things.map((per) => ` for each ${counted(per, locale)}`);
  const sentences: string[] = [];
  const unit = timed === undefined ? undefined : timeUnit(timed.unit);
  const larger = unit === undefined ? undefined : LARGER[unit];
  const factor = timed === undefined || larger === undefined ? undefined : fits(timed, larger.unit, larger.count);
  if (larger !== undefined && factor !== undefined) {
    sentences.push(`${capital(larger.words)} costs ${printMoney(times(amount, factor), locale)}${each.join('')}.`);
  }
  if (timed?.started) sentences.push(startedExample(timed, amount, locale));
  const [thing] = things;
  if (thing !== undefined && things.length === 1 && !thing.started) {
    const ten = printMoney(times(amount, decimal(10)), locale);
    const per = timed === undefined ? '' : ` per ${timed.unit}`;
    const count = printDecimal(multiply(thing.count, decimal(10)), locale);
    sentences.push(`For ${count} ${plural(thing.unit)}: ${ten}${per}.`);
  }
  return sentences;
}

function counted(per: Per, locale: Locale): string {
  return isOne(per.count) ? per.unit : `${printDecimal(per.count, locale)} ${plural(per.unit)}`;
}

function startedExample(per: Per, amount: Money, locale: Locale): string {
  const unit = isOne(per.count) ? `one ${per.unit}` : counted(per, locale);
  return `What is begun is charged whole: one minute costs as much as ${unit}, ${printMoney(amount, locale)}.`;
}

function percentageRate(value: Rate, amount: Percentage, locale: Locale): readonly string[] {
  const [per] = value.per;
  const yearly = per === undefined ? undefined : fits(per, 'year', 1);
  if (per === undefined || value.per.length > 1 || yearly === undefined) return [];
  const percent = normalise(round(multiply(amount.percent, yearly), 2));
  const exact = compareDecimals(percent, multiply(amount.percent, yearly)) === 0 ? '' : 'about ';
  const onThousand = printDecimal(normalise(multiply(amount.percent, decimal(10))), locale);
  const asYear =
    timeUnit(per.unit) === 'year'
      ? []
      : [`${capital(`${exact}${printDecimal(percent, locale)}`)}% a year, without interest on interest.`];
  return [
    ...asYear,
    `On an amount of 1,000: ${onThousand} for each ${per.unit}.`.replace('1,000', printDecimal(decimal(1000), locale)),
  ];
}

/** What a rate comes to over a longer time, or for ten things. Empty where nothing follows from it. */
function rateMeaning(value: Rate, locale: Locale): readonly string[] {
  return value.amount.kind === 'money'
    ? moneyRate(value, value.amount, locale)
    : percentageRate(value, value.amount, locale);
}

/** The day of the week of a date. */
function dateMeaning(value: CalendarDate): readonly string[] {
  return [`A ${dayName(weekdayOf(value))}.`];
}

/** What a value means in practice, as plain sentences for whoever hovers over it; empty where there is nothing to add. */
export function meaningOf(value: Value, context: MeaningContext): readonly string[] {
  switch (value.kind) {
    case 'duration':
      return durationMeaning(value, context.businessHours, context.locale);
    case 'frequency':
      return frequencyMeaning(value, context.locale);
    case 'percentage':
      return uptimeMeaning(value, context.locale);
    case 'rate':
      return rateMeaning(value, context.locale);
    case 'hours':
      return hoursMeaning(value, context.locale);
    case 'date':
      return dateMeaning(value);
    case 'share':
    case 'money':
    case 'quantity':
      return [];
  }
}
