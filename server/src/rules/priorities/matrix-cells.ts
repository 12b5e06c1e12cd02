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

/** The matrix as a table. */
export interface Matrix {
  readonly rows: readonly MatrixRow[];
  /** The urgencies of all rows in the order of the fullest row, each with the fullest row that has it: a row with open cells shows no order. */
  readonly urgencies: ReadonlyMap<string, MatrixRow>;
}

/** The matrix that the agreement states; without rows where it states none. */
export function matrixOf(priorities: PrioritiesSection | undefined): Matrix {
  const rows = (priorities?.matrix?.entries ?? []).map(({ key, value: { place, entries } }) => ({
    impact: key,
    path: place.path,
    at: place.at,
    cells: new Map(entries.map((cell) => [cell.key, cell.value])),
  }));
  const urgencies = new Map<string, MatrixRow>();
  for (const row of rows.toSorted((a, b) => b.cells.size - a.cells.size)) {
    for (const urgency of row.cells.keys()) if (!urgencies.has(urgency)) urgencies.set(urgency, row);
  }
  return { rows, urgencies };
}
