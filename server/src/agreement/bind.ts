import { meantAsText } from '../syntax/meant-as-text';
import { entryOf, type ListNode, type MapNode, type Node, resolved, type ScalarNode } from '../syntax/node';
import type { Span } from '../syntax/span';
import type { ParseContext } from '../values/value';
import { bindScalar, wordIn } from './bind-scalar';
import type { Binding } from './binding';
import type { Bound, Place } from './bound';
import { pathBelow } from './path';
import { CLAUSES } from './path-index';
import { propertyOf, type SchemaNode, takes } from './schema';

/**
 * Reads nodes as typed facts. What has the wrong shape is left out without a word: the schema's validation says so.
 * A map or list whose very node was bound before at the same path is not bound again, so that an edit costs what it
 * touches; the memory ends with the nodes.
 */
export interface Binder {
  bind(node: Node, schema: SchemaNode, path: string, at: Span): Binding;
}

/** A binder that remembers nothing yet. `context` holds for all that it reads: another context needs another binder. */
export function createBinder(context: ParseContext): Binder {
  const remembered = new WeakMap<Node, { readonly path: string; readonly at: Span; readonly binding: Binding }>();

  const bind = (written: Node, schema: SchemaNode, path: string, at: Span): Binding => {
    const node = resolved(written);
    if (node.kind === 'empty') return NOTHING;
    if (node.kind === 'scalar') return bindOneOf(node, schema, path, at);
    if (!takes(schema, node.kind)) return bindMeant(node, schema, path, at);
    const known = remembered.get(node);
    // An aliased node stands at several paths; only the last one is remembered.
    if (known && known.path === path && known.at.chunk === at.chunk && known.at.start === at.start)
      return known.binding;
    const binding = node.kind === 'map' ? bindMap(node, schema, path, at) : bindList(node, schema, path, at);
    remembered.set(node, { path, at, binding });
    return binding;
  };

  /** A list or map where only a text may stand: the text that was meant, if there is one. */
  const bindMeant = (node: MapNode | ListNode, schema: SchemaNode, path: string, at: Span): Binding => {
    if (schema.oneOrMany && schema.items) return listOfOne(node, schema.items, { path, node, at });
    const meant = meantAsText(node);
    if (!meant) return NOTHING;
    const { bound, findings } = bindScalar(meant.scalar, schema, { path, node: meant.scalar, at }, context);
    return { bound, findings: meant.finding ? [meant.finding, ...findings] : findings };
  };

  const bindOneOf = (node: ScalarNode, schema: SchemaNode, path: string, at: Span): Binding => {
    const isWord = wordIn(node.text.trim(), schema) !== undefined;
    if (!schema.oneOrMany || !schema.items || isWord) return bindScalar(node, schema, { path, node, at }, context);
    return listOfOne(node, schema.items, { path, node, at });
  };

  const listOfOne = (node: Node, items: SchemaNode, place: Place): Binding => {
    const item = bind(node, items, `${place.path}.1`, node.span);
    return { bound: { is: 'list', place, items: present([item]) }, findings: item.findings };
  };

  const bindMap = (node: MapNode, schema: SchemaNode, path: string, at: Span): Binding => {
    if (!schema.properties && !schema.additional && !schema.patterns) {
      return schema.oneOrMany && schema.items ? listOfOne(node, schema.items, { path, node, at }) : NOTHING;
    }
    const fields = boundFields(node, schema, path);
    const findings = fields.flatMap((field) => field.binding.findings);
    const place = { path, node, at };
    const known = fields.filter((field) => field.known).map(({ key, binding }) => [propertyName(key), binding.bound]);
    const entries = fields.flatMap(({ key, known: isKnown, binding }) =>
      !isKnown && binding.bound ? [{ key, value: binding.bound }] : [],
    );
    if (!schema.properties) return { bound: { is: 'record', place, entries }, findings };
    return { bound: { ...Object.fromEntries(known), is: 'map', place, entries } as Bound, findings };
  };

  const boundFields = (node: MapNode, schema: SchemaNode, path: string) => {
    const seen = new Set<string>();
    return node.entries.flatMap((entry) => {
      const key = entry.key.text;
      const property = seen.has(key) || key.startsWith('x-') ? undefined : propertyOf(schema, key);
      seen.add(key);
      if (!property || property.later) return [];
      const binding = bind(entry.value, property, pathBelow(path, key), entry.key.span);
      const known = schema.properties?.some((candidate) => candidate.key === key) ?? false;
      return binding.bound || binding.findings.length > 0 ? [{ key, known, binding }] : [];
    });
  };

  const bindList = (node: ListNode, schema: SchemaNode, path: string, at: Span): Binding => {
    const { items } = schema;
    if (!items) return NOTHING;
    const bindings = node.items.map((item, index) => bind(item, items, itemPath(path, item, index), item.span));
    return {
      bound: { is: 'list', place: { path, node, at }, items: present(bindings) },
      findings: bindings.flatMap((binding) => binding.findings),
    };
  };

  return { bind };
}

const NOTHING: Binding = { bound: undefined, findings: [] };

function present(bindings: readonly Binding[]): readonly Bound[] {
  return bindings.flatMap((binding) => (binding.bound ? [binding.bound] : []));
}

/** An item is addressed by its `id`, else by its number from 1. An author's clause is `clauses.ID` wherever its list stands. */
export function itemPath(list: string, item: Node, index: number): string {
  const id = idOf(item);
  if (id === undefined) return `${list}.${index + 1}`;
  return isClauseList(list) ? `${CLAUSES}.${id}` : `${list}.${id}`;
}

function isClauseList(path: string): boolean {
  return /^clauses(?:-[^.]*)?$|\.clauses$/u.test(path);
}

function idOf(item: Node): string | undefined {
  const node = resolved(item);
  if (node.kind !== 'map') return undefined;
  const id = entryOf(node, 'id')?.value;
  return id?.kind === 'scalar' && id.text.trim() !== '' ? id.text.trim() : undefined;
}

/** `business-hours` → `businessHours`: the name of a key in the generated types. */
function propertyName(key: string): string {
  return key.replace(/-(.)/gu, (_, letter: string) => letter.toUpperCase());
}
