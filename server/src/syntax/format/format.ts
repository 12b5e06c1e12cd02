import type { OffsetRange } from '../span';
import type { SyntaxTree } from '../tree';
import type { SpaceEdit } from './desk';
import { layOut, type Task } from './lay-out';
import { linesOf, neighbourhood } from './lines-of';
import { readsAlike } from './reads-alike';
import { sectionsOf } from './sections';

export type { SpaceEdit } from './desk';

/** How a text is laid out. */
export interface Layout {
  /** Spaces of one indentation. */
  readonly step: number;
  /** Only lines that have a place in here are written to; all where it is absent. */
  readonly within?: OffsetRange;
}

/**
 * The edits that lay out the text of `tree`, in its order: indentation, the spaces between marks and values, blank lines,
 * line ends. They change white space alone, and none that a reader of the data could see: the text is read again with them,
 * and a section that would then read differently stays as it is. Inside a section, what holds a fault keeps its indentation.
 * A list or map of which only a part is written to keeps its column.
 */
export function formatted(tree: SyntaxTree, { step, within }: Layout): readonly SpaceEdit[] {
  const { text } = tree;
  const lines = linesOf(text, within ?? { start: 0, end: text.length });
  const near = neighbourhood(text, lines);
  const task: Task = { tree, step, within: lines, near, faults: placesOf(tree, breaksReading) };
  const careful: Task = { ...task, faults: placesOf(tree, () => true) };
  const parts = sectionsOf(tree)
    .filter(({ start, end }) => start < near.end && end > near.start)
    .map((section) => ({ section, edits: layOut(task, section) ?? layOut(careful, section) ?? [] }));
  const edits = parts.flatMap((part) => part.edits);
  if (readsAlike(tree, edits)) return edits;
  const kept = parts.flatMap(({ section, edits }) => {
    const attempts = [edits, layOut(careful, section) ?? []];
    return attempts.find((attempt) => readsAlike(tree, attempt)) ?? [];
  });
  return readsAlike(tree, kept) ? kept : [];
}

/** True for findings at whose places the tree is a guess. */
function breaksReading(rule: string): boolean {
  return rule === 'syntax' || rule === 'limit';
}

function placesOf(tree: SyntaxTree, counts: (rule: string) => boolean): readonly OffsetRange[] {
  return tree.findings.flatMap(({ rule, span }) => (counts(rule) ? (tree.rangeOf(span) ?? []) : []));
}
