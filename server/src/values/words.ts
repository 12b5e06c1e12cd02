import { conventionsOf } from './conventions';
import type { Locale } from './value';

/** English in the small: agreement in number, and lists with their conjunction. */

const IRREGULAR: readonly (readonly [singular: string, plural: string])[] = [
  ['person', 'people'],
  ['child', 'children'],
  ['man', 'men'],
  ['woman', 'women'],
  ['datum', 'data'],
  ['premises', 'premises'],
  ['series', 'series'],
  ['staff', 'staff'],
  ['bus', 'buses'],
  ['gas', 'gases'],
  ['analysis', 'analyses'],
];

/** Words such as `GB` and `IOPS` are the same in both numbers. */
function isSymbol(word: string): boolean {
  return !/[a-z]/.test(word) || word.length < 2;
}

function changeLastWord(phrase: string, change: (word: string) => string): string {
  const at = phrase.lastIndexOf(' ') + 1;
  const word = phrase.slice(at);
  return isSymbol(word) ? phrase : phrase.slice(0, at) + change(word);
}

/** `Person` and `people` in either number, with the capital of `word`; undefined for what follows the rules. */
function irregular(word: string): { readonly one: string; readonly many: string } | undefined {
  const found = IRREGULAR.find((forms) => forms.includes(word.toLowerCase()));
  if (found === undefined) return undefined;
  const [one, many] = /^\p{Lu}/u.test(word) ? [capital(found[0]), capital(found[1])] : found;
  return { one, many };
}

function singularWord(word: string): string {
  const known = irregular(word);
  if (known !== undefined) return known.one;
  if (/[^aeiou]ies$/i.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|z|ch|sh)es$/i.test(word)) return word.slice(0, -2);
  return /[^su]s$/i.test(word) && !/is$/i.test(word) ? word.slice(0, -1) : word;
}

function pluralWord(word: string): string {
  const known = irregular(word);
  if (known !== undefined) return known.many;
  if (singularWord(word) !== word) return word;
  if (/[^aeiou]y$/i.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/i.test(word) ? `${word}es` : `${word}s`;
}

/** The last word of the phrase in the singular: `licensed users` becomes `licensed user`. */
export function singular(phrase: string): string {
  return changeLastWord(phrase, singularWord);
}

/** The last word of the phrase in the plural: `licensed user` becomes `licensed users`; what is plural stays. */
export function plural(phrase: string): string {
  return changeLastWord(phrase, pluralWord);
}

/** The text with its first letter as a capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `A`, `A and B`, `A, B and C`; with a comma before the conjunction where the region of `locale` writes one. */
export function listed(items: readonly string[], conjunction: 'and' | 'or', locale?: Locale): string {
  const last = items.at(-1) ?? '';
  if (items.length < 2) return last;
  const comma = items.length > 2 && locale && conventionsOf(locale).monthFirst ? ',' : '';
  return `${items.slice(0, -1).join(', ')}${comma} ${conjunction} ${last}`;
}
