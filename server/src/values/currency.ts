import { type Parser, reader, right, wrong } from './reading';
import type { ParseContext, Parsed } from './value';

const WHAT = 'a currency as its three-letter code, for example `GBP`, `EUR` or `USD`';

/** The codes of ISO 4217 that the host's locale data knows. */
const CODES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** Codes that hosts may still know although the euro has replaced what they stand for. */
const REPLACED_BY_EURO: ReadonlySet<string> = new Set(
  'ATS BEF BGN CYP DEM EEK ESP FIM FRF GRD HRK IEP ITL LTL LUF LVL MTL NLG PTE SIT SKK'.split(' '),
);

const DOLLARS: readonly string[] = ['USD', 'AUD', 'CAD', 'NZD', 'SGD', 'HKD'];

/** What each symbol may stand for, the likeliest first. One code: the symbol is unambiguous. Longer symbols first. */
const SYMBOLS: readonly (readonly [symbol: string, codes: readonly string[]])[] = [
  ['AU$', ['AUD']],
  ['CA$', ['CAD']],
  ['NZ$', ['NZD']],
  ['HK$', ['HKD']],
  ['MX$', ['MXN']],
  ['US$', ['USD']],
  ['A$', ['AUD']],
  ['C$', ['CAD']],
  ['R$', ['BRL']],
  ['S$', ['SGD']],
  ['SFr', ['CHF']],
  ['Fr', ['CHF']],
  ['Kč', ['CZK']],
  ['zł', ['PLN']],
  ['Ft', ['HUF']],
  ['kr', ['SEK', 'NOK', 'DKK']],
  ['Rs', ['INR', 'PKR', 'LKR']],
  ['£', ['GBP']],
  ['€', ['EUR']],
  ['₹', ['INR']],
  ['₪', ['ILS']],
  ['₩', ['KRW']],
  ['₺', ['TRY']],
  ['₴', ['UAH']],
  ['₦', ['NGN']],
  ['₱', ['PHP']],
  ['฿', ['THB']],
  ['$', DOLLARS],
  ['¥', ['JPY', 'CNY']],
  ['R', ['ZAR']],
];

const NAMES: ReadonlyMap<string, readonly string[]> = new Map([
  ['pound', ['GBP']],
  ['pounds', ['GBP']],
  ['pounds sterling', ['GBP']],
  ['sterling', ['GBP']],
  ['quid', ['GBP']],
  ['euro', ['EUR']],
  ['euros', ['EUR']],
  ['dollar', DOLLARS],
  ['dollars', DOLLARS],
  ['us dollars', ['USD']],
  ['us dollar', ['USD']],
  ['francs', ['CHF']],
  ['swiss francs', ['CHF']],
  ['rand', ['ZAR']],
  ['rupees', ['INR', 'PKR', 'LKR']],
  ['yen', ['JPY']],
  ['kroner', ['DKK', 'NOK']],
  ['kronor', ['SEK']],
]);

/** Currencies without hundredths in daily use, and those with thousandths; all others have two digits. ISO 4217. */
const MINOR_DIGITS: Readonly<Record<string, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
};

/** True for a current ISO 4217 code in capitals. */
export function isCurrency(code: string): boolean {
  return CODES.has(code) && !REPLACED_BY_EURO.has(code);
}

/** How many digits a currency writes after the point: 2 for GBP, 0 for JPY. */
export function minorDigits(currency: string): number {
  return Object.hasOwn(MINOR_DIGITS, currency) ? (MINOR_DIGITS[currency] ?? 2) : 2;
}

/**
 * The ISO 4217 codes that a code, symbol or name may mean, the likeliest first; empty for none. `$` means the agreement's
 * own currency where that is a dollar, and the same for the other symbols that several currencies share.
 */
export function currenciesOf(text: string, context: ParseContext): readonly string[] {
  const code = text.toUpperCase();
  if (/^[A-Z]{3}$/.test(code) && isCurrency(code)) return [code];
  const exact = SYMBOLS.find(([symbol]) => symbol === text);
  const loose = SYMBOLS.find(([symbol]) => symbol.toLowerCase() === text.toLowerCase() && symbol.length > 1);
  const codes = (exact ?? loose)?.[1] ?? NAMES.get(text.toLowerCase()) ?? [];
  return context.currency !== undefined && codes.includes(context.currency) ? [context.currency] : codes;
}

/** What to say about a code that looks like a currency's and is none; undefined for other texts. */
export function unknownCurrency(text: string): string | undefined {
  const code = text.toUpperCase();
  if (!/^[A-Z]{3}$/.test(code) || isCurrency(code)) return undefined;
  return REPLACED_BY_EURO.has(code)
    ? `\`${code}\` has been replaced by the euro, \`EUR\`.`
    : `\`${code}\` is not the code of a currency.`;
}

function read(text: string, context: ParseContext): Parsed<string> {
  const code = text.toUpperCase();
  if (isCurrency(code)) return right(code);
  const unknown = unknownCurrency(text);
  if (unknown !== undefined) {
    const meant = REPLACED_BY_EURO.has(code) ? ['EUR'] : [];
    return wrong(`${unknown} Write ${WHAT}.`, meant);
  }
  return wrong(`\`${text}\` is not a currency code. Write ${WHAT}.`, currenciesOf(text, context));
}

/** Reads an ISO 4217 code in any case; the value is the code in capitals. */
export const parseCurrency: Parser<string> = reader(WHAT, read);
