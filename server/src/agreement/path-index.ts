import { type Bound, childrenOf } from './bound';
import type { DerivedValue } from './derived';
import { nearestPath } from './nearest-path';
import { CLAUSES, lastSegment, parentPath, pathBelow } from './path';
import type { Paths, Target } from './paths';

/** What stands below a thing, by the rest of its path. It holds as long as that thing does not change. */
export type ChildIndexes = WeakMap<Bound, ReadonlyMap<string, Bound>>;

/**
 * The paths of the bound agreement `root`. The children of a long list are indexed when first asked for, so that a
 * thousand references to a thousand items cost their sum, not their product; `indexes` keeps them for the next version.
 * Where a path leads is looked up once, however many ask.
 */
export function indexPaths(
  root: Bound,
  derived: readonly DerivedValue[],
  indexes: ChildIndexes = new WeakMap(),
): Paths {
  const targets = new Map<string, Target | undefined>();

  const indexOf = (bound: Bound): ReadonlyMap<string, Bound> => {
    const known = indexes.get(bound);
    if (known) return known;
    const index = new Map<string, Bound>();
    for (const child of bound === root ? topLevel(root) : childrenOf(bound)) {
      const segment = segmentOf(child, bound);
      if (!index.has(segment)) index.set(segment, child);
    }
    indexes.set(bound, index);
    return index;
  };

  const descend = (from: Bound, rest: string): Bound | undefined => {
    const index = indexOf(from);
    const whole = index.get(rest);
    if (whole) return whole;
    // A term or an id of the author's own may hold full stops, so the longest name that fits is taken first.
    for (let dot = rest.lastIndexOf('.'); dot > 0; dot = rest.lastIndexOf('.', dot - 1)) {
      const child = index.get(rest.slice(0, dot));
      const found = child && descend(child, rest.slice(dot + 1));
      if (found) return found;
    }
    return undefined;
  };

  const resolve = (path: string): Target | undefined => {
    const known = targets.get(path);
    if (known || targets.has(path)) return known;
    const target = find(path);
    targets.set(path, target);
    return target;
  };

  const find = (path: string): Target | undefined => {
    const value = derived.find((candidate) => candidate.path === path);
    if (value) return { kind: 'derived', ...value };
    const bound = path === '' ? undefined : descend(root, path);
    return bound && { kind: 'bound', path, bound };
  };

  const childSegments = (prefix: string): readonly (readonly [string, Bound])[] => {
    const named = `${CLAUSES}.`;
    const top = [...indexOf(root)];
    if (prefix === '') return top.filter(([segment]) => !segment.startsWith(named));
    if (prefix === CLAUSES) {
      return top.flatMap(([segment, bound]) =>
        segment.startsWith(named) ? [[segment.slice(named.length), bound]] : [],
      );
    }
    const parent = descend(root, prefix);
    return parent ? [...indexOf(parent)] : [];
  };

  const children: Paths['children'] = (prefix) => {
    const below = childSegments(prefix).map(([segment, bound]) => ({
      segment,
      target: { kind: 'bound', path: pathBelow(prefix, segment), bound } as const,
    }));
    const computed = derived
      .filter((value) => parentPath(value.path) === prefix)
      .map((value) => ({
        segment: lastSegment(value.path),
        target: { kind: 'derived', ...value } as const,
      }));
    return [...below, ...computed];
  };

  return { resolve, children, nearest: (path) => nearestPath(path, { resolve, children }) };
}

/** The root's children, and as `clauses` every clause that has an id, in whichever list or schedule it stands. */
function topLevel(root: Bound): readonly Bound[] {
  return childrenOf(root).flatMap((child) => [child, ...clausesIn(child)]);
}

function clausesIn(child: Bound): readonly Bound[] {
  if (child.is !== 'list') return [];
  if (/^clauses(?:-|$)/u.test(child.place.path)) return clausesBelow(child);
  return child.place.path === 'schedules' ? childrenOf(child).flatMap(nestedClauses) : [];
}

function clausesBelow(list: Bound): readonly Bound[] {
  return childrenOf(list).flatMap((clause) => [clause, ...nestedClauses(clause)]);
}

function nestedClauses(holder: Bound): readonly Bound[] {
  return childrenOf(holder)
    .filter((child) => child.is === 'list' && child.place.path.endsWith('.clauses'))
    .flatMap(clausesBelow);
}

function segmentOf(child: Bound, parent: Bound): string {
  const { path } = child.place;
  const prefix = `${parent.place.path}.`;
  return parent.place.path !== '' && path.startsWith(prefix) ? path.slice(prefix.length) : path;
}
