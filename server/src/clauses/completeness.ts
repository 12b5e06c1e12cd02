import type { Agreement } from '../agreement/agreement';
import type { Bound } from '../agreement/bound';
import type { Clause, Statement } from './clause';
import { clauses } from './registry';

/** How far a mandatory section is. */
export interface SectionCompleteness {
  readonly clause: Clause;
  /** `complete`: present, and states all that it must. */
  readonly state: 'complete' | 'incomplete' | 'missing';
  /** The section's facts; undefined where it is missing. */
  readonly facts: Bound | undefined;
  /** What a reader would miss in a section that is there, in the order of the format. */
  readonly unstated: readonly Statement<Bound>[];
}

/** Every mandatory section in the order of the format, whatever the order of the file. */
export function completeness(agreement: Agreement): readonly SectionCompleteness[] {
  return clauses.filter((clause) => clause.mandatory).map((clause) => sectionCompleteness(clause, agreement));
}

function sectionCompleteness(clause: Clause, agreement: Agreement): SectionCompleteness {
  const facts = agreement.order.find((entry) => entry.key === clause.key)?.bound;
  if (!facts) return { clause, state: 'missing', facts, unstated: [] };
  const gaps = unstated(clause, facts);
  return { clause, state: gaps.length === 0 ? 'complete' : 'incomplete', facts, unstated: gaps };
}

/** What `facts` must state and do not. */
export function unstated(clause: Clause, facts: Bound): readonly Statement<Bound>[] {
  return clause.mustState.filter((statement) => !statement.isStated(facts));
}
