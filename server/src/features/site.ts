import { itemPath } from '../agreement/bind';
import { pathBelow } from '../agreement/path';
import { mapSchema, propertyOf, type SchemaNode } from '../agreement/schema';
import { schema } from '../agreement/schema.generated';
import { type Entry, type Node, resolved } from '../syntax/node';
import type { SyntaxTree, TrailStep } from '../syntax/tree';

/** A place of an agreement, with what the schema says of it. */
export interface Site {
  /** `priorities.levels.P1.respond`; empty for the whole. */
  readonly path: string;
  /** Undefined where the schema does not know it. */
  readonly schema: SchemaNode | undefined;
  readonly node: Node;
  /** The entry whose value `node` is; undefined for items and for the whole. */
  readonly entry: Entry | undefined;
  readonly onKey: boolean;
}

/** The site that `trail` leads to; undefined for an empty trail. */
export function siteOf(tree: SyntaxTree, trail: readonly TrailStep[]): Site | undefined {
  let site: Site | undefined;
  for (const step of trail) {
    const from: Site = site ?? { path: '', schema, node: tree.root, entry: undefined, onKey: false };
    if (step.via === 'root') {
      site = from;
    } else if (step.via === 'key') {
      site = below(from, step.entry, step.node, step.onKey);
    } else {
      site = itemOf(from, step.node, step.index);
    }
  }
  return site;
}

function below(from: Site, entry: Entry, node: Node, onKey: boolean): Site {
  const key = entry.key.text;
  return {
    path: pathBelow(from.path, key),
    schema: from.schema && propertyOf(mapSchema(from.schema), key),
    node,
    entry,
    onKey,
  };
}

function itemOf(from: Site, node: Node, index: number): Site {
  return {
    path: itemPath(from.path, resolved(node), index),
    schema: from.schema?.items,
    node,
    entry: undefined,
    onKey: false,
  };
}
