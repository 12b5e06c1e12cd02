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
  /**
   * What all paths that begin with `segment` depend on: as long as this is the very same from one version to the next,
   * they lead to the same things. Undefined where none leads anywhere.
   */
  groundOf(segment: string): object | undefined;
  /** As `groundOf`, for whoever asks only whether a path leads anywhere: it outlives changes of what is written there. */
  namesOf(segment: string): object | undefined;
  /** The existing path most like `path`, or undefined where nothing is near. */
  nearest(path: string): string | undefined;
  /** What may follow `prefix` (empty for the top), in the order of the file. */
  children(prefix: string): readonly { readonly segment: string; readonly target: Target }[];
}
