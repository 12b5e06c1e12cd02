import { type Bound, childrenOf } from './bound';
import { type ClauseIndex, createClauseIndex, holdsClauses, segmentOf } from './clause-index';
import type { DerivedValue } from './derived';
import { nearestPath } from './nearest-path';
import { CLAUSES, firstSegment, lastSegment, parentPath, pathBelow } from './path';
import type { Paths, Target } from './paths';

/** Indexes the paths of one version after another; what stands below things that did not change, it remembers. */
export interface PathIndex {
  /** The paths of the bound agreement `root`. Where a path leads is looked up once, however many ask. */
  pathsOf(root: Bound, derived: readonly DerivedValue[]): Paths;
}

/** An index that remembers nothing yet. */
export function createPathIndex(): PathIndex {
  const memory: Memory = { below: new WeakMap(), clauses: createClauseIndex(), targets: new WeakMap() };
  let grounds: Grounds = new Map();
  return {
    pathsOf(root, derived) {
      grounds = groundsOf(root, derived, grounds);
      return pathsIn(root, derived, grounds, memory);
    },
  };
}

interface Memory {
  /** What stands below a thing, by the rest of its path. The children of a long list are indexed when first asked for. */
  readonly below: WeakMap<Bound, ReadonlyMap<string, Bound>>;
  readonly clauses: ClauseIndex;
  /** What was found on a ground; what was not found is not remembered, for authors mistype without end. */
  readonly targets: WeakMap<object, Map<string, Target>>;
}

/** By first segment, what the paths that begin with it depend on. */
type Grounds = ReadonlyMap<string, Ground>;

interface Ground {
  /** The top-level things that a path may lead through or be worked out from. */
  readonly bounds: readonly Bound[];
  /** Stays the very same as long as the same paths lead somewhere. */
  readonly names: object;
}

/** The grounds of this version; one that holds the very things of the version before is the very same. */
function groundsOf(root: Bound, derived: readonly DerivedValue[], before: Grounds): Grounds {
  const grounds = new Map<string, Bound[]>();
  const add = (segment: string, bounds: readonly Bound[]) => {
    const known = grounds.get(segment);
    if (known) known.push(...bounds);
    else grounds.set(segment, [...bounds]);
  };
  for (const child of childrenOf(root)) {
    const segment = firstSegment(child.place.path);
    add(segment, [child]);
    if (segment !== CLAUSES && holdsClauses(child)) add(CLAUSES, [child]);
  }
  for (const { path, of } of derived) add(firstSegment(path), of);
  return new Map([...grounds].map(([segment, bounds]) => [segment, groundAfter(before.get(segment), bounds)]));
}

function groundAfter(before: Ground | undefined, bounds: readonly Bound[]): Ground {
  if (before?.bounds.length !== bounds.length) return { bounds, names: {} };
  if (before.bounds.every((bound, index) => bound === bounds[index])) return before;
  const isSame = before.bounds.every((bound, index) => sameNames(bound, bounds[index]));
  return { bounds, names: isSame ? before.names : {} };
}

/** Whether the same paths lead to the two and to what is below them. What is the very same is not looked into. */
function sameNames(one: Bound, other: Bound | undefined): boolean {
  if (one === other) return true;
  if (one.is !== other?.is || one.place.path !== other.place.path) return false;
  const [some, others] = [childrenOf(one), childrenOf(other)];
  return some.length === others.length && some.every((child, index) => sameNames(child, others[index]));
}

function pathsIn(root: Bound, derived: readonly DerivedValue[], grounds: Grounds, memory: Memory): Paths {
  const children = childrenOf(root);

  const indexOf = (bound: Bound): ReadonlyMap<string, Bound> => {
    const known = memory.below.get(bound);
    if (known) return known;
    const index = new Map<string, Bound>();
    const all =
      bound === root ? children.flatMap((child) => [child, ...memory.clauses.clausesIn(child)]) : childrenOf(bound);
    for (const child of all) {
      const segment = segmentOf(child, bound);
      if (!index.has(segment)) index.set(segment, child);
    }
    memory.below.set(bound, index);
    return index;
  };

  /** What stands at the top, the clauses of each list right behind it. */
  const atTop = (segment: string): Bound | undefined => {
    for (const child of grounds.get(firstSegment(segment))?.bounds ?? []) {
      if (child.place.path === segment) return child;
      const clause = memory.clauses.clauseAt(child, segment);
      if (clause) return clause;
    }
    return undefined;
  };

  const below = (from: Bound, segment: string) => (from === root ? atTop(segment) : indexOf(from).get(segment));

  const descend = (from: Bound, rest: string): Bound | undefined => {
    const whole = below(from, rest);
    if (whole) return whole;
    // A term or an id of the author's own may hold full stops, so the longest name that fits is taken first.
    for (let dot = rest.lastIndexOf('.'); dot > 0; dot = rest.lastIndexOf('.', dot - 1)) {
      const child = below(from, rest.slice(0, dot));
      const found = child && descend(child, rest.slice(dot + 1));
      if (found) return found;
    }
    return undefined;
  };

  const resolve = (path: string): Target | undefined => {
    const ground = path === '' ? undefined : grounds.get(firstSegment(path));
    if (!ground) return undefined;
    const value = derived.find((candidate) => candidate.path === path);
    if (value) return { kind: 'derived', ...value };
    const known = memory.targets.get(ground);
    const target = known?.get(path) ?? find(path);
    if (!target) return undefined;
    if (known) known.set(path, target);
    else memory.targets.set(ground, new Map([[path, target]]));
    return target;
  };

  const find = (path: string): Target | undefined => {
    const bound = descend(root, path);
    return bound && { kind: 'bound', path, bound };
  };

  const childSegments = (prefix: string): readonly (readonly [string, Bound])[] => {
    const named = `${CLAUSES}.`;
    if (prefix === '') return [...indexOf(root)].filter(([segment]) => !segment.startsWith(named));
    if (prefix === CLAUSES) {
      return [...indexOf(root)].flatMap(([segment, bound]) =>
        segment.startsWith(named) ? [[segment.slice(named.length), bound]] : [],
      );
    }
    const parent = descend(root, prefix);
    return parent ? [...indexOf(parent)] : [];
  };

  const childrenAt: Paths['children'] = (prefix) => {
    const bounds = childSegments(prefix).map(([segment, bound]) => ({
      segment,
      target: { kind: 'bound', path: pathBelow(prefix, segment), bound } as const,
    }));
    const computed = derived
      .filter((value) => parentPath(value.path) === prefix)
      .map((value) => ({
        segment: lastSegment(value.path),
        target: { kind: 'derived', ...value } as const,
      }));
    return [...bounds, ...computed];
  };

  return {
    resolve,
    groundOf: (segment) => grounds.get(segment),
    namesOf: (segment) => grounds.get(segment)?.names,
    children: childrenAt,
    nearest: (path) => nearestPath(path, { resolve, children: childrenAt }),
  };
}
