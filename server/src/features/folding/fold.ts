import type { FoldingRange } from 'vscode-languageserver';

/** A fold with the number of folds that it lies in. */
export interface Fold {
  readonly range: FoldingRange;
  readonly depth: number;
}
