import type { Finding } from '../syntax/finding';
import type { Bound } from './bound';

/** A node read as its schema says, and what its scalars have to say. Nothing is bound of what is not yet written. */
export interface Binding {
  readonly bound: Bound | undefined;
  readonly findings: readonly Finding[];
}
