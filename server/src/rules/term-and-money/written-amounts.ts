import { currenciesOf } from '../../values/currency';

/** The currencies of trade: in prose, other codes of ISO 4217 are words first (`TOP 10`, `ALL 24 users`, `TRY 3 times`). */
const CODES = 'GBP|EUR|USD|AUD|CAD|CHF|NZD|JPY|SEK|NOK|DKK|SGD|HKD|INR|ZAR|AED|PLN|CZK';
const SYMBOLS = '(?:US|AU|CA|NZ|HK|A|C|S)?\\$|[£€¥₹]';

/** `USD 500`, `$500`, or `500 EUR`, `500 €`: "12 CAD workstations" are no dollars. */
const AMOUNT = new RegExp(
  `(?<![\\p{L}\\d$])(?:(${CODES}|${SYMBOLS})(?=\\s?\\d)|(?<=\\d\\s?)(${CODES.replace('CAD|', '')}|[£€])(?![\\p{L}\\d]))|(?<=\\d)(EUR|USD|GBP|€|£)(?![\\p{L}\\d])`,
  'gu',
);

/** A currency that a text writes beside a figure. Offsets count in the text; `end` is exclusive. */
export interface WrittenCurrency {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** Of one text so many are read. */
const MOST = 50;

/** Where `text` writes an amount, the currency of it, in order. What stands in `$(…)` is no amount. */
export function writtenCurrencies(text: string): readonly WrittenCurrency[] {
  if (!/\d/u.test(text)) return [];
  const found: WrittenCurrency[] = [];
  for (const { 0: words, index } of text.matchAll(AMOUNT)) {
    found.push({ start: index, end: index + words.length, words });
    if (found.length === MOST) break;
  }
  return found;
}

/** The code that `words` mean in an agreement in `currency`: its own wherever they can. */
export function codeOf(words: string, currency: string): string | undefined {
  const codes = currenciesOf(words, { currency });
  return codes.includes(currency) ? currency : codes[0];
}

/** Words that take up another currency on purpose: "billed in USD", "converted at the exchange rate for EUR". */
const ON_PURPOSE =
  /\b(?:(?:billed|invoiced|charged|paid|payable|priced|quoted|stated)\s[^.;]{0,60}?\bin|exchange rate|convert(?:ed|s)?|conversion)\b/iu;

/** The codes that `text` takes up on purpose. */
export function agreedCurrencies(text: string): readonly string[] {
  if (!ON_PURPOSE.test(text)) return [];
  const codes = text.match(new RegExp(`\\b(?:${CODES})\\b`, 'gu')) ?? [];
  const names = text.match(/\b(?:euros?|us dollars?|swiss francs)\b/giu) ?? [];
  return [...codes, ...names.flatMap((name) => currenciesOf(name, { currency: undefined }).slice(0, 1))];
}
