import type { Bound } from '../agreement/bound';
import { childrenOf } from '../agreement/bound';
import { propertyOf, type SchemaNode } from '../agreement/schema';
import type { Visited } from '../agreement/visited';

/** What is written below a thing, itself included, and what was found in each part of it by itself. */
export interface Survey<Found> {
  readonly places: readonly Visited[];
  readonly found: readonly Found[];
}

/**
 * Walks through all that is written, asking `judge` about each place. What is known of maps and lists that are still the
 * very same is taken over from the walk before, so that an edit costs what it touches.
 */
export function createSurveyor<Found>(judge: (place: Visited) => readonly Found[]) {
  const remembered = new WeakMap<Bound, Survey<Found>>();

  const survey = (bound: Bound, schema: SchemaNode): Survey<Found> => {
    const known = bound.is === 'fact' ? undefined : remembered.get(bound);
    if (known) return known;
    const own: Visited = { bound, schema };
    const places: Visited[] = [own];
    const found: Found[] = [...judge(own)];
    for (const child of childrenOf(bound)) {
      const below = bound.is === 'list' ? schema.items : propertyOf(schema, keyOf(child, bound));
      if (!below) continue;
      const inside = survey(child, below);
      for (const place of inside.places) places.push(place);
      for (const finding of inside.found) found.push(finding);
    }
    const result = { places, found };
    if (bound.is !== 'fact') remembered.set(bound, result);
    return result;
  };

  return survey;
}

/** The key of `field` in `map`, as it is written. */
function keyOf(field: Bound, map: Bound): string {
  const prefix = map.place.path === '' ? '' : `${map.place.path}.`;
  return field.place.path.slice(prefix.length);
}
