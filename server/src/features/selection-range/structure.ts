import { lineEnd, lineStart, nextLine } from '../../syntax/line';
import type { Node, ScalarNode } from '../../syntax/node';
import type { OffsetRange, Span } from '../../syntax/span';
import type { SyntaxTree } from '../../syntax/tree';
import { proseAround } from './prose';

/** What stands around `offset`: texts, values, fields with their keys, items with their dashes, lists and maps. */
export function structureAround(tree: SyntaxTree, offset: number): readonly OffsetRange[] {
  const ranges: OffsetRange[] = [];
  const add = (span: Span) => {
    const range = tree.rangeOf(span);
    if (range !== undefined) ranges.push(range);
    return range;
  };
  for (const step of tree.trailAt(offset)) {
    if (step.via === 'root') continue;
    const range = add(step.node.span);
    if (step.via === 'key') {
      add(step.entry.span);
      ranges.push(...scalarAround(tree, step.entry.key, offset));
    } else if (range !== undefined) {
      const dash = dashBefore(tree.text, range.start);
      if (dash !== undefined) ranges.push({ start: dash, end: range.end });
    }
    ranges.push(...scalarAround(tree, step.node, offset));
  }
  return ranges;
}

/** The dash on the line of an item's beginning. */
function dashBefore(text: string, start: number): number | undefined {
  const before = /-[ \t]+$/.exec(text.slice(lineStart(text, start), start));
  return before === null ? undefined : start - before[0].length;
}

/** What is in a scalar that holds `offset`: its text, and in a text of several words its parts. */
function scalarAround(tree: SyntaxTree, node: Node, offset: number): readonly OffsetRange[] {
  if (node.kind !== 'scalar') return [];
  const range = tree.rangeOf(node.span);
  if (range === undefined || offset < range.start || offset > range.end) return [];
  const inside = insideOf(tree.text, node, range);
  if (offset < inside.start || offset > inside.end) return [range];
  return [range, inside, ...proseAround(tree.text, inside, offset)];
}

/** The text of a scalar: what stands between quotation marks, or below the mark of a block. */
function insideOf(text: string, { style }: ScalarNode, { start, end }: OffsetRange): OffsetRange {
  if (style === 'plain') return { start, end };
  if (style === 'single-quoted' || style === 'double-quoted') {
    const isClosed = end - start > 1 && text.charAt(end - 1) === text.charAt(start);
    return { start: start + 1, end: isClosed ? end - 1 : end };
  }
  const below = nextLine(text, lineEnd(text, start, end), end);
  const written = /[^ \t\r\n]/.exec(text.slice(below, end));
  return { start: Math.min(below + (written?.index ?? 0), end), end };
}
