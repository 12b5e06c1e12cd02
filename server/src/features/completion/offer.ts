import { CompletionItemKind } from 'vscode-languageserver';
import type { About } from './about';

/** Something that may be written at the cursor, before it is told in the protocol's terms. */
export interface Offer {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** Beside the label: asked of those alone that are answered, where finding it out costs something. */
  readonly detail?: string | (() => string | undefined);
  /** What its documentation is about. */
  readonly about?: About;
  /** What a reader would miss: said beside it. */
  readonly needed?: boolean;
  /** What is written, its further lines indented as they will stand. */
  readonly insert: string;
  /** True where `insert` has tab stops. */
  readonly snippet?: boolean;
  /** What the typed characters are compared with; the label where absent. */
  readonly filter?: string;
  /** Where it begins, where that is not the beginning of what was typed. */
  readonly from?: number;
  /** Where what it replaces ends, where that is before the end of what stands there: in a text, with the word at the cursor. */
  readonly to?: number;
  /** Places it among the others: a digit for its group, then its place in it. */
  readonly sort: string;
  /** Characters that accept it and are typed after it. */
  readonly commit?: readonly string[];
}

/** What is offered at one place. */
export interface Offers {
  readonly offers: readonly Offer[];
  /** True where a further character brings other offers than those of these that still fit. */
  readonly changing: boolean;
}

/**
 * The kind of what comes with parts of its own to fill in. Not `Snippet`: VS Code offers snippets of that kind at every
 * place, in the middle of a sentence too, so that the extension keeps them out of its lists.
 */
export const FILLED_IN = CompletionItemKind.Struct;

/** A `sort` that comes after those of lower groups, and within its group by `place`. */
export function order(group: number, place: number): string {
  return `${group}${String(place).padStart(4, '0')}`;
}
