import type { Fix, Severity } from './finding';

/** A finding inside one chunk, told in the chunk's own offsets: what a chunk knows before it stands in a text. */
export interface Problem {
  readonly rule: string;
  readonly severity: Severity;
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly fixes: readonly Fix<{ readonly start: number; readonly end: number }>[];
}
