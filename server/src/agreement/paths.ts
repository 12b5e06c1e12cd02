import type { Bound } from './bound';
import type { DerivedValue } from './derived';

/** Where a path leads. */
export type Target =
  | { readonly kind: 'bound'; readonly path: string; readonly bound: Bound }
  /** `term.ends`, `term.notice-by`, `fees.monthly`, `fees.annual`: worked out from facts. */
  | ({ readonly kind: 'derived' } & DerivedValue);

/** The paths of an agreement: `availability.backups`, `priorities.levels.P1.respond`, `clauses.remote-access`, `definitions.Client Systems`. */
export interface Paths {
  /** What `path` leads to; undefined where it leads nowhere. */
  resolve(path: string): Target | undefined;
  /** The existing path most like `path`, or undefined where nothing is near. */
  nearest(path: string): string | undefined;
  /** What may follow `prefix` (empty for the top), in the order of the file. */
  children(prefix: string): readonly { readonly segment: string; readonly target: Target }[];
}
