import type { Bound } from '../agreement/bound';
import { childrenOf } from '../agreement/bound';
import { propertyOf, type SchemaNode } from '../agreement/schema';
import type { Visited } from '../agreement/visited';

/** Tells what is found in one section after another. */
export interface Surveyor<Found> {
  /**
   * What is found at each place in `root` itself, and in each of the things that stand directly in it with all that is
   * below: a list for each, in the order of the text, and the very same list for what is still the very same.
   */
  survey(root: Bound, schema: SchemaNode): readonly (readonly Found[])[];
}

/**
 * A surveyor that asks `judge` about each place. What it knows of maps and lists that are still the very same it takes
 * over from the survey before, so that an edit costs what it touches.
 */
export function createSurveyor<Found>(judge: (place: Visited) => readonly Found[]): Surveyor<Found> {
  const remembered = new WeakMap<Bound, readonly Found[]>();

  const surveyAll = (bound: Bound, schema: SchemaNode): readonly Found[] => {
    if (bound.is === 'fact') return judge({ bound, schema });
    const known = remembered.get(bound);
    if (known) return known;
    const found: Found[] = [...judge({ bound, schema })];
    for (const child of childrenOf(bound)) {
      const below = schemaOf(child, bound, schema);
      if (below) for (const one of surveyAll(child, below)) found.push(one);
    }
    remembered.set(bound, found);
    return found;
  };

  return {
    survey: (root, schema) => [
      judge({ bound: root, schema }),
      ...childrenOf(root).flatMap((child) => {
        const below = schemaOf(child, root, schema);
        return below ? [surveyAll(child, below)] : [];
      }),
    ],
  };
}

function schemaOf(child: Bound, parent: Bound, schema: SchemaNode): SchemaNode | undefined {
  return parent.is === 'list' ? schema.items : propertyOf(schema, keyOf(child, parent));
}

/** The key of `field` in `map`, as it is written. */
function keyOf(field: Bound, map: Bound): string {
  const prefix = map.place.path === '' ? '' : `${map.place.path}.`;
  return field.place.path.slice(prefix.length);
}
