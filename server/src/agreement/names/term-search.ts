import { literalPattern } from '../../values/literal-pattern';
import type { Term, Terms, TermUse } from '../terms';
import { hidesCharacters } from '../word-forms';
import type { TermForms } from './mention';
import { termKey } from './occurrence';

/** The defined terms as texts are searched for them. */
export interface TermSearch {
  /** The very same map as in the version before where the words mean the same. */
  readonly forms: TermForms;
  /** Counts how often the words have changed: two searches of one generation find the same. */
  readonly generation: number;
  usesIn(text: string): readonly TermUse[];
  /** Whether `text` may hold other terms than it did in an older generation: never false where it does. */
  mayDiffer(text: string, older: number): boolean;
}

/** Makes the searches of one version after another, and knows what has changed between them. */
export interface TermSearches {
  searchFor(terms: Terms): TermSearch;
}

/** So many generations are told apart: what was not looked at for longer is searched again. */
const MOST_GENERATIONS = 30;

/** More words than these are not worth comparing: a whole list of definitions came or went. */
const MOST_CHANGED = 50;

/** Searches that remember nothing yet. */
export function createTermSearches(): TermSearches {
  let forms: TermForms = new Map();
  let generation = 0;
  /** The words that came, went or changed their meaning, the latest last; undefined for too many. */
  let changes: readonly (readonly string[] | undefined)[] = [];
  let patterns = new Map<number, RegExp | undefined>();

  const step = (now: TermForms): void => {
    const changed = changedForms(forms, now);
    if (changed.length === 0) return;
    forms = now;
    generation += 1;
    changes = [...changes.slice(1 - MOST_GENERATIONS), changed.length > MOST_CHANGED ? undefined : changed];
    patterns = new Map();
  };

  const patternSince = (older: number): RegExp | undefined => {
    if (patterns.has(older)) return patterns.get(older);
    const since = older < generation - changes.length ? [undefined] : changes.slice(older - generation);
    const pattern = since.includes(undefined) ? undefined : anyOf(since.flatMap((words) => words ?? []));
    patterns.set(older, pattern);
    return pattern;
  };

  return {
    searchFor(terms) {
      step(terms.forms);
      const own = generation;
      return {
        forms,
        generation,
        usesIn: (text) => terms.usesIn(text),
        mayDiffer(text, older) {
          if (older === own) return false;
          // A search that is not the latest any more knows no changes.
          const pattern = own === generation ? patternSince(older) : undefined;
          return pattern === undefined || hidesCharacters(text) || pattern.test(text);
        },
      };
    },
  };
}

/** The words that mean something in one of the two, and not the same in both. */
function changedForms(before: TermForms, after: TermForms): readonly string[] {
  if (before === after) return [];
  const changed = [...after.keys()].filter((form) => !isSame(before.get(form), after.get(form)));
  for (const form of before.keys()) if (!after.has(form)) changed.push(form);
  return changed;
}

function isSame(one: Term | undefined, other: Term | undefined): boolean {
  if (one === undefined || other === undefined || one === other) return one === other;
  return one.by === other.by && termKey(one) === termKey(other);
}

/** An engine refuses, or is ended by, patterns of tens of thousands of characters. */
const LONGEST_PATTERN = 4_000;

/** A pattern that matches wherever one of `words` stands, over line breaks too; undefined where it would be too long. */
function anyOf(words: readonly string[]): RegExp | undefined {
  const written = words.map((word) => literalPattern(word).replace(/\s+/gu, '\\s+')).join('|');
  return written.length > LONGEST_PATTERN ? undefined : new RegExp(written, 'u');
}
