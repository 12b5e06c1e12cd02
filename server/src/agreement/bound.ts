import type { ListNode, MapNode, Node, ScalarNode } from '../syntax/node';
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

/** A map of known fields; the generated interfaces extend it. Fields that are empty or not written are absent. */
export interface BoundMap {
  readonly is: 'map';
  readonly place: Place<MapNode>;
}

/** A map whose keys are the author's own. */
export interface BoundRecord<T> {
  readonly is: 'record';
  readonly place: Place<MapNode>;
  readonly entries: readonly { readonly key: string; readonly value: T }[];
}

export interface BoundList<T> {
  readonly is: 'list';
  readonly place: Place<ListNode>;
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
