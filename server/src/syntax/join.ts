import { duplicateFinding, repeatedKeys } from './duplicate-key';
import type { Finding } from './finding';
import type { Entry, ListNode, MapNode, Node } from './node';
import { spanAcross } from './span';
import type { Split } from './split';

/**
 * Putting the nodes of parts together to the node of the whole, as if it had been read at once. Parts that hold
 * something else than their neighbours (a word where a key is due) are left out.
 */

type Shape = Pick<Split, 'form' | 'holds'>;

/** The node of a whole whose parts, in order, hold `nodes`; undefined where they hold nothing. */
export function joinNodes(shape: Shape, nodes: readonly (Node | undefined)[]): Node | undefined {
  switch (shape.form) {
    case 'run':
      return joinMap(nodes);
    case 'fields':
      return joinFields(nodes);
    case 'body': {
      const [header, ...rest] = nodes;
      const value = shape.holds === 'map' ? joinMap(rest) : joinList(rest);
      return header === undefined || value === undefined ? header : filled(header, value);
    }
  }
}

/** Findings that only the whole can tell: keys that stand twice in different parts. */
export function joinFindings(shape: Shape, node: Node | undefined): Finding[] {
  const whole = innermost(shape, node);
  const findings: Finding[] = [];
  if (whole?.kind !== 'map') return findings;
  for (const [first, again] of repeatedKeys(whole.entries)) {
    // Within one chunk it has been said already.
    if (first.key.span.chunk !== again.key.span.chunk) findings.push(duplicateFinding(first, again));
  }
  return findings;
}

/** The map or list that the parts were joined to, inside the entry or item that it hangs on. */
function innermost(shape: Shape, node: Node | undefined): Node | undefined {
  if (shape.form === 'run') return node;
  const item = node?.kind === 'list' ? node.items[0] : node;
  if (shape.form === 'fields') return item;
  return item?.kind === 'map' && isHeader(item) ? item.entries[0]?.value : item;
}

function isHeader(map: MapNode): boolean {
  return map.entries.length === 1;
}

function joinMap(nodes: readonly (Node | undefined)[]): MapNode | undefined {
  const entries: Entry[] = [];
  let first: MapNode | undefined;
  let last: MapNode | undefined;
  for (const node of nodes) {
    if (node?.kind !== 'map' || node.flow) continue;
    first ??= node;
    last = node;
    for (const entry of node.entries) entries.push(entry);
  }
  if (first === undefined || last === undefined) return undefined;
  const span = spanAcross(first.span, last.span);
  return { kind: 'map', span, flow: false, entries };
}

function joinList(nodes: readonly (Node | undefined)[]): ListNode | undefined {
  const items: Node[] = [];
  let first: ListNode | undefined;
  let last: ListNode | undefined;
  for (const node of nodes) {
    if (node?.kind !== 'list' || node.flow) continue;
    first ??= node;
    last = node;
    for (const item of node.items) items.push(item);
  }
  if (first === undefined || last === undefined) return undefined;
  return { kind: 'list', span: spanAcross(first.span, last.span), flow: false, items };
}

/** An item whose map began on the line of its dash, with the fields below it. */
function joinFields(nodes: readonly (Node | undefined)[]): Node | undefined {
  const [first, ...rest] = nodes;
  if (first?.kind !== 'list') return first;
  const head = first.items[0];
  if (head?.kind !== 'map') return first;
  const whole = joinMap([head, ...rest]);
  return whole === undefined ? first : { ...first, span: spanAcross(first.span, whole.span), items: [whole] };
}

/** `header` (`key:`, `- key:` or `-`) with `value` in its empty place. */
function filled(header: Node, value: MapNode | ListNode): Node {
  if (header.kind === 'list') {
    const [item] = header.items;
    const content = item?.kind === 'map' ? filled(item, value) : value;
    return { ...header, span: spanAcross(header.span, value.span), items: [content] };
  }
  if (header.kind !== 'map') return header;
  const entry = header.entries.at(-1);
  if (entry === undefined) return header;
  const whole: Entry = { key: entry.key, value, span: spanAcross(entry.span, value.span) };
  return { ...header, span: spanAcross(header.span, value.span), entries: [whole] };
}
