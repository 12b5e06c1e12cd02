import { compareDecimals, decimal, isOne, multiply, plainDecimal, printDecimal } from './decimal';
import { timeUnit } from './duration';
import { averageSeconds } from './duration-length';
import { compareMoney, parseMoney, printMoney, printMoneySource } from './money';
import { readNumber, splitNumber } from './number';
import { leadingPercentage, parsePercentage, printPercentage, printPercentageSource } from './percentage';
import { type Parser, reader, right, withoutHedge, wrong } from './reading';
import type { Decimal, Locale, Money, ParseContext, Parsed, Per, Percentage, Rate } from './value';
import { plural, singular } from './words';

const WHAT = 'a rate, for example `GBP 180 per hour` or `EUR 4.50 per device per month`';

const STARTED = /^(?:started|commenced|begun|part) /i;
const UNIT = /^[\p{L}][\p{L}\p{M}\d .'&()-]*$/u;

/** One `per …`: `hour`, `started 30 minutes`, `100 users`. Undefined where no unit is named. */
function readPer(text: string): Per | undefined {
  const started = STARTED.test(text);
  const { number, rest } = splitNumber(text.replace(STARTED, ''));
  const reading = number === '' ? undefined : readNumber(number);
  const count = number === '' ? decimal(1) : reading?.is === 'certain' ? reading.value : undefined;
  if (count === undefined || count.digits === 0n || !UNIT.test(rest)) return undefined;
  const unit = /^p\.?a\.?$/i.test(rest) ? 'year' : (timeUnit(rest.replace(/\.$/, '')) ?? singular(rest));
  return { unit, count, started };
}

/** Splits at `per` and `/`; the amount is the first piece. `p.a.` counts as `per year`. */
function pieces(text: string): readonly string[] {
  return text
    .replace(/ ?\bp\.?a\.?$/i, ' per year')
    .split(/ ?\/ ?(?:per )?| per /i)
    .map((piece) => piece.trim().replace(/,$/, ''));
}

function readAmount(text: string, context: ParseContext): Parsed<Money | Percentage> {
  return leadingPercentage(text) === undefined ? parseMoney(text, context) : parsePercentage(text, context);
}

const ADVERBS: ReadonlyMap<string, string> = new Map([
  ['hourly', 'hour'],
  ['daily', 'day'],
  ['weekly', 'week'],
  ['monthly', 'month'],
  ['quarterly', 'quarter'],
  ['yearly', 'year'],
  ['annually', 'year'],
  ['pcm', 'month'],
  ['ph', 'hour'],
  ['p/h', 'hour'],
  ['pd', 'day'],
  ['pm', 'month'],
  ['pppm', 'user per month'],
]);

/** `GBP 500 monthly`, `GBP 90 an hour`, `GBP 5 each user`: the same with `per`; undefined where nothing of it is known. */
function withPer(text: string): string | undefined {
  const adverb = /^(.+?) (\S+)$/.exec(text);
  const unit = ADVERBS.get(adverb?.[2]?.toLowerCase() ?? '');
  if (adverb !== null && unit !== undefined) return `${adverb[1]} per ${unit}`;
  const article = /^(.*\d) (?:an?|each|every|for every|for each) (.+)$/i.exec(text);
  return article === null ? undefined : `${article[1]} per ${article[2]}`;
}

function readable(text: string, context: ParseContext): readonly string[] {
  const parsed = read(text, context);
  return parsed.ok ? [printRateSource(parsed.value)] : [];
}

function withoutPer(text: string, context: ParseContext): Parsed<Rate> {
  const other = withPer(text) ?? withoutHedge(text);
  const suggestions = other === undefined ? [] : readable(other, context);
  if (suggestions.length > 0) return wrong(`Write \`${text}\` with \`per\`.`, suggestions);
  const amount = readAmount(text, context);
  const amounts = amount.ok ? [printAmountSource(amount.value)] : amount.suggestions;
  if (amounts.length === 0) return wrong(`\`${text}\` is not a rate. Write ${WHAT}.`);
  const units = amount.ok && amount.value.kind === 'percentage' ? ['month', 'year'] : ['hour', 'day', 'month'];
  return wrong(
    'For each of what? Say what it is charged for.',
    amounts.flatMap((each) => units.map((unit) => `${each} per ${unit}`)),
  );
}

function read(text: string, context: ParseContext): Parsed<Rate> {
  const [amountText = '', ...units] = pieces(text);
  if (units.length === 0) return withoutPer(text, context);
  const per = units.map(readPer);
  const known = per.filter((each) => each !== undefined);
  if (known.length < per.length) {
    const bad = units[per.indexOf(undefined)] ?? '';
    return wrong(
      bad === ''
        ? `Something is missing after \`per\`. Write ${WHAT}.`
        : `\`${bad}\` is nothing that can be counted. Write ${WHAT}.`,
    );
  }
  const minutesOrMonths = units.findIndex((unit) => /^m$/i.test(unit));
  if (minutesOrMonths >= 0) {
    const texts = ['minute', 'month'].map((unit) => [amountText, ...units.with(minutesOrMonths, unit)].join(' per '));
    return wrong(
      '`per m` could mean minutes, months or metres. Write the unit out.',
      texts.flatMap((each) => readable(each, context)),
    );
  }
  const amount = readAmount(amountText, context);
  if (amount.ok) return right({ kind: 'rate', amount: amount.value, per: known });
  const tail = known.map(printPerSource).join(' ');
  return wrong(
    amount.message,
    amount.suggestions.map((each) => `${each} ${tail}`),
  );
}

/** Reads `GBP 4.50 per device per month`, `£90/hour`, `GBP 60 per started 30 minutes`, `1.5% per month`. Units become singular. */
export const parseRate: Parser<Rate> = reader(WHAT, read);

function printAmountSource(amount: Money | Percentage): string {
  return amount.kind === 'money' ? printMoneySource(amount) : printPercentageSource(amount);
}

function perText(per: Per, number: string): string {
  const unit = isOne(per.count) ? per.unit : `${number} ${plural(per.unit)}`;
  return `per ${per.started ? 'started ' : ''}${unit}`;
}

function printPerSource(per: Per): string {
  return perText(per, plainDecimal(per.count));
}

/** The canonical way to write a rate in the file. */
export function printRateSource(value: Rate): string {
  return [printAmountSource(value.amount), ...value.per.map(printPerSource)].join(' ');
}

/** `GBP 180.00 per hour`, `GBP 60.00 per started 30 minutes`, `1.5% per month`. */
export function printRate(value: Rate, locale: Locale): string {
  const amount =
    value.amount.kind === 'money' ? printMoney(value.amount, locale) : printPercentage(value.amount, locale);
  return [amount, ...value.per.map((per) => perText(per, printDecimal(per.count, locale)))].join(' ');
}

/** The product of what a rate is charged for, in seconds where it is a time; and the names of what else. */
function denominator(value: Rate): { readonly size: Decimal; readonly of: string; readonly started: boolean } {
  let size = decimal(1);
  const names: string[] = [];
  for (const per of value.per) {
    const unit = timeUnit(per.unit);
    const count =
      unit === undefined ? per.count : averageSeconds({ kind: 'duration', amount: per.count, unit, clock: 'plain' });
    size = multiply(size, count);
    names.push(unit === undefined ? per.unit.toLowerCase() : 'time');
  }
  return { size, of: names.sort().join(' '), started: value.per.some((per) => per.started) };
}

/**
 * Which rate is dearer, where both are charged for the same things: `GBP 2 per minute` against `GBP 90 per hour`, months
 * and years by their average. Undefined between currencies, between money and percentages, between different things, and
 * where only one charges begun units whole.
 */
export function compareRates(a: Rate, b: Rate): number | undefined {
  const [over, under] = [denominator(a), denominator(b)];
  if (over.of !== under.of || over.started !== under.started) return undefined;
  if (over.started && compareDecimals(over.size, under.size) !== 0) return undefined;
  if (a.amount.kind === 'money' && b.amount.kind === 'money') {
    const scaled = (amount: Money, by: Decimal): Money => ({ ...amount, amount: multiply(amount.amount, by) });
    return compareMoney(scaled(a.amount, under.size), scaled(b.amount, over.size));
  }
  if (a.amount.kind === 'percentage' && b.amount.kind === 'percentage') {
    return compareDecimals(multiply(a.amount.percent, under.size), multiply(b.amount.percent, over.size));
  }
  return undefined;
}
