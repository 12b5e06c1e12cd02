import type { Clause } from './clause';
import { definitions } from './definitions';
import { services } from './services';
import { term } from './term';

/** Every section that is drafted, in the order in which a reader expects them; the file's own order is the one of print. */
export const clauses: readonly Clause[] = [term, definitions, services];

/** The clause of the section `key`, or undefined where the key is no section's. */
export function clauseOf(key: string): Clause | undefined {
  return clauses.find((clause) => clause.key === key);
}
