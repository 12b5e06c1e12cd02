import type { ScalarNode } from '../../syntax/node';
import type { Span } from '../../syntax/span';
import type { Bound } from '../bound';
import type { Term } from '../terms';

/**
 * The key of something that has a name: of a place its path (`priorities.levels.P1`), of a defined term the path of its
 * definition (`definitions.Client Systems`) or, where nothing under `definitions` declares it, the term between curly
 * quotation marks (`“Provider”`), of a YAML anchor its ampersand and name. Keys stay the same from version to version.
 */
export type NameKey = string;

/** Something that an agreement calls by a name. */
export type Named =
  /** A section, a field, an item, a party, a document: whatever a path leads to; a value that is computed, what it follows from. */
  | { readonly is: 'place'; readonly key: NameKey; readonly path: string; readonly bound: Bound }
  | { readonly is: 'term'; readonly key: NameKey; readonly path: string; readonly term: Term };

/**
 * How a name stands in the text. Declarations: `id`, the id of an item; `key`, a key of the author's own, a defined term
 * among them, or one of the format; `role`, what a party or a document is called; `bold`, a term declared in prose.
 * References: `path`, one segment of a `$(…)` or of a bare path; `word`, an id or path's end written bare in a field;
 * `term`, a defined term in prose, in either number; `party`, the key `provider` or `client` where it names the party.
 */
export type Manner = 'id' | 'key' | 'role' | 'bold' | 'path' | 'word' | 'term' | 'party';

/** One place where something is named. */
export interface Occurrence {
  readonly named: NameKey;
  readonly as: 'declaration' | 'reference';
  readonly how: Manner;
  /** The characters of the name and no others: no quotation marks, no article, no apostrophe of a possessive. */
  readonly span: Span;
  /** The scalar that holds it. */
  readonly scalar: ScalarNode;
}

/** The key of `term`. */
export function termKey(term: Term): NameKey {
  return term.by === 'definition' ? term.path : `“${term.term}”`;
}
