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
  const facts = factsOf(clause, agreement);
  if (!facts) return { clause, state: 'missing', facts, unstated: [] };
  const gaps = unstated(clause, facts);
  return { clause, state: gaps.length === 0 ? 'complete' : 'incomplete', facts, unstated: gaps };
}

/** A section that is there. */
export interface WrittenSection {
  readonly clause: Clause;
  readonly facts: Bound;
  /** What a reader would miss in it, in the order of the format. */
  readonly unstated: readonly Statement<Bound>[];
}

/** Every section that is there, mandatory or not, in the order of the format. */
export function writtenSections(agreement: Agreement): readonly WrittenSection[] {
  return clauses.flatMap((clause) => {
    const facts = factsOf(clause, agreement);
    return facts ? [{ clause, facts, unstated: unstated(clause, facts) }] : [];
  });
}

function factsOf({ key }: Clause, { order }: Agreement): Bound | undefined {
  return order.find((entry) => entry.key === key)?.bound;
}

/** What `facts` must state and do not. */
export function unstated(clause: Clause, facts: Bound): readonly Statement<Bound>[] {
  return clause.mustState.filter((statement) => !statement.isStated(facts));
}
