import { code, eolOf } from '../line';
import type { OffsetRange } from '../span';
import { layBetween } from './between';
import { layMap } from './block';
import { columnOf, type Desk, type Level, type SpaceEdit } from './desk';
import type { Section } from './sections';

/** What there is to know before a section is laid out: see `Desk`. */
export type Task = Pick<Desk, 'tree' | 'step' | 'within' | 'near' | 'faults'>;

/** The edits of one section, in the order of its text; undefined where something in it is not understood. */
export function layOut(task: Task, section: Section): readonly SpaceEdit[] | undefined {
  const { text } = task.tree;
  const { entry, start, end } = section;
  const near = meet(task.near, section);
  // Lines that end as on old machines are one line to YAML, and several to an editor.
  if (/\r(?!\n)/.test(text.slice(near.start, near.end))) return undefined;
  const desk: Desk = {
    ...task,
    text,
    near,
    faults: task.faults.filter((fault) => fault.start <= end && fault.end >= start),
    edits: [],
    opened: new Map(),
    inner: new Set(),
    isUnderstood: true,
  };
  const key = entry && task.tree.rangeOf(entry.key.span)?.start;
  const margin = key === undefined ? 0 : columnOf(text, key);
  // Keys at the margin stand where the first of them does.
  const root: Level = { actual: margin, target: margin, parent: undefined };
  if (entry !== undefined) layMap(desk, { ...task.tree.root, entries: [entry] }, root, end);
  layBetween(desk, section, root);
  if (!desk.isUnderstood) return undefined;
  const edits = desk.edits.sort((a, b) => a.start - b.start || a.end - b.end);
  return end < text.length || task.within.end < end ? edits : withLineEnd(text, edits);
}

/** `edits`, and a line end for the last line of `text` where it then has none: the one that its other lines have. */
function withLineEnd(text: string, edits: readonly SpaceEdit[]): readonly SpaceEdit[] {
  let end = text.length;
  for (const edit of edits.toReversed()) if (edit.end === end && edit.newText === '') end = edit.start;
  if (end === 0 || text.charCodeAt(end - 1) === code.lineFeed) return edits;
  const others = edits.filter((edit) => edit.start < end);
  return [...others, { start: end, end: text.length, newText: eolOf(text) }];
}

function meet(one: OffsetRange, other: OffsetRange): OffsetRange {
  return { start: Math.max(one.start, other.start), end: Math.min(one.end, other.end) };
}
