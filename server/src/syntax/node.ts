import type { Span } from './span';

/**
 * The tree of an agreement's YAML. Nodes know where they stand, not what they mean; they have no parents, so that an
 * unchanged part of the text keeps its very nodes from one reading to the next (whoever walks down knows the way back:
 * see `Trail`).
 */
export type Node = MapNode | ListNode | ScalarNode | EmptyNode | AliasNode;

export interface MapNode {
  readonly kind: 'map';
  readonly span: Span;
  readonly flow: boolean;
  readonly entries: readonly Entry[];
  /** `&name` in front of it, without the ampersand. */
  readonly anchor?: string;
}

/** One `key: value` of a map. Of two entries with one key the first counts; the second is a finding. */
export interface Entry {
  readonly key: ScalarNode;
  readonly value: Node;
  /** From the key's beginning to the value's end. */
  readonly span: Span;
}

export interface ListNode {
  readonly kind: 'list';
  readonly span: Span;
  readonly flow: boolean;
  readonly items: readonly Node[];
  readonly anchor?: string;
}

export type ScalarStyle = 'plain' | 'single-quoted' | 'double-quoted' | 'literal' | 'folded';

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly span: Span;
  readonly style: ScalarStyle;
  /** The text that it stands for: quotes, escapes, folding and indentation resolved, every character of a number kept. */
  readonly text: string;
  readonly anchor?: string;
}

/** Nothing written yet: `key:` or `- ` alone. Its span is empty, where a value would be typed. */
export interface EmptyNode {
  readonly kind: 'empty';
  readonly span: Span;
}

/** `*name`. `target` is what it stands for; absent where nothing has that name or a limit forbids to follow it. */
export interface AliasNode {
  readonly kind: 'alias';
  readonly span: Span;
  readonly name: string;
  readonly target?: MapNode | ListNode | ScalarNode;
}

/** What `node` stands for, an alias followed; an alias to nothing is empty. */
export function resolved(node: Node): Exclude<Node, AliasNode> {
  if (node.kind !== 'alias') return node;
  return node.target ?? { kind: 'empty', span: node.span };
}

/** True for a map or a list in brackets: `{a: b}`, `[a, b]`. */
export function isFlow(node: Node): boolean {
  return (node.kind === 'map' || node.kind === 'list') && node.flow;
}

/** The first entry of `map` under `key`, or undefined. */
export function entryOf(map: MapNode, key: string): Entry | undefined {
  for (const entry of map.entries) if (entry.key.text === key) return entry;
  return undefined;
}
