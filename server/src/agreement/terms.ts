import type { Span } from '../syntax/span';
import type { Bound } from './bound';

/** A defined term. */
export interface Term {
  /** In the singular, as declared: `Client System`. */
  readonly term: string;
  /** Where it is declared; undefined for a built-in one that no text declares. */
  readonly span: Span | undefined;
  /** `definition`: under `definitions`; `text`: `("**Term**")` in prose; `section`: by a section's nature; `party`: a role or `also-called`; `document`: its `short` name. */
  readonly by: 'definition' | 'text' | 'section' | 'party' | 'document';
  /** The path that a reference to it would take: `definitions.Client Systems`, `response-time.business-hours`. */
  readonly path: string;
  /** What it says or stands for. */
  readonly bound: Bound | undefined;
  /** A sentence for a built-in term without a text of its own. */
  readonly meaning: string;
}

export interface TermUse {
  readonly term: Term;
  /** Offsets in the text that was searched. */
  readonly start: number;
  readonly end: number;
}

/** The defined terms of an agreement. An explicit definition replaces a built-in one of the same name. */
export interface Terms {
  readonly all: readonly Term[];
  /** Every form under which a term is used (`Service Credit`, `Service Credits`), with the term that it means. */
  readonly forms: ReadonlyMap<string, Term>;
  /** The term of that name, in the singular, plural or possessive; undefined where none. */
  find(name: string): Term | undefined;
  /** Every use in `text`, longest match first, never overlapping. Invisible characters and ligatures hide none. */
  usesIn(text: string): readonly TermUse[];
}

/** A term that a section defines by its nature. */
export interface BuiltInTerm {
  readonly term: string;
  /** The path of the fact that gives it its meaning: `response-time.business-hours`. */
  readonly path: string;
  readonly meaning: string;
}
