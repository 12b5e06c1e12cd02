import type { Span } from '../syntax/span';

/**
 * A run of the final text inside a paragraph, a heading or a table's cell. The author's prose is read into these and
 * the clauses draft in them, so that both are printed by the same writers.
 */
export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly span?: Span }
  /** A typed fact, printed; `path` says which. */
  | { readonly kind: 'value'; readonly text: string; readonly path: string; readonly span: Span }
  /** Something still to be filled in: a placeholder, or a fact that cannot be read; shown as the author wrote it. */
  | { readonly kind: 'blank'; readonly text: string; readonly span: Span }
  | { readonly kind: 'strong' | 'emphasis'; readonly children: readonly Inline[]; readonly span?: Span }
  | { readonly kind: 'code'; readonly text: string; readonly span?: Span }
  /** `href` is http(s), mailto or tel; anything else stays plain text. */
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[]; readonly span?: Span }
  | { readonly kind: 'line-break' }
  | ReferenceInline;

/** A reference: printed only when numbering is known. */
export interface ReferenceInline {
  readonly kind: 'reference';
  readonly reference: Reference;
  readonly span?: Span;
}

/**
 * What `$(…)` says. `value`: the path alone, which prints a value, or the number or name of what it leads to;
 * `clause`: always the number; `title`: the heading; `clauses`: several numbers; `this`: the clause it stands in.
 */
export interface Reference {
  readonly form: 'value' | 'clause' | 'title' | 'clauses' | 'this';
  /** As written: `availability.backups`. One, save for `clauses` (one or more) and `this` (none). */
  readonly paths: readonly { readonly path: string; readonly span?: Span }[];
}
