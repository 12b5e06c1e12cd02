import type { Reference } from './inline';
import type { TextRange } from './prose-table';

/** A `$(…)` found in a text: what it says, or what is wrong with it. Offsets in that text. */
export type FoundReference =
  | { readonly ok: true; readonly end: number; readonly form: Reference['form']; readonly paths: readonly PathRange[] }
  | { readonly ok: false; readonly end: number; readonly message: string };

export interface PathRange extends TextRange {
  readonly path: string;
}

/**
 * Reads the reference whose `$(` stands at `start`. `close` is where the next `)` stands behind it, -1 where none does;
 * a reference ends there, and does not go beyond another `$(`.
 */
export function referenceAt(text: string, start: number, close: number): FoundReference {
  const inside = start + 2;
  const another = close < 0 ? -1 : text.slice(inside, close).indexOf('$(');
  if (close < 0 || another >= 0) return { ok: false, end: inside, message: neverClosed };
  const words = wordsIn(text, inside, close);
  const first = words[0];
  if (first === undefined) return { ok: false, end: close + 1, message: empty };
  return { ok: true, end: close + 1, ...said(text, words, first) };
}

const neverClosed =
  'This reference is never closed. Write `)` after its path, or `$$(` if you mean the characters themselves.';
const empty = 'This reference leads nowhere. Write a path between the brackets, such as `$(availability.backups)`.';

function said(
  text: string,
  words: readonly PathRange[],
  first: PathRange,
): { readonly form: Reference['form']; readonly paths: readonly PathRange[] } {
  const rest = words.slice(1);
  if (rest.length === 0) return first.path === 'this' ? { form: 'this', paths: [] } : { form: 'value', paths: [first] };
  switch (first.path) {
    case 'clause':
    case 'title':
      return { form: first.path, paths: joined(text, rest) };
    case 'clauses':
      return { form: 'clauses', paths: apart(text, rest) };
    default:
      return { form: 'value', paths: joined(text, words) };
  }
}

function wordsIn(text: string, from: number, to: number): readonly PathRange[] {
  return [...text.slice(from, to).matchAll(/[^\s,]+/g)].map((match) => {
    const start = from + match.index;
    return { path: match[0], start, end: start + match[0].length };
  });
}

/** One path; it may hold spaces, as a defined term does. */
function joined(text: string, words: readonly PathRange[]): readonly PathRange[] {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return [];
  const path = text.slice(first.start, last.end).replace(/\s+/g, ' ');
  return [{ path, start: first.start, end: last.end }];
}

/** Several paths. A capital goes on with the term before it: `definitions.Client Systems` is one path. */
function apart(text: string, words: readonly PathRange[]): readonly PathRange[] {
  const groups: PathRange[][] = [];
  for (const word of words) {
    const before = groups.at(-1);
    const goesOn = /^\p{Lu}[^.]*$/u.test(word.path) && before?.[0]?.path.startsWith('definitions.');
    if (before && goesOn) before.push(word);
    else groups.push([word]);
  }
  return groups.flatMap((group) => joined(text, group));
}
