import type { Fact } from '../../../server/src/agreement/bound';
import type { Fault } from '../fault';
import { idOf, levelsOf } from '../levels';
import type { Sample } from '../sample';

/** Faults of the matrix of impact and urgency. */
export const priorityMatrix: readonly Fault[] = [
  {
    rule: 'matrix-incomplete',
    name: 'leave a cell open',
    inject: (sample) => {
      const cells = cellsOf(sample);
      const isElsewhere = (cell: Cell) => cells.some((other) => other.column === cell.column && other.row !== cell.row);
      return cells.filter(isElsewhere).flatMap(({ fact }) => sample.drop(fact));
    },
  },
  {
    rule: 'matrix-incomplete',
    name: 'leave out the only row that yields a level',
    inject: (sample) =>
      rowsOf(sample).flatMap(({ value: row }) => {
        const isSole = row.entries.some(({ value }) =>
          cellsOf(sample).every((cell) => !isAway(cell, row.place.path, value)),
        );
        return isSole ? sample.drop(row) : [];
      }),
  },
  {
    rule: 'matrix-incomplete',
    name: 'give a more urgent level in the only cell that yields one',
    inject: (sample) => {
      const ids = levelsOf(sample).map(idOf);
      return cellsOf(sample).flatMap((cell) => {
        const above = ids[cell.rank - 1];
        return above !== undefined && isOnly(cell, sample) ? sample.set(cell.fact, above) : [];
      });
    },
  },
  {
    rule: 'matrix-incomplete',
    name: 'add an urgency to a single row',
    inject: (sample) =>
      rowsOf(sample).flatMap(({ value: row }) => {
        const last = row.entries.at(-1)?.value.text;
        return last === undefined ? [] : sample.write(`${row.place.path}.whenever`, `whenever: ${last}`);
      }),
  },
  {
    rule: 'matrix-not-monotone',
    name: 'exchange two cells of a row',
    inject: (sample) =>
      pairsOf(sample, (one, other) => one.row === other.row && other.column === one.column + 1).flatMap(
        ([one, other]) => sample.swap(one.fact, other.fact),
      ),
  },
  {
    rule: 'matrix-not-monotone',
    name: 'exchange two cells of a column',
    inject: (sample) =>
      pairsOf(sample, (one, other) => one.column === other.column && other.row === one.row + 1).flatMap(
        ([one, other]) => sample.swap(one.fact, other.fact),
      ),
  },
  {
    rule: 'matrix-not-monotone',
    name: 'give the least urgent level where impact and urgency are greatest',
    inject: (sample) => {
      const [first] = cellsOf(sample);
      const last = levelsOf(sample).at(-1);
      return first && last && !isOnly(first, sample) && first.rank === 0 ? sample.set(first.fact, idOf(last)) : [];
    },
  },
  {
    rule: 'matrix-not-monotone',
    name: 'give the most urgent level where a lesser one is between others',
    inject: (sample) => {
      const [first] = levelsOf(sample);
      return cellsOf(sample).flatMap((cell) =>
        first && cell.rank > 0 && cell.row > 0 && cell.column > 0 && !isOnly(cell, sample) && isBelow(cell, sample)
          ? sample.set(cell.fact, idOf(first))
          : [],
      );
    },
  },
];

/** One answer of the matrix. */
interface Cell {
  readonly fact: Fact<string>;
  readonly row: number;
  readonly column: number;
  /** 0 for the most urgent level. */
  readonly rank: number;
}

function rowsOf({ facts }: Sample) {
  return facts.priorities?.matrix?.entries ?? [];
}

/** The cells row by row; the matrices of the samples begin with the greatest impact and urgency. */
function cellsOf(sample: Sample): readonly Cell[] {
  const ids = levelsOf(sample).map(idOf);
  return rowsOf(sample).flatMap(({ value }, row) =>
    value.entries.map(({ value: fact }, column) => ({ fact, row, column, rank: ids.indexOf(fact.text.trim()) })),
  );
}

/** Whether the cell yields what `fact` does, outside the row at `path`. */
function isAway({ fact: { text, place } }: Cell, path: string, fact: Fact<string>): boolean {
  return text === fact.text && !place.path.startsWith(`${path}.`);
}

/** Whether no other cell yields the level. */
function isOnly(cell: Cell, sample: Sample): boolean {
  return cellsOf(sample).every(({ fact, rank }) => fact === cell.fact || rank !== cell.rank);
}

/** Whether the cell left of it and the one above it yield levels that are less urgent than the first. */
function isBelow(cell: Cell, sample: Sample): boolean {
  const isNext = ({ row, column }: Cell) =>
    (row === cell.row && column === cell.column - 1) || (column === cell.column && row === cell.row - 1);
  return cellsOf(sample).some((other) => isNext(other) && other.rank > 0);
}

/** Pairs of cells of which the second yields a lesser level, where other pairs show too in which direction urgency falls. */
function pairsOf(sample: Sample, isPair: (one: Cell, other: Cell) => boolean): readonly (readonly [Cell, Cell])[] {
  const cells = cellsOf(sample);
  const pairs = cells.flatMap((one) =>
    cells.filter((other) => isPair(one, other) && other.rank > one.rank).map((other) => [one, other] as const),
  );
  return pairs.length > 2 ? pairs : [];
}
