import type { ValueKindName } from '../../values/value';

/**
 * `typed` with the short forms spelt out that only a hurried hand at this format uses: `2bd`, `28/u/m`, `mf 9-17`, `45u`. What
 * is short everywhere (`4h`, `£5k`, `9am`) the kinds read themselves.
 */
export function spelt(kind: ValueKindName, typed: string): string {
  switch (kind) {
    case 'duration':
    case 'frequency':
      return typed.replace(/(\d)\s*(b[hd]|[wc]d)$/iu, (_, digit: string, unit: string) => `${digit} ${timeOf(unit)}`);
    case 'rate':
      return typed.replace(/\s*(?:(?:\/\s*[a-z]+)+|\bp[a-z]{1,3})$/iu, (units) => perUnits(units.trim()) ?? units);
    case 'quantity':
      return typed.replace(/(\d)\s*([ud])$/iu, (_, digit: string, unit: string) => `${digit} ${thing(unit)}s`);
    case 'hours':
      return typed.replace(/^(247|m-?fr?|m-?sa?t?|m-?su|ss)\b/iu, (days) => DAYS.get(days.toLowerCase()) ?? days);
    default:
      return typed;
  }
}

const TIMES: ReadonlyMap<string, string> = new Map([
  ['bh', 'business hours'],
  ['bd', 'business days'],
  ['wd', 'business days'],
  ['cd', 'calendar days'],
]);

function timeOf(unit: string): string {
  return TIMES.get(unit.toLowerCase()) ?? unit;
}

const DAYS: ReadonlyMap<string, string> = new Map([
  ['247', '24x7'],
  ...['mf', 'm-f', 'mfr', 'm-fr'].map((short): [string, string] => [short, 'Mon-Fri']),
  ...['ms', 'm-s', 'msa', 'm-sa', 'msat', 'm-sat'].map((short): [string, string] => [short, 'Mon-Sat']),
  ...['msu', 'm-su'].map((short): [string, string] => [short, 'Mon-Sun']),
  ['ss', 'Sat-Sun'],
]);

function thing(letter: string): string {
  return letter.toLowerCase() === 'u' ? 'user' : 'device';
}

const TIME_LETTERS: ReadonlyMap<string, string> = new Map([
  ['h', 'hour'],
  ['d', 'day'],
  ['w', 'week'],
  ['m', 'month'],
  ['y', 'year'],
  ['a', 'year'],
]);

/** `/u/m` and `pupm`: a thing, then a time. A letter alone that may be either is left to its parser. */
function perUnits(written: string): string | undefined {
  const slashed = written.startsWith('/');
  const letters = slashed
    ? written
        .split('/')
        .slice(1)
        .map((unit) => unit.trim())
    : acronym(written);
  if (letters === undefined || (slashed && letters.length === 1 && !/^u$/iu.test(letters[0] ?? ''))) return undefined;
  const units = letters.map((letter, index) => unitOf(letter, index < letters.length - 1));
  return ` ${units.map((unit) => `per ${unit}`).join(' ')}`;
}

/** `pupm` → `u`, `m`. */
function acronym(written: string): readonly string[] | undefined {
  const [, thing, time] = /^(?:p([ud]))?p([hdwmya])$/iu.exec(written) ?? [];
  return time === undefined ? undefined : [...(thing === undefined ? [] : [thing]), time];
}

function unitOf(letter: string, isThing: boolean): string {
  if (letter.length > 1) return letter;
  const lower = letter.toLowerCase();
  if (isThing || lower === 'u') return lower === 'u' || lower === 'd' ? thing(lower) : letter;
  return TIME_LETTERS.get(lower) ?? letter;
}
