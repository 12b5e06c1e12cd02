import type { Span } from './span';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** What is wrong or missing at a place of the agreement, told to its author. */
export interface Finding {
  /** The rule's name: `missing-section`. Its page is `docs/rules.md#missing-section`. */
  readonly rule: string;
  readonly severity: Severity;
  /** The culprit: the key or the value; of something missing, the parent's key. */
  readonly span: Span;
  /** What is wrong and what to do. */
  readonly message: string;
  /** Which part of the agreement it concerns: `services.excluded`. */
  readonly path?: string;
  /** True where that part is not written, and writing it mends the fault. */
  readonly missing?: true;
  readonly fixes: readonly Fix[];
  /** The other place of a conflict. */
  readonly related?: readonly { readonly span: Span; readonly message: string }[];
}

/** A change of the text that mends a finding. Its first-listed fix is the preferred one. */
export interface Fix<Place = Span> {
  readonly title: string;
  readonly edits: readonly Edit<Place>[];
}

export interface Edit<Place = Span> {
  readonly span: Place;
  readonly newText: string;
  /** True when `newText` is a snippet with tab stops (`${1:4 hours}`); writers without an editor put in the defaults. */
  readonly snippet?: boolean;
}
