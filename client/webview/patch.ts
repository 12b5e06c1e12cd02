import type { PreviewElement } from '../../server/src/protocol';

export type Child = PreviewElement | string;

/** A tree of nodes that can be built: the page, or in tests a stand-in for it. */
export interface TreeBuilder<Node> {
  readonly createElement: (tag: string) => Node;
  readonly createText: (text: string) => Node;
  readonly setText: (node: Node, text: string) => void;
  readonly setAttribute: (node: Node, name: string, value: string) => void;
  readonly removeAttribute: (node: Node, name: string) => void;
  readonly children: (node: Node) => readonly Node[];
  /** True where `node` is a child of `parent` right before `following`, or the last child where there is no following. */
  readonly isBefore: (parent: Node, node: Node, following: Node | undefined) => boolean;
  /** Inserts or moves. */
  readonly insertBefore: (parent: Node, node: Node, before: Node | undefined) => void;
  readonly remove: (parent: Node, node: Node) => void;
}

/**
 * Turns the children of a node, built from `old`, into `next`. What stays is not touched, so that a selection, the focus
 * and what the find widget found survive an edit elsewhere in the agreement. Elements with an id keep their node where
 * they moved; others are matched in their order.
 */
export function patchChildren<Node>(
  builder: TreeBuilder<Node>,
  parent: Node,
  old: readonly Child[],
  next: readonly Child[],
): void {
  const prefix = commonPrefix(old, next);
  const suffix = commonSuffix(old, next, prefix);
  if (prefix + suffix === old.length && old.length === next.length) return;
  const nodes = builder.children(parent);
  const after = nodes[old.length - suffix];
  const spare = spareNodes(old.slice(prefix, old.length - suffix), nodes.slice(prefix, old.length - suffix));
  const middle = next.slice(prefix, next.length - suffix);
  const placed = middle.map((child) => {
    const found = spare.take(child);
    return found ? patchNode(builder, found.node, found.child, child) : build(builder, child);
  });
  for (const node of spare.rest()) builder.remove(parent, node);
  placeBefore(builder, parent, placed, after);
}

/** A new node for the child and all below it. */
export function build<Node>(builder: TreeBuilder<Node>, child: Child): Node {
  if (typeof child === 'string') return builder.createText(child);
  const node = builder.createElement(child.tag);
  for (const [name, value] of Object.entries(child.attributes ?? {})) builder.setAttribute(node, name, value);
  for (const inner of child.children) builder.insertBefore(node, build(builder, inner), undefined);
  return node;
}

/** Equal in everything that a reader or a style sheet can tell. */
function sameChild(a: Child, b: Child): boolean {
  if (a === b) return true;
  if (typeof a === 'string' || typeof b === 'string') return false;
  return (
    a.tag === b.tag &&
    sameAttributes(a.attributes ?? {}, b.attributes ?? {}) &&
    a.children.length === b.children.length &&
    a.children.every((child, index) => sameChild(child, b.children[index] ?? ''))
  );
}

function patchNode<Node>(builder: TreeBuilder<Node>, node: Node, old: Child, next: Child): Node {
  if (typeof old === 'string' || typeof next === 'string') {
    if (old !== next && typeof next === 'string') builder.setText(node, next);
    return node;
  }
  const before = old.attributes ?? {};
  const after = next.attributes ?? {};
  for (const name of Object.keys(before)) if (!(name in after)) builder.removeAttribute(node, name);
  for (const [name, value] of Object.entries(after)) {
    if (before[name] !== value) builder.setAttribute(node, name, value);
  }
  patchChildren(builder, node, old.children, next.children);
  return node;
}

/** Old children whose place is taken by others, to be used again: by id, else by kind in their order. */
function spareNodes<Node>(old: readonly Child[], nodes: readonly Node[]) {
  const queues = new Map<string, { readonly child: Child; readonly node: Node }[]>();
  old.forEach((child, index) => {
    const node = nodes[index];
    if (node === undefined) return;
    const queue = queues.get(identity(child));
    if (queue) queue.push({ child, node });
    else queues.set(identity(child), [{ child, node }]);
  });
  for (const queue of queues.values()) queue.reverse();
  return {
    take: (child: Child) => queues.get(identity(child))?.pop(),
    rest: () => [...queues.values()].flat().map((entry) => entry.node),
  };
}

function identity(child: Child): string {
  if (typeof child === 'string') return 'text';
  const id = child.attributes?.id;
  return id === undefined ? `<${child.tag}>` : `<${child.tag}>#${id}`;
}

/** Puts the nodes in this order before `after`, from the last to the first, moving only those that stand elsewhere. */
function placeBefore<Node>(
  builder: TreeBuilder<Node>,
  parent: Node,
  placed: readonly Node[],
  after: Node | undefined,
): void {
  let following = after;
  for (const node of [...placed].reverse()) {
    if (!builder.isBefore(parent, node, following)) builder.insertBefore(parent, node, following);
    following = node;
  }
}

function sameAttributes(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}

function commonPrefix(old: readonly Child[], next: readonly Child[]): number {
  const most = Math.min(old.length, next.length);
  let length = 0;
  while (length < most && sameChild(old[length] ?? '', next[length] ?? '')) length += 1;
  return length;
}

/** How many children at the end are the same, not counting those of the common prefix. */
function commonSuffix(old: readonly Child[], next: readonly Child[], prefix: number): number {
  const most = Math.min(old.length, next.length) - prefix;
  let length = 0;
  while (length < most && sameChild(old[old.length - 1 - length] ?? '', next[next.length - 1 - length] ?? '')) {
    length += 1;
  }
  return length;
}
