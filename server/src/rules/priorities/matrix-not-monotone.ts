import type { Fact } from '../../agreement/bound';
import type { PrioritiesSection } from '../../agreement/facts.generated';
import { comparing, type RuleFinding } from '../rule';
import { levelsOf } from './levels';
import { matrixOf } from './matrix-cells';

/** More impact or more urgency never makes a problem less urgent. */
export const matrixNotMonotone = comparing({
  id: 'matrix-not-monotone',
  severity: 'warning',
  summary: 'In the matrix, more impact or more urgency yields a less urgent level.',
  why: 'Whoever reports that a problem grew must not be served later for it. A cell that runs against its row or its column is a slip. Rows and columns may be written from the greatest to the least or the other way round: the rule follows the direction that most of the matrix has.',
  bad: `priorities:
  levels: [{id: P1, name: Critical}, {id: P2, name: Normal}, {id: P3, name: Low}]
  matrix:
    whole company: {now: P1, today: P3}
    one user: {now: P2, today: P2}
`,
  good: `priorities:
  levels: [{id: P1, name: Critical}, {id: P2, name: Normal}, {id: P3, name: Low}]
  matrix:
    whole company: {now: P1, today: P2}
    one user: {now: P2, today: P3}
`,
  reads: ['priorities'],
  check: ({ facts: { priorities } }) => {
    const { rows, columns } = ranked(priorities);
    const conflicts = [
      ...against(rows, (cell) => `the urgency “${cell.urgency}”`),
      ...against(columns, (cell) => `the impact “${cell.impact}”`),
    ];
    return told(conflicts);
  },
});

/** A cell whose level is known. */
interface Cell {
  readonly fact: Fact<string>;
  readonly impact: string;
  readonly urgency: string;
  /** 0 for the most urgent level. */
  readonly rank: number;
}

/** The known cells, row by row and column by column. */
function ranked(priorities: PrioritiesSection | undefined) {
  const ranks = new Map(levelsOf(priorities).map(({ id }, rank) => [id?.text.trim(), rank]));
  const columns = new Map<string, Cell[]>();
  const matrix = matrixOf(priorities);
  for (const urgency of matrix.urgencies.keys()) columns.set(urgency, []);
  const rows = matrix.rows.map(({ impact, cells }) => {
    const row = [...cells].flatMap(([urgency, fact]): readonly Cell[] => {
      const rank = ranks.get(fact.text.trim());
      return rank === undefined ? [] : [{ fact, impact, urgency, rank }];
    });
    for (const cell of row) columns.get(cell.urgency)?.push(cell);
    return row;
  });
  const order = new Map([...matrix.urgencies.keys()].map((urgency, index) => [urgency, index]));
  const inOrder = (a: Cell, b: Cell) => (order.get(a.urgency) ?? 0) - (order.get(b.urgency) ?? 0);
  return { rows: rows.map((row) => row.toSorted(inOrder)), columns: [...columns.values()] };
}

/** Two neighbours in the wrong order. */
interface Conflict {
  /** The one with the level that is too little urgent for its place, and the one with the more urgent level. */
  readonly greater: Cell;
  readonly lesser: Cell;
  /** What of each differs: `the urgency “now”`. */
  readonly of: (cell: Cell) => string;
}

/** The neighbours that run against the direction of most; of the first where there is no majority. */
function against(lines: readonly (readonly Cell[])[], of: Conflict['of']): readonly Conflict[] {
  const pairs = lines.flatMap((line) =>
    line.slice(1).map((second, index) => ({ first: line[index] ?? second, second })),
  );
  const steps = pairs.map(({ first, second }) => Math.sign(second.rank - first.rank));
  const direction = Math.sign(steps.reduce((sum, step) => sum + step, 0)) || steps.find((step) => step !== 0);
  return pairs
    .filter((_, index) => (steps[index] ?? 0) * (direction ?? 0) < 0)
    .map(({ first, second }) =>
      direction === 1 ? { greater: first, lesser: second, of } : { greater: second, lesser: first, of },
    );
}

/** One finding for each cell that is at fault: first those that run against most neighbours, which explains the others. */
function told(conflicts: readonly Conflict[]): readonly RuleFinding[] {
  const byCell = new Map<Cell, Conflict[]>();
  for (const conflict of conflicts) {
    for (const cell of [conflict.lesser, conflict.greater]) {
      byCell.set(cell, [...(byCell.get(cell) ?? []), conflict]);
    }
  }
  const explained = new Set<Conflict>();
  return [...byCell]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .flatMap(([cell, all]) => {
      const own = all.filter((conflict) => !explained.has(conflict));
      for (const conflict of own) explained.add(conflict);
      return outOfLine(cell, own);
    });
}

function outOfLine(cell: Cell, conflicts: readonly Conflict[]): readonly RuleFinding[] {
  const [conflict] = conflicts;
  if (!conflict) return [];
  const { greater, lesser, of } = conflict;
  const tooUrgent = cell === lesser;
  const others = conflicts.map((each) => (each.greater === cell ? each.lesser : each.greater));
  const farthest = (a: Cell, b: Cell) => (tooUrgent === b.rank > a.rank ? b : a);
  const meant = others.reduce(farthest).fact.text.trim();
  const { span } = cell.fact.place.node;
  return [
    {
      span,
      path: cell.fact.place.path,
      message: `A problem with ${of(greater)} has the level ${greater.fact.text}, one with ${of(lesser)}, which is less, the more urgent ${lesser.fact.text}. Correct one of the two: a problem that matters more must not be less urgent.`,
      related: others.map(({ fact }) => ({ span: fact.place.node.span, message: 'The cell that it contradicts' })),
      fixes: [{ title: `Write \`${meant}\``, edits: [{ span, newText: meant }] }],
    },
  ];
}
