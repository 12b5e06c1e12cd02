import { currenciesOf, isCurrency, minorDigits, unknownCurrency } from './currency';
import { compareDecimals, decimal, multiply, normalise, plainDecimal, printDecimal } from './decimal';
import { bothReadings, isMistakable, mistakable, readNumber, safeNumber } from './number';
import { type Parser, reader, right, withoutHedge, wrong } from './reading';
import type { Decimal, Locale, Money, ParseContext, Parsed } from './value';

const WHAT = 'an amount with its currency, for example `GBP 180`';

const NUMBER = "(?:\\d(?:[\\d.,'’_ ]*\\d)?|\\.\\d+)";
const UNIT = "[^\\d\\s.,'’_+-][^\\d,'’_+-]{0,18}?";
const BEFORE = new RegExp(`^([-+]?) ?(${UNIT})\\.? ?([-+]?) ?(${NUMBER})$`);
const AFTER = new RegExp(`^([-+]?) ?(${NUMBER}) ?(${UNIT})\\.?$`);

interface Written {
  readonly sign: string;
  readonly number: string;
  /** Code, symbol or name. */
  readonly currency: string;
}

function split(text: string): Written | undefined {
  const before = BEFORE.exec(text);
  if (before !== null) {
    const [, first = '', currency = '', second = '', number = ''] = before;
    return { sign: first || second, number, currency: currency.trim() };
  }
  const after = AFTER.exec(text);
  if (after === null) return undefined;
  const [, sign = '', number = '', currency = ''] = after;
  return { sign, number, currency: currency.trim() };
}

/** `GBP 1.200` is 1200 to one reader and 1.2 to another, unless the currency has thousandths. */
function isDoubleMeaning(number: string, currency: string): boolean {
  return isMistakable(number) && minorDigits(currency) !== 3;
}

function withCurrency(parts: Written, codes: readonly string[]): Parsed<Money> {
  const number = parts.sign + parts.number;
  const reading = readNumber(number);
  const [code, ...others] = codes;
  if (reading === undefined || code === undefined) {
    return wrong(`\`${number}\` is not one number. Write ${WHAT}.`);
  }
  if (reading.is === 'doubtful') return wrong(`${reading.why}.`, prices(codes, reading.meant));
  const plain = plainDecimal(reading.value);
  if (others.length > 0) {
    const message = `\`${parts.currency}\` stands for several currencies. Write the code of the one meant.`;
    return wrong(message, prices(codes, [plain]));
  }
  if (isDoubleMeaning(number, code)) return wrong(mistakable(number), prices(codes, [plain]));
  return right({ kind: 'money', amount: reading.value, currency: code });
}

/** Amounts to suggest: each number in each currency, in both its meanings where it has two. */
function prices(codes: readonly string[], numbers: readonly string[]): readonly string[] {
  return numbers.flatMap((number) =>
    codes.flatMap((code) => {
      const meant = isDoubleMeaning(number, code) ? bothReadings(number) : [number];
      return meant.map((each) => `${code} ${minorDigits(code) === 2 ? each.replace(/\.\d$/, '$&0') : each}`);
    }),
  );
}

const FACTORS: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['thousand', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['million', 1e6],
  ['bn', 1e9],
  ['billion', 1e9],
]);

const HUNDREDTHS: ReadonlyMap<string, string> = new Map([
  ['p', 'GBP'],
  ['pence', 'GBP'],
  ['penny', 'GBP'],
  ['cent', 'EUR'],
  ['cents', 'EUR'],
  ['c', 'EUR'],
]);

function exact(number: string): Decimal | undefined {
  const reading = readNumber(number);
  return reading?.is === 'certain' ? reading.value : undefined;
}

/** `GBP 2k`, `£1.5 million`, `1m`: the amount in full. */
function inFull(text: string, context: ParseContext): readonly string[] {
  const match = /^(.*?\d) ?(k|thousand|mn?|million|bn|billion)\b ?(.*)$/i.exec(text);
  const factor = FACTORS.get(match?.[2]?.toLowerCase() ?? '');
  if (match === null || factor === undefined) return [];
  const [, amount = '', , after = ''] = match;
  const parsed = read(`${amount} ${after}`.trim(), context);
  const parts = parsed.ok ? [printMoneySource(parsed.value)] : parsed.suggestions;
  return parts.flatMap((part) => {
    const [code = '', number = ''] = part.split(' ');
    const value = exact(number);
    return value === undefined ? [] : prices([code], [plainDecimal(normalise(multiply(value, decimal(factor))))]);
  });
}

function small(text: string, context: ParseContext): readonly string[] {
  const match = /^(\d+(?:\.\d+)?) ?(p|pence|penny|cents?|c)$/i.exec(text);
  const amount = exact(match?.[1] ?? '');
  const usual = HUNDREDTHS.get(match?.[2]?.toLowerCase() ?? '');
  if (amount === undefined || usual === undefined) return [];
  const currency = usual === 'GBP' ? usual : (known(context) ?? usual);
  return prices([currency], [plainDecimal({ digits: amount.digits, scale: amount.scale + 2 })]);
}

function known(context: ParseContext): string | undefined {
  const code = context.currency?.toUpperCase();
  return code !== undefined && isCurrency(code) ? code : undefined;
}

function bare(text: string, context: ParseContext): Parsed<Money> | undefined {
  const reading = readNumber(text);
  if (reading === undefined) return undefined;
  const code = known(context);
  const codes = code === undefined ? ['GBP', 'EUR', 'USD'] : [code];
  const numbers = reading.is === 'certain' ? [plainDecimal(reading.value)] : reading.meant;
  return wrong(`\`${text}\` of which currency? Write its code before the amount.`, prices(codes, numbers));
}

/** A text of which only a part is an amount: `GBP 180 + VAT`, `up to GBP 5000`. */
function amountWithin(text: string, context: ParseContext): Parsed<Money> | undefined {
  const tax =
    /^(.*?) ?(?:\+|plus|ex(?:cl(?:uding|usive of|\.)?)?|inc(?:l(?:uding|usive of|\.)?)?) ?(?:vat|gst|tax|sales tax|iva|mwst)\.?$/i;
  const amount = tax.exec(text)?.[1] ?? withoutHedge(text) ?? /^(.*\d)(?:\/?-| only)$/i.exec(text)?.[1];
  if (amount === undefined) return undefined;
  const parsed = read(amount, context);
  const suggestions = parsed.ok ? [printMoneySource(parsed.value)] : parsed.suggestions;
  if (suggestions.length === 0) return undefined;
  return tax.test(text)
    ? wrong('Write the amount alone; whether tax is added is said under `fees`, in `tax`.', suggestions)
    : wrong('Write the amount alone.', suggestions);
}

function read(text: string, context: ParseContext): Parsed<Money> {
  const plain = bare(text, context);
  if (plain !== undefined) return plain;
  const parts = split(text);
  const codes = parts === undefined ? [] : currenciesOf(parts.currency, context);
  if (parts !== undefined && codes.length > 0) {
    return /^[a-z]{3}$/i.test(parts.currency) || parts.currency.length < 4
      ? withCurrency(parts, codes)
      : byName(text, codes, parts.number);
  }
  const within = amountWithin(text, context);
  if (within !== undefined) return within;
  const full = inFull(text, context);
  if (full.length > 0) return wrong(`Write \`${text}\` in full.`, full);
  const pence = small(text, context);
  if (pence.length > 0) return wrong(`Write \`${text}\` with the code of its currency.`, pence);
  return noMoney(text, parts, context);
}

function byName(text: string, codes: readonly string[], number: string): Parsed<Money> {
  const value = exact(number);
  const suggestions = value === undefined ? [] : prices(codes, [plainDecimal(value)]);
  return wrong(`Write \`${text}\` with the code of its currency.`, suggestions);
}

function noMoney(text: string, parts: Written | undefined, context: ParseContext): Parsed<Money> {
  const unknown = parts === undefined ? undefined : unknownCurrency(parts.currency);
  const value = exact(parts?.number ?? '');
  const code = parts !== undefined && unknown?.includes('EUR') ? 'EUR' : known(context);
  if (unknown !== undefined) {
    const meant = code === undefined || value === undefined ? [] : prices([code], [plainDecimal(value)]);
    return wrong(`${unknown} Write ${WHAT}.`, meant);
  }
  if (/^(?:tbc|poa|price on application|on request|free)$/i.test(text)) {
    return wrong(`\`${text}\` is not an amount. Write ${WHAT}.`);
  }
  return wrong(`\`${text}\` is not an amount of money. Write ${WHAT}.`);
}

/** Reads `GBP 180`, `£1,200.50`, `180 EUR`. A symbol that several currencies share counts where the agreement's is one of them. */
export const parseMoney: Parser<Money> = reader(WHAT, read);

/** The canonical way to write money in the file: `GBP 1200.50`, without a comma that could end it inside `{ }`. */
export function printMoneySource(value: Money): string {
  const plain = minorDigits(value.currency) === 3 ? plainDecimal(value.amount) : safeNumber(value.amount);
  return `${value.currency} ${plain}`;
}

/** `GBP 1,200.50` in en-GB, `GBP 1.200,50` in de-DE; at least as many decimals as the currency has. */
export function printMoney(value: Money, locale: Locale): string {
  return `${value.currency} ${printDecimal(value.amount, locale, minorDigits(value.currency))}`;
}

/** By amount where both are in one currency, else undefined. */
export function compareMoney(a: Money, b: Money): number | undefined {
  return a.currency === b.currency ? compareDecimals(a.amount, b.amount) : undefined;
}
