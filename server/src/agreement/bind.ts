import { repeatedKeys } from '../syntax/duplicate-key';
import type { Finding } from '../syntax/finding';
import { meantAsText } from '../syntax/meant-as-text';
import { type Entry, entryOf, type ListNode, type MapNode, type Node, resolved, type ScalarNode } from '../syntax/node';
import type { Span } from '../syntax/span';
import type { ParseContext } from '../values/value';
import { bindScalar } from './bind-scalar';
import type { Binding } from './binding';
import { type BindingPlan, createPlans } from './binding-plan';
import type { Bound, BoundList, BoundMap } from './bound';
import { CLAUSES, isOwnList, pathBelow } from './path';
import type { SchemaNode } from './schema';

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
  const planOf = createPlans(context);
  const remembered = new WeakMap<Node, { readonly path: string; readonly at: Span; readonly binding: Binding }>();

  /** `fresh` is true below a node of one chunk: whatever is in it is as new as the node, and nothing of it is remembered. */
  const bind = (
    written: Node,
    plan: BindingPlan,
    path: string,
    at: Span,
    fresh: boolean,
    findings: Finding[],
  ): Bound | undefined => {
    const node = written.kind === 'alias' ? resolved(written) : written;
    if (node.kind === 'empty') return undefined;
    if (node.kind === 'scalar') return bindOneOf(node, plan, path, at, fresh, findings);
    if (!takes(plan, node.kind)) return bindMeant(node, plan, path, at, fresh, findings);
    if (fresh && written === node) return bindCollection(node, plan, path, at, findings);
    const known = remembered.get(node);
    // An aliased node stands at several paths; only the last one is remembered.
    if (known && known.path === path && known.at.chunk === at.chunk && known.at.start === at.start) {
      return add(known.binding, findings);
    }
    const own: Finding[] = [];
    const bound = bindCollection(node, plan, path, at, own);
    const binding = { bound, findings: own.length === 0 ? NOTHING : own };
    remembered.set(node, { path, at, binding });
    return add(binding, findings);
  };

  const bindCollection = (
    node: MapNode | ListNode,
    plan: BindingPlan,
    path: string,
    at: Span,
    findings: Finding[],
  ): Bound | undefined => {
    if (node.kind === 'list') return bindList(node, plan, path, at, findings);
    if (plan.takesMap) return bindMap(node, plan, path, at, findings);
    if (!plan.oneOrMany || !plan.items) return undefined;
    return listOfOne(node, plan.items, path, at, isOneChunk(node), findings);
  };

  /** A list or map where only a text may stand: the text that was meant, if there is one. */
  const bindMeant = (
    node: MapNode | ListNode,
    plan: BindingPlan,
    path: string,
    at: Span,
    fresh: boolean,
    findings: Finding[],
  ): Bound | undefined => {
    if (plan.oneOrMany && plan.items) return listOfOne(node, plan.items, path, at, fresh, findings);
    const meant = meantAsText(node);
    if (!meant) return undefined;
    if (meant.finding) findings.push(meant.finding);
    return bindScalar(meant.scalar, plan, { path, node: meant.scalar, at }, context, findings);
  };

  const bindOneOf = (
    node: ScalarNode,
    plan: BindingPlan,
    path: string,
    at: Span,
    fresh: boolean,
    findings: Finding[],
  ): Bound | undefined => {
    if (!plan.oneOrMany || !plan.items || plan.wordIn(node.text.trim()) !== undefined) {
      return bindScalar(node, plan, { path, node, at }, context, findings);
    }
    return listOfOne(node, plan.items, path, at, fresh, findings);
  };

  const listOfOne = (
    node: Node,
    items: BindingPlan,
    path: string,
    at: Span,
    fresh: boolean,
    findings: Finding[],
  ): BoundList<Bound> => {
    const item = bind(node, items, `${path}.1`, node.span, fresh, findings);
    return { is: 'list', place: { path, node, at }, items: item === undefined ? NOTHING : [item] };
  };

  const bindMap = (node: MapNode, plan: BindingPlan, path: string, at: Span, findings: Finding[]): Bound => {
    const fresh = isOneChunk(node);
    const place = { path, node, at };
    const fields: Record<string, unknown> = { is: 'map', place };
    const repeated = repeats(node.entries);
    const own: { readonly key: string; readonly value: Bound }[] = [];
    for (const entry of node.entries) {
      const key = entry.key.text;
      const field = key.startsWith('x-') || repeated?.has(entry) ? undefined : plan.field(key);
      if (field === undefined) continue;
      const bound = bind(entry.value, field.plan, pathBelow(path, key), entry.key.span, fresh, findings);
      if (bound === undefined) continue;
      if (field.name !== undefined) fields[field.name] = bound;
      else own.push({ key, value: bound });
    }
    const entries = own.length === 0 ? NOTHING : own;
    if (plan.record) return { is: 'record', place, entries };
    fields.entries = entries;
    // What stands under which name is what the generated types say, since both are made from the schema.
    return fields as unknown as BoundMap;
  };

  const bindList = (
    node: ListNode,
    plan: BindingPlan,
    path: string,
    at: Span,
    findings: Finding[],
  ): Bound | undefined => {
    const { items } = plan;
    if (!items) return undefined;
    const fresh = isOneChunk(node);
    const named = isClauseList(path) ? CLAUSES : path;
    const bounds: Bound[] = [];
    let number = 0;
    for (const item of node.items) {
      number += 1;
      const id = idOf(item);
      const below = id === undefined ? `${path}.${number}` : `${named}.${id}`;
      const bound = bind(item, items, below, item.span, fresh, findings);
      if (bound !== undefined) bounds.push(bound);
    }
    return { is: 'list', place: { path, node, at }, items: bounds };
  };

  return {
    bind(node, schema, path, at) {
      const findings: Finding[] = [];
      return { bound: bind(node, planOf(schema), path, at, false, findings), findings };
    },
  };
}

const NOTHING: readonly never[] = [];

function add({ bound, findings }: Binding, to: Finding[]): Bound | undefined {
  for (const finding of findings) to.push(finding);
  return bound;
}

/** As `takes` of the schema: a map may also stand in a list's place, where it can still have been meant as one. */
function takes(plan: BindingPlan, form: 'list' | 'map'): boolean {
  if (form === 'list') return plan.takesList;
  return plan.takesMap || (plan.takesList && (!plan.oneOrMany || plan.items?.takesMap === true));
}

/** True for a node that no reading makes anew around older ones: those in it come and go with it. */
function isOneChunk({ span }: Node): boolean {
  return span.chunk === span.endChunk;
}

/** The entries whose key stands earlier in the same map; undefined where none does. */
function repeats(entries: readonly Entry[]): ReadonlySet<Entry> | undefined {
  const repeated = repeatedKeys(entries);
  return repeated.length === 0 ? undefined : new Set(repeated.map(([, again]) => again));
}

/** An item is addressed by its `id`, else by its number from 1. An author's clause is `clauses.ID` wherever its list stands. */
export function itemPath(list: string, item: Node, index: number): string {
  const id = idOf(item);
  if (id === undefined) return `${list}.${index + 1}`;
  return isClauseList(list) ? `${CLAUSES}.${id}` : `${list}.${id}`;
}

function isClauseList(path: string): boolean {
  return isOwnList(path) || path.endsWith(`.${CLAUSES}`);
}

function idOf(item: Node): string | undefined {
  const node = resolved(item);
  if (node.kind !== 'map') return undefined;
  const id = entryOf(node, 'id')?.value;
  if (id?.kind !== 'scalar') return undefined;
  const text = id.text.trim();
  return text === '' ? undefined : text;
}
