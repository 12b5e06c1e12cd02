import { type Bound, childrenOf } from '../agreement/bound';
import type { SchemaNode } from '../agreement/schema';
import { createSchemaPlans, type SchemaPlan } from '../agreement/schema-plan';
import { keyOfChild, type Visited } from '../agreement/visited';

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
  const planOf = createSchemaPlans();
  const remembered = new WeakMap<Bound, readonly Found[]>();

  const surveyAll = (bound: Bound, plan: SchemaPlan): readonly Found[] => {
    const known = remembered.get(bound);
    if (known) return known;
    const found: Found[] = [];
    look(bound, plan, found);
    if (bound.is !== 'fact') remembered.set(bound, found);
    return found;
  };

  const look = (bound: Bound, plan: SchemaPlan, found: Found[]): void => {
    for (const one of judge({ bound, schema: plan.schema })) found.push(one);
    if (bound.is === 'fact') return;
    // What is in one chunk comes and goes with it: to remember it by itself would spare nothing.
    const { chunk, endChunk } = bound.place.node.span;
    for (const child of childrenOf(bound)) {
      const below = planBelow(child, bound, plan);
      if (below === undefined) continue;
      if (child.is === 'fact' || chunk === endChunk) look(child, below, found);
      else for (const one of surveyAll(child, below)) found.push(one);
    }
  };

  return {
    survey: (root, schema) => [
      judge({ bound: root, schema }),
      ...childrenOf(root).flatMap((child) => {
        const below = planBelow(child, root, planOf(schema));
        return below ? [surveyAll(child, below)] : [];
      }),
    ],
  };
}

function planBelow(child: Bound, parent: Bound, plan: SchemaPlan): SchemaPlan | undefined {
  return parent.is === 'list' ? plan.items : plan.ofMap.property(keyOfChild(parent, child));
}
