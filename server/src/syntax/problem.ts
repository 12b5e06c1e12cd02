import type { Fix, Severity } from './finding';
import type { OffsetRange } from './span';

/** A finding inside one chunk, told in the chunk's own offsets: what a chunk knows before it stands in a text. */
export interface Problem {
  readonly rule: string;
  readonly severity: Severity;
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly fixes: readonly Fix<OffsetRange>[];
  /** The other place of a conflict. */
  readonly related?: readonly { readonly place: OffsetRange; readonly message: string }[];
}
