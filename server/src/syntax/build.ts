import { duplicateProblem, repeatedKeys } from './duplicate-key';
import type { Gathering } from './gathering';
import type { EmptyNode, Entry, ListNode, MapNode, Node, ScalarNode, ScalarStyle } from './node';
import { spanIn } from './span';
import { readCollection } from './traps/collection';
import { isMergeKey, mergeKeyProblem } from './traps/merge-key';
import { scalarProblems } from './traps/scalar';

/**
 * Building the nodes of a chunk from what was found in its text, whoever found it: with spans, with what YAML misread put
 * right, and with what there is to say of it.
 */

/** The scalar that stands at `start` to `end` and means `text`. */
export function buildScalar(
  start: number,
  end: number,
  style: ScalarStyle,
  text: string,
  into: Gathering,
  anchor?: string,
): ScalarNode {
  const scalar = anchored({ kind: 'scalar', span: spanIn(into.chunk, start, end), style, text } as const, anchor, into);
  for (const problem of scalarProblems(scalar, into.chunk.text)) into.problems.push(problem);
  return scalar;
}

/** The entry of `key` and `value`. */
export function buildEntry(key: ScalarNode, value: Node, into: Gathering): Entry {
  return { key, value, span: spanIn(into.chunk, key.span.start, Math.max(key.span.end, value.span.end)) };
}

/** The map of `written` entries from `start` on; a flow map ends at `end`, a block map with its last entry. */
export function buildMap(
  written: readonly Entry[],
  flow: boolean,
  start: number,
  end: number,
  into: Gathering,
  anchor?: string,
): Node {
  const entries = written.some(isMergeKey) ? withoutMergeKeys(written, into) : written;
  for (const [first, again] of repeatedKeys(entries)) into.problems.push(duplicateProblem(first, again));
  const span = spanIn(into.chunk, start, flow ? end : (entries.at(-1)?.span.end ?? end));
  const map: MapNode = anchored({ kind: 'map', span, flow, entries } as const, anchor, into);
  return readCollection(map, into);
}

function withoutMergeKeys(entries: readonly Entry[], into: Gathering): readonly Entry[] {
  for (const entry of entries) if (isMergeKey(entry)) into.problems.push(mergeKeyProblem(entry));
  return entries.filter((entry) => !isMergeKey(entry));
}

/** The list of `items` from `start` on; a flow list ends at `end`, a block list with its last item. */
export function buildList(
  items: readonly Node[],
  flow: boolean,
  start: number,
  end: number,
  into: Gathering,
  anchor?: string,
): Node {
  const span = spanIn(into.chunk, start, flow ? end : (items.at(-1)?.span.end ?? end));
  const list: ListNode = anchored({ kind: 'list', span, flow, items } as const, anchor, into);
  return readCollection(list, into);
}

/** Nothing, at the place where a value would be typed. */
export function buildEmpty(offset: number, into: Gathering): EmptyNode {
  return { kind: 'empty', span: spanIn(into.chunk, offset, offset) };
}

function anchored<N extends Node>(node: N, anchor: string | undefined, into: Gathering): N {
  if (anchor === undefined) return node;
  into.marked = true;
  return { ...node, anchor };
}
