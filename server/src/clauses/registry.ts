import { availability } from './availability';
import type { Clause } from './clause';
import { clientDemands } from './client-demands';
import { definitions } from './definitions';
import { disputes } from './disputes';
import { fees } from './fees';
import { guarantee } from './guarantee';
import { insurance } from './insurance';
import { liability } from './liability';
import { performance } from './performance';
import { priorities } from './priorities';
import { responseTime } from './response-time';
import { responsibilities } from './responsibilities';
import { services } from './services';
import { term } from './term';
import { termination } from './termination';

/** Every section that is drafted, in the order in which a reader expects them; the file's own order is the one of print. */
export const clauses: readonly Clause[] = [
  term,
  definitions,
  services,
  responseTime,
  responsibilities,
  availability,
  clientDemands,
  guarantee,
  performance,
  priorities,
  fees,
  liability,
  insurance,
  termination,
  disputes,
];

/** The clause of the section `key`, or undefined where the key is no section's. */
export function clauseOf(key: string): Clause | undefined {
  return clauses.find((clause) => clause.key === key);
}
