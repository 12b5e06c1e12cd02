import type { Fact } from '../../agreement/bound';
import type { PriorityLevel } from '../../agreement/facts.generated';
import { snippetOf } from '../../agreement/snippet';
import { listed } from '../../values/words';
import { comparing, type InsertionFix, type RuleFinding } from '../rule';
import { calledOf, levelsOf, spanOfLevel } from './levels';
import { type Matrix, type MatrixRow, matrixOf } from './matrix-cells';

/** The matrix has an answer for every problem, and a use for every level. */
export const matrixIncomplete = comparing({
  id: 'matrix-incomplete',
  severity: 'warning',
  summary: 'The matrix of impact and urgency leaves a combination open, or has no use for a level.',
  why: 'A problem whose impact and urgency meet in an empty cell has no priority, and so no time. A level that no cell yields can be reached by nobody: its times promise nothing. The matrix is the method of ITIL, which derives the priority from both.',
  bad: `priorities:
  levels: [{id: P1, name: Critical}, {id: P2, name: Normal}]
  matrix:
    whole company: {now: P1, today: P2}
    one user: {now: P2}
`,
  good: `priorities:
  levels: [{id: P1, name: Critical}, {id: P2, name: Normal}]
  matrix:
    whole company: {now: P1, today: P2}
    one user: {now: P2, today: P2}
`,
  reads: ['priorities'],
  check: ({ facts: { priorities } }) => {
    const matrix = matrixOf(priorities);
    const levels = levelsOf(priorities);
    const open = matrix.rows.flatMap((row, index) => openCells(row, matrix.rows[index - 1], matrix, levels));
    // What is still open may yield the levels that nothing else does.
    return open.length > 0 ? open : unusedLevels(matrix, levels);
  },
});

/** So many open cells of a row are told: more are of no use to its author. */
const MOST = 5;

function openCells(
  row: MatrixRow,
  above: MatrixRow | undefined,
  matrix: Matrix,
  levels: readonly PriorityLevel[],
): readonly RuleFinding[] {
  const open = firstOpen(row, matrix);
  const [first] = open;
  const other = first === undefined ? undefined : matrix.urgencies.get(first);
  if (!other) return [];
  const names = listed(
    open.map((urgency) => `“${urgency}”`),
    'and',
  );
  return [
    {
      span: row.at,
      path: `${row.path}.${first}`,
      message: `The matrix gives no level for the impact “${row.impact}” and the urgency ${names}, which other rows have. Name the level.`,
      related: [{ span: other.at, message: 'A row that has it' }],
      fixes: open.flatMap((urgency) => {
        const near = above?.cells.get(urgency) ?? matrix.urgencies.get(urgency)?.cells.get(urgency);
        return near ? insertionOf(row, urgency, near, levels) : [];
      }),
    },
  ];
}

function firstOpen({ cells }: MatrixRow, { urgencies }: Matrix): readonly string[] {
  const open: string[] = [];
  for (const urgency of urgencies.keys()) {
    if (!cells.has(urgency)) open.push(urgency);
    if (open.length === MOST) break;
  }
  return open;
}

/** Keys that stand in YAML as they are, and levels in a snippet's list of choices. */
const PLAIN = /^[\p{L}\p{N}][\p{L}\p{N} _-]*$/u;

/** How many levels are offered to choose from: more than agreements have. */
const CHOICES = 10;

/** The cell, to be filled with the level of the row above, or of the first row that has one. */
function insertionOf(
  row: MatrixRow,
  urgency: string,
  near: Fact<string>,
  levels: readonly PriorityLevel[],
): readonly InsertionFix[] {
  const ids = levels.slice(0, CHOICES).flatMap(({ id }) => id?.text.trim() ?? []);
  const choices = [...new Set([near.text.trim(), ...ids])];
  if (![urgency, ...choices].every((word) => PLAIN.test(word))) return [];
  const snippet = `${snippetOf(urgency)}: \${1|${choices.join(',')}|}`;
  return [{ title: `Insert \`${urgency}\``, insert: { path: `${row.path}.${urgency}`, snippet } }];
}

function unusedLevels({ rows }: Matrix, levels: readonly PriorityLevel[]): readonly RuleFinding[] {
  const used = new Set(rows.flatMap(({ cells }) => [...cells.values()].map(({ text }) => text.trim())));
  const known = new Set(levels.flatMap(({ id }) => id?.text.trim() ?? []));
  // A cell that names no level yet, or none that there is, may mean any of them.
  if (used.size === 0 || [...used].some((id) => !known.has(id))) return [];
  return levels
    .filter(({ id }) => id && !used.has(id.text.trim()))
    .map((level) => ({
      severity: 'information',
      span: spanOfLevel(level),
      path: level.place.path,
      message: `No cell of the matrix yields “${calledOf(level)}”, so that no problem ever has this level. Use it in the matrix, or take it out.`,
      related: rows.slice(0, 1).map(({ at }) => ({ span: at, message: 'The matrix' })),
      fixes: [],
    }));
}
