import type { Fact } from '../../agreement/bound';
import type { PrioritiesSection } from '../../agreement/facts.generated';
import type { Span } from '../../syntax/span';

/** A row of the matrix of impact and urgency. */
export interface MatrixRow {
  readonly impact: string;
  readonly path: string;
  readonly at: Span;
  /** By urgency, what is written for it. */
  readonly cells: ReadonlyMap<string, Fact<string>>;
}

/** The matrix as a table: its rows, and the urgencies of all rows in the order in which they are first written. */
export interface Matrix {
  readonly rows: readonly MatrixRow[];
  readonly urgencies: readonly string[];
}

/** The matrix that the agreement states; without rows where it states none. */
export function matrixOf(priorities: PrioritiesSection | undefined): Matrix {
  const rows = (priorities?.matrix?.entries ?? []).map(({ key, value: { place, entries } }) => ({
    impact: key,
    path: place.path,
    at: place.at,
    cells: new Map(entries.map((cell) => [cell.key, cell.value])),
  }));
  return { rows, urgencies: [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))] };
}
