import type { Bound } from '../agreement/bound';
import type { DraftedMap } from '../agreement/facts.generated';
import type { Block, Missing, Provision } from '../blocks/block';
import { missing, provision } from '../blocks/provisions';
import type { Clause } from './clause';
import { unstated } from './completeness';
import type { Drafting } from './drafting';
import { alsoBlocks, textBlocks } from './own-clauses';
import { spanOf } from './places';

/**
 * A section as a clause of the final text: its heading, the author's own text in place of the drafted sentences, what
 * is drafted, what the author adds; and, in its place, what it does not yet state.
 */
export function sectionProvision(clause: Clause, facts: Bound, drafting: Drafting): Provision {
  const own: Partial<DraftedMap> = facts.is === 'map' ? facts : {};
  return provision({
    paths: [clause.key],
    heading: own.title ? drafting.value(own.title) : clause.heading,
    children: [
      own.text && textBlocks(own.text, drafting),
      clause.draft(facts, drafting),
      alsoBlocks(own.also, drafting),
      gaps(clause, facts),
    ],
    span: spanOf(facts),
  });
}

/** `Response time: not yet written`, where a mandatory section is absent. */
export function missingSection(clause: Clause, span: Missing['span']): Missing {
  return missing(clause.key, `${clause.heading}: not yet written`, span);
}

/** What a recommended section leaves open is told to its author, and does not stand in the text. */
function gaps(clause: Clause, facts: Bound): readonly Block[] {
  if (!clause.mandatory) return [];
  return unstated(clause, facts).map(({ path, what }) => missing(path, `Not yet stated: ${what}`, spanOf(facts)));
}
