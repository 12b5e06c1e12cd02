import type { Inline } from '../agreement/inline';
import type { Span } from '../syntax/span';

/** The final text as data. Nothing here is numbered yet: `numbering.ts` numbers provisions by their place. */
export type Block = Provision | Paragraph | Table | Missing;

/**
 * Anything that gets a number: a clause (1), a sub-clause (1.1), an item (a), a sub-item (i); its depth decides which.
 * `heading` of a clause stands on a line of its own, that of a sub-clause in bold before its text.
 */
export interface Provision {
  readonly kind: 'provision';
  /** The paths of the facts that are stated here: what a reference to them prints the number of. */
  readonly paths: readonly string[];
  readonly heading?: readonly Inline[];
  readonly content: readonly Inline[];
  readonly children: readonly Block[];
  /** True for an item that goes on with the sentence of what it stands in: it begins none of its own. */
  readonly continues?: true;
  readonly span: Span;
}

/** Text without a number, below the provision or part that it stands in. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly content: readonly Inline[];
  readonly span: Span;
}

export interface Table {
  readonly kind: 'table';
  /** The path of the list that it shows, where there is one: `$(path)` alone in a paragraph prints the table there too. */
  readonly path?: string;
  readonly columns: readonly Cell[];
  readonly rows: readonly { readonly cells: readonly Cell[]; readonly span: Span }[];
  readonly caption?: readonly Inline[];
  readonly span: Span;
}

export interface Cell {
  readonly content: readonly Inline[];
  /** Numbers and money stand at the end of the line. */
  readonly align?: 'start' | 'end';
}

/** A part that must be there and is not yet written: shown in place in the preview, left out of nothing. */
export interface Missing {
  readonly kind: 'missing';
  readonly path: string;
  /** `Response time: not yet written`. */
  readonly message: string;
  readonly span: Span;
}

/** One part of the final text, in the order of print: what is drafted, cached and patched as a whole. */
export type Part =
  | {
      readonly kind: 'front';
      readonly key: 'front';
      readonly title: readonly Inline[];
      readonly blocks: readonly Block[];
    }
  /** Parties and background. `label` is `Parties`, `Background`. */
  | { readonly kind: 'preamble'; readonly key: string; readonly label: string; readonly blocks: readonly Block[] }
  /** Provisions numbered as clauses: a section, or a list of the author's clauses. */
  | { readonly kind: 'clauses'; readonly key: string; readonly blocks: readonly Block[] }
  /** `Schedule 1: Client Systems`; its provisions are numbered on their own. */
  | {
      readonly kind: 'schedule';
      readonly key: string;
      readonly path: string;
      readonly heading: readonly Inline[];
      readonly blocks: readonly Block[];
      readonly span: Span;
    }
  | { readonly kind: 'signatures'; readonly key: 'signatures'; readonly blocks: readonly SignatureBlock[] };

/** Where one party signs. */
export interface SignatureBlock {
  readonly kind: 'signature';
  /** `Signed for and on behalf of Northwind IT Limited (the Provider)`. */
  readonly intro: readonly Inline[];
  /** `Name`, `Title`, `Date`, `Signature`: what is known of it, else a line to write on. */
  readonly lines: readonly { readonly label: string; readonly content: readonly Inline[] | undefined }[];
  readonly span: Span;
}

/** The whole final text. */
export interface FinalText {
  readonly parts: readonly Part[];
  /** BCP 47, of the printed numbers. */
  readonly language: string;
  /** `decimal`: 1, 1.1, (a), (i). `outline`: I., A., 1., (a). */
  readonly numbering: 'decimal' | 'outline';
  readonly status: 'template' | 'draft' | 'final';
}
