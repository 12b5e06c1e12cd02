import type { Visited } from '../agreement/visited';
import type { ConcernedPlaces } from './rule';

/**
 * What a rule learns of each place that it concerns, section by section: `learn` is asked once for a place, and a section is
 * put together again only where one of its places has changed.
 */
export function learntOf<T>(
  { sections, recall }: ConcernedPlaces,
  learn: (place: Visited) => readonly T[],
): readonly (readonly T[])[] {
  return sections.map((places) => recall(places, (all) => all.flatMap((place) => recall(place, learn))));
}
