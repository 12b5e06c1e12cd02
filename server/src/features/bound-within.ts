import { type Bound, childrenOf } from '../agreement/bound';
import { schema } from '../agreement/schema.generated';
import { schemaOfChild, type Visited } from '../agreement/visited';
import type { Analysis } from '../analysis';
import type { OffsetRange } from '../syntax/span';
import type { SyntaxTree } from '../syntax/tree';

/** A bound thing with what the schema says of it, and the bound thing that it hangs on. */
export interface Hanging extends Visited {
  readonly above: Bound;
}

/**
 * The bound things that touch `range`, from the outside in and in the order of the text, without those that only an
 * alias brings there: they stand at their anchor. Costs what the range holds, however long the agreement is.
 */
export function boundWithin({ tree, agreement }: Analysis, range: OffsetRange): readonly Hanging[] {
  const found: Hanging[] = [];
  const descend = (above: Visited): void => {
    for (const child of childrenWithin(tree, above.bound, range)) {
      if (isBroughtByAlias(tree, child)) continue;
      const known = schemaOfChild(above, child);
      if (known === undefined) continue;
      found.push({ bound: child, schema: known, above: above.bound });
      if (child.is !== 'fact') descend({ bound: child, schema: known });
    }
  };
  descend({ bound: agreement.facts, schema });
  return found;
}

/** The children whose stretch, from where one begins to where the next does, touches `range`. */
export function childrenWithin(tree: SyntaxTree, bound: Bound, range: OffsetRange): readonly Bound[] {
  const children = childrenOf(bound);
  const startOf = (index: number): number => {
    const child = children[index];
    return (child && tree.rangeOf(child.place.at)?.start) ?? 0;
  };
  /** How many children begin at or before `offset`. */
  const countTo = (offset: number): number => {
    let low = 0;
    let high = children.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (startOf(middle) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return children.slice(Math.max(countTo(range.start) - 1, 0), countTo(range.end));
}

/** An anchor stands before its aliases. */
export function isBroughtByAlias(tree: SyntaxTree, { place }: Bound): boolean {
  const at = tree.rangeOf(place.at);
  const node = tree.rangeOf(place.node.span);
  return at === undefined || node === undefined || node.start < at.start;
}
