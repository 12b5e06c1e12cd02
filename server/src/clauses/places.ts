import type { Bound } from '../agreement/bound';
import { type Span, spanAcross } from '../syntax/span';

/** From a fact's key to its value's end. */
export function spanOf({ place }: Bound): Span {
  return place.at === place.node.span ? place.at : spanAcross(place.at, place.node.span);
}
