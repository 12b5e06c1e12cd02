import type { Term, Terms, TermUse } from './terms';
import { inflections, visibleText } from './word-forms';

/**
 * The terms, ready to be looked for. Of two terms with one name the first in `all` counts, so callers list explicit
 * definitions before those of texts and those before built-in ones. Looking through a text costs its length, not the
 * number of terms.
 */
export function indexTerms(all: readonly Term[]): Terms {
  const byForm = new Map<string, Term>();
  for (const term of all) {
    for (const form of inflections(term.term)) if (!byForm.has(form)) byForm.set(form, term);
  }
  const byFirstWord = groupByFirstWord(byForm);
  const candidates = wordsLike([...byFirstWord.keys()]);
  return {
    all: all.filter((term) => byForm.get(term.term) === term),
    forms: byForm,
    find: (name) => byForm.get(name) ?? byForm.get(withoutPossessive(name)),
    usesIn: (text) => [...usesIn(text, byFirstWord, candidates)],
  };
}

/** The forms that begin with one word, longest first, so that `Business Hours` is found before `Business`. */
type FormsByFirstWord = ReadonlyMap<string, readonly { readonly form: string; readonly term: Term }[]>;

function groupByFirstWord(byForm: ReadonlyMap<string, Term>): FormsByFirstWord {
  const groups = new Map<string, { form: string; term: Term }[]>();
  for (const [form, term] of byForm) {
    const first = form.match(WORD)?.[0];
    if (first === undefined) continue;
    const group = groups.get(first);
    if (group) group.push({ form, term });
    else groups.set(first, [{ form, term }]);
  }
  for (const group of groups.values()) group.sort((a, b) => b.form.length - a.form.length);
  return groups;
}

/** Whole words that begin as one of `words` does: of a long text, the few at which it is worth looking. */
function wordsLike(words: readonly string[]): RegExp {
  const initials = new Set(words.map((word) => String.fromCodePoint(word.codePointAt(0) ?? 0)));
  return new RegExp(`(?=[${[...initials].join('')}])(?<![\\p{L}\\p{N}])[\\p{L}\\p{N}]+`, 'gu');
}

const WORD = /[\p{L}\p{N}]+/u;
const WORD_CHARACTER = /[\p{L}\p{N}]/u;

function* usesIn(text: string, byFirstWord: FormsByFirstWord, candidates: RegExp): Generator<TermUse> {
  const visible = visibleText(text);
  let searchedTo = 0;
  for (const match of visible.text.matchAll(candidates)) {
    if (match.index < searchedTo) continue;
    const found = byFirstWord
      .get(match[0])
      ?.find(
        ({ form }) =>
          visible.text.startsWith(form, match.index) &&
          !WORD_CHARACTER.test(visible.text[match.index + form.length] ?? ''),
      );
    if (!found) continue;
    searchedTo = match.index + found.form.length;
    yield { term: found.term, start: visible.sourceOffset(match.index), end: visible.sourceOffset(searchedTo) };
  }
}

function withoutPossessive(name: string): string {
  return name.replace(/['’]s?$/u, '');
}
