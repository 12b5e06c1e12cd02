import type { Node } from '../../syntax/node';
import type { Span } from '../../syntax/span';

/** Lines from `first` to `last`, both included. */
export interface Lines {
  readonly first: number;
  readonly last: number;
}

/** What folds within a node, in the order of the text. */
export interface NodeFolds {
  readonly folds: readonly (Lines & { readonly depth: number })[];
  /** The further lines of texts: a `#` at their beginning opens no comment. */
  readonly texts: readonly Lines[];
}

/** What folds within the nodes that were looked at, in lines from their first and from their own depth. */
export type FoldMemory = WeakMap<Node, NodeFolds>;

/** The folds within `node`, at `depth`. A node that is still the same has the same lines, wherever it now stands. */
export function foldsWithin(node: Node, depth: number, memory: FoldMemory, linesOf: (span: Span) => Lines): NodeFolds {
  if (node.kind === 'empty' || node.kind === 'alias') return nothing;
  const { first } = linesOf(node.span);
  let found = memory.get(node);
  if (found === undefined) {
    found = moved(foldsOf(node, memory, linesOf), -first, 0);
    memory.set(node, found);
  }
  return moved(found, first, depth);
}

const nothing: NodeFolds = { folds: [], texts: [] };

/** The folds of a node's own entries, items and lines. */
function foldsOf(node: Node, memory: FoldMemory, linesOf: (span: Span) => Lines): NodeFolds {
  if (node.kind === 'scalar') {
    const { first, last } = linesOf(node.span);
    return last > first ? { folds: [], texts: [{ first: first + 1, last }] } : nothing;
  }
  const folds: NodeFolds['folds'][number][] = [];
  const texts: Lines[] = [];
  for (const { span, value } of partsOf(node)) {
    const lines = linesOf(span);
    // Of several folds that begin on one line the outermost serves.
    if (lines.last > lines.first && folds.at(-1)?.first !== lines.first) folds.push({ ...lines, depth: 0 });
    const below = foldsWithin(value, 1, memory, linesOf);
    for (const fold of below.folds) if (folds.at(-1)?.first !== fold.first) folds.push(fold);
    for (const text of below.texts) texts.push(text);
  }
  return { folds, texts };
}

function partsOf(node: Node): readonly { readonly span: Span; readonly value: Node }[] {
  if (node.kind === 'map') return node.entries;
  return node.kind === 'list' ? node.items.map((item) => ({ span: item.span, value: item })) : [];
}

function moved({ folds, texts }: NodeFolds, lines: number, depth: number): NodeFolds {
  if (folds.length === 0 && texts.length === 0) return nothing;
  return {
    folds: folds.map((fold) => ({
      first: fold.first + lines,
      last: fold.last + lines,
      depth: fold.depth + depth,
    })),
    texts: texts.map(({ first, last }) => ({ first: first + lines, last: last + lines })),
  };
}
