import type { Bound } from '../agreement/bound';
import { childrenOf } from '../agreement/bound';
import { propertyOf, type SchemaNode } from '../agreement/schema';
import type { Visited } from '../agreement/visited';

/**
 * Walks through a thing and all that is written below it, asking `judge` about each place, and tells what it found, in
 * the order of the text. What is known of maps and lists that are still the very same is taken over from the walk
 * before, so that an edit costs what it touches.
 */
export function createSurveyor<Found>(judge: (place: Visited) => readonly Found[]) {
  const remembered = new WeakMap<Bound, readonly Found[]>();

  const survey = (bound: Bound, schema: SchemaNode): readonly Found[] => {
    const known = bound.is === 'fact' ? undefined : remembered.get(bound);
    if (known) return known;
    const found: Found[] = [...judge({ bound, schema })];
    for (const child of childrenOf(bound)) {
      const below = bound.is === 'list' ? schema.items : propertyOf(schema, keyOf(child, bound));
      if (!below) continue;
      for (const finding of survey(child, below)) found.push(finding);
    }
    if (bound.is !== 'fact') remembered.set(bound, found);
    return found;
  };

  return survey;
}

/** The key of `field` in `map`, as it is written. */
function keyOf(field: Bound, map: Bound): string {
  const prefix = map.place.path === '' ? '' : `${map.place.path}.`;
  return field.place.path.slice(prefix.length);
}
