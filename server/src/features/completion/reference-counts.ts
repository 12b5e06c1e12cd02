import { type Bound, childrenOf, isProse } from '../../agreement/bound';
import { parentPath } from '../../agreement/path';
import type { Analysis } from '../../analysis';

/** How often the texts of an agreement refer to `path`, or to something below it. */
export type ReferenceCount = (path: string) => number;

/** Counts of one version; what it has looked through is remembered for the next. */
export type ReferenceCounts = (analysis: Analysis) => ReferenceCount;

/**
 * Counts references, remembering per part of the agreement what its texts refer to: after an edit only what changed, and
 * what holds it, is looked through again.
 */
export function createReferenceCounts(): ReferenceCounts {
  const referred = new WeakMap<Bound, readonly string[]>();
  const counted = new WeakMap<Bound, ReadonlyMap<string, number>>();

  const pathsIn = (bound: Bound): readonly string[] => {
    const known = referred.get(bound);
    if (known) return known;
    const paths = bound.is === 'fact' ? pathsOf(bound.value) : gathered(childrenOf(bound).map(pathsIn));
    referred.set(bound, paths);
    return paths;
  };

  const countsIn = (section: Bound): ReadonlyMap<string, number> => {
    const known = counted.get(section);
    if (known) return known;
    const counts = countsOf(pathsIn(section));
    counted.set(section, counts);
    return counts;
  };

  return ({ agreement }) => {
    const sections = childrenOf(agreement.facts);
    return (path) => sections.reduce((sum, section) => sum + (countsIn(section).get(path) ?? 0), 0);
  };
}

const NONE: readonly string[] = [];

function pathsOf(value: unknown): readonly string[] {
  if (!isProse(value) || value.references.length === 0) return NONE;
  return value.references.flatMap(({ reference }) => reference.paths.map(({ path }) => path));
}

/** Most parts refer to nothing: those cost no new list. */
function gathered(lists: readonly (readonly string[])[]): readonly string[] {
  const filled = lists.filter((list) => list.length > 0);
  return filled.length < 2 ? (filled[0] ?? NONE) : filled.flat();
}

/** Each path counts for those above it as well. */
function countsOf(paths: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const written of paths) {
    for (let path: string | undefined = written; path !== undefined; path = parentPath(path)) {
      counts.set(path, (counts.get(path) ?? 0) + 1);
    }
  }
  return counts;
}
