import type { BoundList, Fact, Prose } from '../agreement/bound';
import type { Point } from '../agreement/facts.generated';
import type { Inline } from '../agreement/inline';
import type { Block } from '../blocks/block';
import type { Drafting } from './drafting';
import { enumeration, itemsOf } from './items';
import { statement, subclause } from './subclause';

interface Wording {
  readonly heading: string;
  /** What `none` says. */
  readonly none: string;
  /** What leads to the points, ending in a colon. */
  readonly lead: readonly Inline[];
  readonly conjunction: 'or' | 'none';
}

/** A sub-clause that lists points of the author's own, or says that there are none. */
export function pointList(
  list: Fact<Prose | 'none'> | BoundList<Fact<Prose> | Point> | undefined,
  { heading, none, lead, conjunction }: Wording,
  drafting: Drafting,
): Block | undefined {
  if (!list) return undefined;
  if (list.is === 'fact') return statement(list, { heading, none }, drafting);
  const items = itemsOf<Point>(list.items, () => undefined, drafting);
  if (items.length === 0) return undefined;
  return subclause(list, { heading, ...enumeration(lead, items, conjunction) });
}
