import { itemPath } from '../../agreement/bind';
import { pathBelow } from '../../agreement/path';
import { mapSchema, propertyOf, type SchemaNode } from '../../agreement/schema';
import { schema } from '../../agreement/schema.generated';
import { type Entry, entryOf, type ListNode, type Node, resolved, type ScalarNode } from '../../syntax/node';
import type { Span } from '../../syntax/span';
import type { SyntaxTree } from '../../syntax/tree';
import { shortened } from '../markdown';

/** What an outline tells of one key or item, wherever that stands in the text and whatever number it has. */
export interface OutlineNode {
  readonly path: string;
  /** Its title or name as the author wrote it, else what the schema calls it, else its key. */
  readonly title: string;
  /** Of a value its text, of anything else the key; undefined for items. */
  readonly detail: string | undefined;
  readonly kind: 'map' | 'list' | 'value';
  readonly span: Span;
  /** Within `span`: what one would select to show it. */
  readonly at: Span;
  /** The id that an item has, as written. */
  readonly id: string | undefined;
  readonly children: readonly OutlineNode[];
  /** Those of `children` that are no mere fields: the items, and the keys with something below them. */
  readonly parts: readonly OutlineNode[];
  /** How many it makes with all below it. */
  readonly size: number;
}

/** What a node is made of; the rest follows from its children. */
type Made = Omit<OutlineNode, 'parts' | 'size'>;

/** Nodes of the outline by what they were made of: whatever keeps its identity from one reading to the next. */
export type OutlineMemory = WeakMap<Entry | Node, OutlineNode>;

/** Every key and every item, nested as written. What `memory` knows already is taken from it; the result is the same. */
export function outlineTree(tree: SyntaxTree, memory: OutlineMemory): readonly OutlineNode[] {
  return tree.root.entries.map((entry) => ofEntry(memory, entry, schema, ''));
}

/** Of a text, an outline shows the beginning. */
const LONGEST = 60;

/** A key with a value and nothing below it. */
function isField({ detail, children }: OutlineNode): boolean {
  return detail !== undefined && children.length === 0;
}

/** What `make` makes of `source` at `path`, unless that was made before: all that is below follows from these two. */
function remembered(memory: OutlineMemory, source: Entry | Node, path: string, make: () => Made): OutlineNode {
  const known = memory.get(source);
  if (known?.path === path) return known;
  const node = make();
  const { children } = node;
  const size = children.reduce((sum, child) => sum + child.size, 1);
  const made = { ...node, parts: children.filter((child) => !isField(child)), size };
  memory.set(source, made);
  return made;
}

function ofEntry(memory: OutlineMemory, entry: Entry, map: SchemaNode | undefined, above: string): OutlineNode {
  const { key, value, span } = entry;
  const path = pathBelow(above, key.text);
  return remembered(memory, entry, path, () => {
    const known = map && propertyOf(mapSchema(map), key.text);
    const isOwnKey = map?.properties?.some((property) => property.key === key.text) !== true;
    const node = resolved(value);
    const written = node.kind === 'map' ? entryOf(node, 'title')?.value : undefined;
    const named = isOwnKey ? key.text : (known?.title ?? key.text);
    return {
      path,
      title: written?.kind === 'scalar' ? shortened(written.text, LONGEST) : named,
      detail: node.kind === 'scalar' ? shortened(node.text, LONGEST) : key.text,
      kind: kindOf(node),
      span,
      at: key.span,
      id: undefined,
      children: childrenOf(memory, value, known, path),
    };
  });
}

function ofItem(
  memory: OutlineMemory,
  item: Node,
  index: number,
  known: SchemaNode | undefined,
  list: string,
): OutlineNode {
  const path = itemPath(list, item, index);
  return remembered(memory, item, path, () => {
    const node = resolved(item);
    if (node.kind === 'list') return ofRow(item, node, path);
    const name = nameOf(node);
    const id = node.kind === 'map' ? scalarAt(node, 'id')?.text : undefined;
    return {
      path,
      title: name === undefined ? `${known?.title ?? 'Item'} ${index + 1}` : shortened(name.text, LONGEST),
      detail: undefined,
      kind: kindOf(node),
      span: item.span,
      // What an alias stands for is written elsewhere.
      at: name !== undefined && item === node ? name.span : item.span,
      id: id?.trim() || undefined,
      children: childrenOf(memory, item, known, path),
    };
  });
}

/** A list in a list is the row of a table: one line, of which nobody looks for a cell. */
function ofRow(item: Node, row: ListNode, path: string): Made {
  const cells = row.items.map(resolved).map((cell) => (cell.kind === 'scalar' ? cell.text : ''));
  return {
    path,
    title: shortened(cells.filter(Boolean).join(' · '), LONGEST),
    detail: undefined,
    kind: 'list',
    span: item.span,
    at: item.span,
    id: undefined,
    children: [],
  };
}

function childrenOf(
  memory: OutlineMemory,
  node: Node,
  known: SchemaNode | undefined,
  path: string,
): readonly OutlineNode[] {
  if (node.kind === 'map') return node.entries.map((entry) => ofEntry(memory, entry, known, path));
  if (node.kind !== 'list') return [];
  return node.items.map((item, index) => ofItem(memory, item, index, known?.items, path));
}

/** What a reader calls an item: its title or name, else its id, else its words. */
function nameOf(node: Exclude<Node, { kind: 'alias' }>): ScalarNode | undefined {
  if (node.kind === 'scalar') return node;
  if (node.kind !== 'map') return undefined;
  for (const key of ['title', 'name', 'id', 'promise', 'requirement', 'duty', 'text']) {
    const value = scalarAt(node, key);
    if (value && value.text.trim() !== '') return value;
  }
  return undefined;
}

function scalarAt(map: Extract<Node, { kind: 'map' }>, key: string): ScalarNode | undefined {
  const value = entryOf(map, key)?.value;
  return value?.kind === 'scalar' ? value : undefined;
}

function kindOf(node: Node): OutlineNode['kind'] {
  return node.kind === 'map' || node.kind === 'list' ? node.kind : 'value';
}
