import { nearest } from '../values/nearest';
import { CLAUSES, pathBelow } from './path';
import type { Paths } from './paths';

type Known = Pick<Paths, 'resolve' | 'children'>;

/**
 * The path that was most likely meant by one that leads nowhere: the whole of one that begins in the middle (`exit` for
 * `clauses.exit`, `uptime` for `availability.uptime`), else the most similar one, else the clause whose id is similar.
 */
export function nearestPath(path: string, known: Known): string | undefined {
  const [first = ''] = path.split('.');
  const whole = isNumber(first) ? undefined : placesOf(known).find((place) => known.resolve(pathBelow(place, path)));
  if (whole !== undefined && known.resolve(path) === undefined) return pathBelow(whole, path);
  const similar = similarPath(path, known);
  if (similar !== undefined || path.includes('.')) return similar;
  const clause = nearest(
    path,
    known.children(CLAUSES).map(({ segment }) => segment),
  );
  return clause === undefined ? undefined : pathBelow(CLAUSES, clause);
}

/** Items without an id go by their number, which names nothing by itself. */
function isNumber(segment: string): boolean {
  return /^\d+$/u.test(segment);
}

/** Where names stand: the author's clauses, the parts of the agreement, and the lists and groups in those. */
function placesOf({ children }: Known): readonly string[] {
  const parts = children('').filter(({ target }) => target.kind === 'bound' && target.bound.is !== 'fact');
  const groups = parts.flatMap(({ segment, target }) => {
    if (target.kind !== 'bound' || target.bound.is !== 'map') return [];
    return children(segment)
      .filter((child) => child.target.kind === 'bound' && child.target.bound.is !== 'fact')
      .map((child) => child.target.path);
  });
  return [CLAUSES, ...parts.map(({ segment }) => segment), ...groups];
}

/** Walks along `path` as far as it leads, and at the first segment that does not, takes the most similar one there. */
function similarPath(path: string, { resolve, children }: Known): string | undefined {
  let known = '';
  for (const segment of path.split('.')) {
    const next = pathBelow(known, segment);
    if (resolve(next)) {
      known = next;
      continue;
    }
    const similar = nearest(
      segment,
      children(known).map((child) => child.segment),
    );
    if (similar === undefined) return undefined;
    known = pathBelow(known, similar);
  }
  return known === path ? undefined : known;
}
