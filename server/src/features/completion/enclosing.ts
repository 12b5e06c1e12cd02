import { itemPath } from '../../agreement/bind';
import { pathBelow } from '../../agreement/path';
import { mapSchema, propertyOf, type SchemaNode, takesText } from '../../agreement/schema';
import type { ListNode, MapNode, Node } from '../../syntax/node';
import type { Span } from '../../syntax/span';

/** What a line belongs to, judged by its indentation and by what stands above it. */
export type Enclosing =
  /** Entries of a map. */
  | { readonly kind: 'map'; readonly schema: SchemaNode; readonly path: string; readonly node: MapNode }
  /** Items of a list, from the dash on. */
  | { readonly kind: 'list'; readonly schema: SchemaNode; readonly path: string; readonly node: ListNode }
  /** What a key or a dash above opens, of which nothing is written yet, or what is written stands below. */
  | {
      readonly kind: 'content';
      readonly of: 'key' | 'dash';
      readonly schema: SchemaNode;
      readonly path: string;
      readonly node: Node;
    }
  /** A further line of a text that began above. */
  | { readonly kind: 'text'; readonly schema: SchemaNode; readonly path: string };

/** A line, by what counts for where it belongs. */
export interface LineStart {
  /** The offset at which the line begins. Only what begins before it counts: the line may be half written. */
  readonly offset: number;
  /** The column of its first character, or of the cursor on an empty line. */
  readonly column: number;
  /** True where that character is the dash of an item. */
  readonly dash: boolean;
}

/** Where nodes stand, told by whoever knows the text. */
export interface Positions {
  startOf(span: Span): number;
  columnOf(offset: number): number;
}

/** What `line` belongs to; undefined where the schema knows of nothing there. */
export function enclosing(
  root: MapNode,
  schema: SchemaNode,
  positions: Positions,
  line: LineStart,
): Enclosing | undefined {
  const isAbove = (span: Span): boolean => positions.startOf(span) < line.offset;
  const columnOf = (span: Span): number => positions.columnOf(positions.startOf(span));

  const within = (written: Node, known: SchemaNode, path: string, of: 'key' | 'dash'): Enclosing | undefined => {
    const content: Enclosing = { kind: 'content', of, schema: known, path, node: written };
    if (written.kind === 'alias') return undefined;
    if (written.kind === 'empty' || !isAbove(written.span)) return content;
    if (written.kind === 'map' && !written.flow) return withinMap(written, known, path);
    if (written.kind === 'list' && !written.flow) return withinList(written, known, path);
    // A word where only a map or a list may stand is its first key, still without a colon.
    return takesText(known) ? { kind: 'text', schema: known, path } : content;
  };

  const withinMap = (node: MapNode, known: SchemaNode, path: string): Enclosing | undefined => {
    const schemaOfMap = mapSchema(known);
    const last = node.entries.findLast((entry) => isAbove(entry.key.span));
    if (last === undefined || !isBelowKey(columnOf(last.key.span), last.value)) {
      return { kind: 'map', schema: schemaOfMap, path, node };
    }
    const field = propertyOf(schemaOfMap, last.key.text);
    return field && within(last.value, field, pathBelow(path, last.key.text), 'key');
  };

  /** A list may stand as far left as its key. */
  const isBelowKey = (column: number, value: Node): boolean =>
    line.column > column || (line.column === column && line.dash && (value.kind === 'list' || value.kind === 'empty'));

  const withinList = (node: ListNode, known: SchemaNode, path: string): Enclosing | undefined => {
    const index = node.items.findLastIndex((item) => isAbove(item.span));
    const last = node.items[index];
    if (last === undefined || known.items === undefined || line.column <= columnOf(node.span)) {
      return { kind: 'list', schema: known, path, node };
    }
    return within(last, known.items, itemPath(path, last, index), 'dash');
  };

  return withinMap(root, schema, '');
}
