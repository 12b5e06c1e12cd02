import type { Chunk } from './chunk';
import type { Fault } from './compose';
import type { Problem } from './problem';

/** What reading a chunk gathers beside its node. */
export interface Gathering {
  readonly chunk: Chunk;
  readonly problems: Problem[];
  /** Tags that mean nothing here (`!important`), as the yaml package reported them. */
  readonly unknownTags: readonly Fault[];
  /** True as soon as an anchor or an alias was met. */
  marked: boolean;
}
