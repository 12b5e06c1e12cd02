import type { Span } from '../syntax/span';
import type { Inline, ReferenceInline } from './inline';

/**
 * Text that the author writes: CommonMark with tables, without HTML, with `$(…)` references, and with the
 * enumerations of contracts (`(a)`, `(i)`), whose marks are dropped here and generated in print.
 */
export interface Prose {
  readonly blocks: readonly ProseBlock[];
  /** Every `$(…)` of the text, in order. */
  readonly references: readonly ReferenceInline[];
  /** Terms that the text itself defines: `("**Term**")`, `"**Term**" means`. */
  readonly declares: readonly TermDeclaration[];
  /** Placeholders: `TBD`, `[Client name]`, `____`, `{{…}}`. */
  readonly blanks: readonly { readonly text: string; readonly span: Span }[];
  /** References that cannot be read: never closed, or empty. The characters print as they are. */
  readonly faults: readonly { readonly message: string; readonly span: Span }[];
}

export type ProseBlock =
  /** A paragraph is a sub-clause; bold at its start is its heading, taken out of `content`. */
  | {
      readonly kind: 'paragraph';
      readonly heading: readonly Inline[] | undefined;
      readonly content: readonly Inline[];
      readonly span: Span;
    }
  | { readonly kind: 'list'; readonly bullet: boolean; readonly items: readonly ProseItem[]; readonly span: Span }
  | {
      readonly kind: 'table';
      /** What each column's colons say: `--:` is 'end'. */
      readonly align: readonly ('start' | 'end' | undefined)[];
      readonly header: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
      readonly span: Span;
    };

export interface ProseItem {
  readonly content: readonly Inline[];
  /** What stands below the item: a list one level deeper, a table, a further paragraph. */
  readonly children: readonly ProseBlock[];
  readonly span: Span;
}

export interface TermDeclaration {
  readonly term: string;
  readonly span: Span;
}
