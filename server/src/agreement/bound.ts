import type { MapNode, Node, ScalarNode } from '../syntax/node';
import type { Span } from '../syntax/span';
import type { Prose } from './prose';

export type { Prose } from './prose';

/** Where a bound thing stands. */
export interface Place<N extends Node = Node> {
  /** `priorities.levels.P1.respond`: items by id where they have one, else by number from 1 (`responsibilities.provider.2`). */
  readonly path: string;
  readonly node: N;
  /** The span of its key, or of the node itself for an item of a list: what a finding about it points to. */
  readonly at: Span;
}

/** A scalar as a typed fact. */
export interface Fact<T> {
  readonly is: 'fact';
  readonly place: Place<ScalarNode>;
  /** The source's text, for print where the value cannot be read. */
  readonly text: string;
  /** Undefined where the text is a placeholder or no such value (then there is a finding). */
  readonly value: T | undefined;
  /** True where the text is a placeholder, still to be filled in. */
  readonly blank: boolean;
}

/**
 * A map of known fields; the generated interfaces extend it. Fields that are empty or not written are absent. Where the
 * author may add keys of their own, those stand in `entries`.
 */
export interface BoundMap {
  readonly is: 'map';
  readonly place: Place<MapNode>;
  readonly entries?: readonly { readonly key: string; readonly value: unknown }[];
}

/** A map whose keys are the author's own. */
export interface BoundRecord<T> {
  readonly is: 'record';
  readonly place: Place<MapNode>;
  readonly entries: readonly { readonly key: string; readonly value: T }[];
}

export interface BoundList<T> {
  readonly is: 'list';
  /** The list, or the one item that was written without a list. */
  readonly place: Place;
  readonly items: readonly T[];
}

/** What every bound thing is at least. Kinds are told apart by `is`. */
export type Bound = Fact<unknown> | BoundMap | BoundRecord<unknown> | BoundList<unknown>;

/** The keys that any section, clause or item of a map may carry. */
export interface Drafted {
  readonly title?: Fact<string>;
  /** The author's sentences instead of the drafted ones. */
  readonly text?: Fact<Prose>;
}

/** The bound things directly below `bound`, in the order in which they were read. */
export function childrenOf(bound: Bound): readonly Bound[] {
  switch (bound.is) {
    case 'fact':
      return [];
    case 'list':
      return bound.items.filter(isBound);
    case 'record':
      return bound.entries.map((entry) => entry.value).filter(isBound);
    case 'map':
      return bound.entries?.length ? inOrder(bound, bound.entries) : fieldsOf(bound);
  }
}

/** The known fields of `map`, in the order in which they were read. */
function fieldsOf(map: BoundMap): Bound[] {
  const fields: Bound[] = [];
  for (const value of Object.values(map)) if (isBound(value)) fields.push(value);
  return fields;
}

/** The fields of `map` in the order of its text, the author's own keys (`entries`) among the known ones. */
function inOrder(map: BoundMap, entries: readonly { readonly value: unknown }[]): readonly Bound[] {
  const fields = [...fieldsOf(map), ...entries.map((entry) => entry.value).filter(isBound)];
  const places = new Map(map.place.node.entries.map((entry, index) => [entry.key.span, index]));
  const placeOf = (field: Bound) => places.get(field.place.at) ?? places.size;
  return fields.sort((a, b) => placeOf(a) - placeOf(b));
}

/** Every fact at or below `bound`, in the order of reading. */
export function* factsOf(bound: Bound): Generator<Fact<unknown>> {
  if (bound.is === 'fact') yield bound;
  else for (const child of childrenOf(bound)) yield* factsOf(child);
}

/** True for prose among the values of facts. */
export function isProse(value: unknown): value is Prose {
  return typeof value === 'object' && value !== null && 'blocks' in value;
}

function isBound(value: unknown): value is Bound {
  return typeof value === 'object' && value !== null && 'is' in value;
}
