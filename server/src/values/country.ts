import { type Parser, reader, right, wrong } from './reading';
import type { Parsed } from './value';

const WHAT = 'a country as its two-letter code, for example `GB`, `US` or `DE`';

/** Names and codes in use that are neither the two-letter code nor the English name that locale data gives. */
const MEANT: ReadonlyMap<string, string> = new Map([
  ['uk', 'GB'],
  ['el', 'GR'],
  ['great britain', 'GB'],
  ['england', 'GB'],
  ['scotland', 'GB'],
  ['wales', 'GB'],
  ['northern ireland', 'GB'],
  ['usa', 'US'],
  ['u.s.a', 'US'],
  ['u.s', 'US'],
  ['america', 'US'],
  ['deutschland', 'DE'],
  ['österreich', 'AT'],
  ['schweiz', 'CH'],
  ['the netherlands', 'NL'],
  ['holland', 'NL'],
  ['gbr', 'GB'],
  ['irl', 'IE'],
  ['deu', 'DE'],
  ['aut', 'AT'],
  ['che', 'CH'],
  ['fra', 'FR'],
  ['nld', 'NL'],
  ['bel', 'BE'],
  ['esp', 'ES'],
  ['ita', 'IT'],
  ['prt', 'PT'],
  ['swe', 'SE'],
  ['dnk', 'DK'],
  ['nor', 'NO'],
  ['fin', 'FI'],
  ['pol', 'PL'],
  ['can', 'CA'],
  ['aus', 'AU'],
  ['nzl', 'NZ'],
  ['ind', 'IN'],
  ['zaf', 'ZA'],
  ['sgp', 'SG'],
]);

/** Codes that locale data names although they stand for no country. */
const NO_COUNTRY: ReadonlySet<string> = new Set([
  'EU',
  'EZ',
  'UN',
  'UK',
  'ZZ',
  'XA',
  'XB',
  'QO',
  'AC',
  'CP',
  'DG',
  'EA',
  'IC',
  'TA',
  'CQ',
]);

const A = 65;

function names(): Intl.DisplayNames {
  return new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
}

function isCountry(code: string, known: Intl.DisplayNames): boolean {
  return !NO_COUNTRY.has(code) && known.of(code) !== undefined && new Intl.Locale(`und-${code}`).region === code;
}

/** Every country by its code, with its English name. */
export function countries(): readonly { readonly code: string; readonly name: string }[] {
  const known = names();
  return Array.from({ length: 26 * 26 }, (_, index) =>
    String.fromCharCode(A + Math.floor(index / 26), A + (index % 26)),
  ).flatMap((code) => {
    const name = known.of(code);
    return name !== undefined && isCountry(code, known) ? [{ code, name }] : [];
  });
}

/** The code of the country with this English name; asked only when a text is no code. */
function codeOf(name: string): string | undefined {
  const wanted = name.toLowerCase();
  return countries().find((country) => country.name.toLowerCase() === wanted)?.code;
}

function read(text: string): Parsed<string> {
  const code = text.toUpperCase();
  if (/^[A-Z]{2}$/.test(code) && isCountry(code, names())) return right(code);
  const meant = MEANT.get(text.toLowerCase()) ?? codeOf(text);
  if (meant !== undefined) return wrong(`Write \`${text}\` as its two-letter code.`, [meant]);
  return wrong(`\`${text}\` is not a country code. Write ${WHAT}.`);
}

/** Reads an ISO 3166 two-letter code in any case; the value is in capitals. */
export const parseCountry: Parser<string> = reader(WHAT, (text) => read(text));

/** The country's English name: `United Kingdom`; the code itself where it has none. */
export function printCountry(code: string): string {
  try {
    return names().of(code) ?? code;
  } catch {
    return code;
  }
}
