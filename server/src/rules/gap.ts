import { itemPath } from '../agreement/bind';
import { pathBelow } from '../agreement/path';
import { mapSchema, propertyOf, type SchemaNode } from '../agreement/schema';
import { schema } from '../agreement/schema.generated';
import { type Entry, entryOf, type MapNode, type Node, resolved } from '../syntax/node';
import type { SyntaxTree } from '../syntax/tree';

/** Something that is not written yet, with the place that it belongs to. */
export type Gap =
  /** A key that a map lacks. `under` is the entry whose value the map is; undefined for the whole and for items. */
  | {
      readonly in: 'map';
      readonly map: MapNode;
      readonly under: Entry | undefined;
      readonly schema: SchemaNode;
      readonly key: string;
      readonly depth: number;
    }
  /** A key that is there with nothing behind it. */
  | {
      readonly in: 'entry';
      readonly entry: Entry;
      readonly flow: boolean;
      readonly schema: SchemaNode;
      readonly depth: number;
    };

/**
 * Where `path` would be written: the first of its steps that is missing, in the innermost map that is there. Undefined
 * where all of it is written, where the schema does not know it, or where something else stands in its way.
 */
export function gapAt(tree: SyntaxTree, path: string): Gap | undefined {
  let at: Step = { node: tree.root, schema, under: undefined, path: '' };
  const segments = path.split('.');
  for (const [depth, segment] of segments.entries()) {
    const node = resolved(at.node);
    const next = node.kind === 'list' ? itemAt(at, node.items, segment) : undefined;
    if (next) {
      at = next;
      continue;
    }
    if (node.kind !== 'map') return undefined;
    const property = propertyOf(mapSchema(at.schema), segment);
    if (!property) return undefined;
    const entry = entryOf(node, segment);
    if (!entry) return { in: 'map', map: node, under: at.under, schema: mapSchema(at.schema), key: segment, depth };
    const value = resolved(entry.value);
    if (value.kind === 'empty') return { in: 'entry', entry, flow: node.flow, schema: property, depth };
    at = { node: entry.value, schema: property, under: entry, path: pathBelow(at.path, segment) };
  }
  return undefined;
}

interface Step {
  readonly node: Node;
  readonly schema: SchemaNode;
  readonly under: Entry | undefined;
  readonly path: string;
}

/** The item that is addressed by `segment`: its id, or its number from 1. */
function itemAt(list: Step, items: readonly Node[], segment: string): Step | undefined {
  const { items: itemSchema } = list.schema;
  const byId = items.findIndex((item, index) => itemPath('', item, index) === `.${segment}`);
  const item = items[byId >= 0 ? byId : Number(segment) - 1];
  return (
    item && itemSchema && { node: item, schema: itemSchema, under: undefined, path: pathBelow(list.path, segment) }
  );
}
