import type { Bound } from './bound';
import type { Paths } from './paths';

/** Where every clause of the author's own is found by its id, in whichever list it stands. */
export const CLAUSES = 'clauses';

/** True for the path of a list of the author's own clauses at the top: `clauses`, `clauses-closing`. */
export function isOwnList(path: string): boolean {
  return path === CLAUSES || /^clauses-[^.]*$/u.test(path);
}

/** The path of `key` below `path`, which is empty for the whole agreement. */
export function pathBelow(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

/** `availability` of `availability.backups.every`. */
export function firstSegment(path: string): string {
  const dot = path.indexOf('.');
  return dot < 0 ? path : path.slice(0, dot);
}

/** `availability.backups` of `availability.backups.every`; undefined for a path of one segment. */
export function parentPath(path: string): string | undefined {
  const dot = path.lastIndexOf('.');
  return dot > 0 ? path.slice(0, dot) : undefined;
}

/** `every` of `availability.backups.every`. */
export function lastSegment(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

/** What is written at `path` or, where nothing is, at the nearest place above it; undefined where nothing is there either. */
export function nearestWritten(path: string, paths: Paths): Bound | undefined {
  const target = paths.resolve(path);
  if (target?.kind === 'bound') return target.bound;
  const parent = parentPath(path);
  return parent === undefined ? undefined : nearestWritten(parent, paths);
}
