import { lineStart, skipSpaces } from './line';
import type { Entry, ListNode, MapNode } from './node';
import type { OffsetRange, Span } from './span';
import type { SyntaxTree, Trail, TrailStep } from './tree';

/**
 * The way from the root to what stands, or would be typed, at `offset`.
 *
 * Inside an entry or an item, that is it. Behind its end, on the same line, still is. On a later line indentation
 * decides, as YAML does: what is typed further to the right than the key (or the dash) belongs to it, anything else to
 * a map or list further out. A blank line counts as indented by what stands before `offset`, any other by its spaces,
 * so that a half-typed word leads where its key would stand.
 */
export function findTrail(tree: SyntaxTree, offset: number): Trail {
  const steps: [TrailStep, ...TrailStep[]] = [{ via: 'root', node: tree.root }];
  const place = placeAt(tree.text, offset);
  let node: TrailStep['node'] = tree.root;
  while (true) {
    const step: TrailStep | undefined =
      node.kind === 'map'
        ? entryStep(tree, node, place)
        : node.kind === 'list'
          ? itemStep(tree, node, place)
          : undefined;
    if (step === undefined) return steps;
    steps.push(step);
    node = step.node;
  }
}

interface OffsetPlace {
  readonly offset: number;
  readonly lineStart: number;
  /** Spaces that the line is indented by; on a blank line, those before the offset. */
  readonly indent: number;
}

function placeAt(text: string, offset: number): OffsetPlace {
  const start = lineStart(text, offset);
  const content = skipSpaces(text, start, text.length);
  const char = text.charAt(content);
  const blank = content >= text.length || char === '\n' || char === '\r';
  return { offset, lineStart: start, indent: (blank ? Math.min(content, offset) : content) - start };
}

function entryStep(tree: SyntaxTree, map: MapNode, place: OffsetPlace): TrailStep | undefined {
  const entry = lastBefore(tree, map.entries, place.offset);
  const range = entry && tree.rangeOf(entry.span);
  const key = entry && tree.rangeOf(entry.key.span);
  if (entry === undefined || range === undefined || key === undefined) return undefined;
  if (!reaches(tree, map, range, key.start, place)) return undefined;
  return { via: 'key', node: entry.value, entry, onKey: place.offset <= key.end };
}

function itemStep(tree: SyntaxTree, list: ListNode, place: OffsetPlace): TrailStep | undefined {
  const spanOf = (index: number) => list.items[index]?.span;
  const dash = list.flow ? undefined : columnOf(tree, list.span);
  let index = lastIndexBefore(tree, list.items.length, spanOf, place.offset);
  const next = spanOf(index + 1);
  // Between the dash of an item and its beginning.
  if (dash !== undefined && next !== undefined) {
    const start = tree.rangeOf(next)?.start ?? 0;
    const line = dashLine(tree.text, start, dash);
    if (place.offset > line + dash) index++;
  }
  const item = list.items[index];
  const range = item && tree.rangeOf(item.span);
  if (item === undefined || range === undefined) return undefined;
  if (list.flow) return place.offset <= range.end ? { via: 'index', node: item, index } : undefined;
  const column = dash ?? 0;
  const sameLine = place.lineStart <= range.end;
  return sameLine || place.offset <= range.end || place.indent > column
    ? { via: 'index', node: item, index }
    : undefined;
}

/** The beginning of the line on which the dash at column `dash` opens the item that begins at `start`. */
function dashLine(text: string, start: number, dash: number): number {
  let line = lineStart(text, start);
  while (line > 0 && !(line + dash < start && text.charAt(line + dash) === '-')) line = lineStart(text, line - 1);
  return line;
}

/** True where `place` belongs to the entry at `range` whose key begins at `keyStart`. */
function reaches(tree: SyntaxTree, map: MapNode, range: OffsetRange, keyStart: number, place: OffsetPlace): boolean {
  if (place.offset <= range.end) return true;
  if (map.flow) return false;
  if (place.lineStart <= range.end) return true;
  return place.indent > keyStart - lineStart(tree.text, keyStart);
}

function columnOf(tree: SyntaxTree, span: Span): number {
  const start = tree.rangeOf(span)?.start ?? 0;
  return start - lineStart(tree.text, start);
}

/** The last of `entries` that begins at or before `offset`. */
function lastBefore(tree: SyntaxTree, entries: readonly Entry[], offset: number): Entry | undefined {
  return entries[lastIndexBefore(tree, entries.length, (index) => entries[index]?.span, offset)];
}

/** The index of the last of `count` spans, which follow each other, that begins at or before `offset`; -1 where none does. */
function lastIndexBefore(
  tree: SyntaxTree,
  count: number,
  spanOf: (index: number) => Span | undefined,
  offset: number,
): number {
  let low = -1;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const span = spanOf(middle);
    const start = span === undefined ? undefined : tree.rangeOf(span)?.start;
    if (start !== undefined && start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
