import { type Bound, childrenOf } from './bound';
import { isOwnList } from './path';

/** Finds the author's own clauses in the lists that hold them; what it found in things that did not change, it remembers. */
export interface ClauseIndex {
  /** Every clause in the top-level list `holder`, nested ones behind those that they stand in; none in anything else. */
  clausesIn(holder: Bound): readonly Bound[];
  /** The first of them whose path is `path`. */
  clauseAt(holder: Bound, path: string): Bound | undefined;
}

/** True for a list of clauses, and for the schedules, which may hold such. */
export function holdsClauses({ is, place }: Bound): boolean {
  return is === 'list' && (place.path === SCHEDULES || isOwnList(place.path));
}

const SCHEDULES = 'schedules';

/** An index that remembers nothing yet. */
export function createClauseIndex(): ClauseIndex {
  const nested = new WeakMap<Bound, readonly Bound[]>();
  const byPath = new WeakMap<Bound, ReadonlyMap<string, Bound>>();

  const clausesIn = (holder: Bound): readonly Bound[] => {
    if (!holdsClauses(holder)) return NONE;
    return holder.place.path === SCHEDULES ? childrenOf(holder).flatMap(nestedIn) : clausesBelow(holder);
  };

  const clausesBelow = (list: Bound): readonly Bound[] =>
    childrenOf(list).flatMap((clause) => [clause, ...nestedIn(clause)]);

  const nestedIn = (clause: Bound): readonly Bound[] => {
    if (clause.is === 'fact') return NONE;
    const known = nested.get(clause);
    if (known) return known;
    const lists = childrenOf(clause).filter((child) => child.is === 'list' && child.place.path.endsWith('.clauses'));
    const found = lists.length === 0 ? NONE : lists.flatMap(clausesBelow);
    nested.set(clause, found);
    return found;
  };

  const indexOf = (holder: Bound): ReadonlyMap<string, Bound> => {
    const known = byPath.get(holder);
    if (known) return known;
    const index = new Map<string, Bound>();
    for (const clause of clausesIn(holder)) if (!index.has(clause.place.path)) index.set(clause.place.path, clause);
    byPath.set(holder, index);
    return index;
  };

  return { clausesIn, clauseAt: (holder, path) => (holdsClauses(holder) ? indexOf(holder).get(path) : undefined) };
}

const NONE: readonly never[] = [];

/** The rest of a child's path behind that of what it stands in; its whole path where that is elsewhere. */
export function segmentOf(child: Bound, parent: Bound): string {
  const { path } = child.place;
  const prefix = `${parent.place.path}.`;
  return parent.place.path !== '' && path.startsWith(prefix) ? path.slice(prefix.length) : path;
}
