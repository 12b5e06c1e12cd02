import { type Bound, childrenOf } from '../agreement/bound';
import type { SchemaNode } from '../agreement/schema';
import { schemaOfChild, type Visited } from '../agreement/visited';

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
      const below = schemaOfChild({ bound, schema }, child);
      if (below) for (const one of surveyAll(child, below)) found.push(one);
    }
    remembered.set(bound, found);
    return found;
  };

  return {
    survey: (root, schema) => [
      judge({ bound: root, schema }),
      ...childrenOf(root).flatMap((child) => {
        const below = schemaOfChild({ bound: root, schema }, child);
        return below ? [surveyAll(child, below)] : [];
      }),
    ],
  };
}
