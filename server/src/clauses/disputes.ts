import type { DisputesSection } from '../agreement/facts.generated';
import type { Block } from '../blocks/block';
import { type Phrase, reference } from '../blocks/inlines';
import { blocks } from '../blocks/provisions';
import { phrase, sentence, sentences } from '../blocks/sentence';
import type { Clause } from './clause';
import type { Drafting } from './drafting';
import { isStated } from './stated';
import { subclause, unlessWorded } from './subclause';
import { saysNone } from './wording';

/** How a disagreement is settled, between the parties and then by others. */
export const disputes: Clause<DisputesSection> = {
  key: 'disputes',
  heading: 'Disputes',
  mandatory: false,
  purpose: 'how a disagreement is settled, between the parties and then by others',
  mustState: [
    {
      path: 'disputes.then',
      what: 'who decides where the parties do not agree',
      reason: 'Otherwise the first dispute is about where to take the dispute.',
      isStated: (facts) => isStated(facts.then),
    },
  ],
  terms: [],
  draft: (facts, drafting) =>
    blocks(
      unlessWorded(facts, () =>
        blocks(talks(facts, drafting), decision(facts, drafting), rules(facts, drafting), seat(facts, drafting)),
      ),
    ),
};

function talks({ negotiate: time }: DisputesSection, { shall, value, said }: Drafting): Block | undefined {
  if (!time) return undefined;
  const content = saysNone(time)
    ? sentence`${said(time, 'a party need not negotiate before it takes a dispute further')}`
    : sentence`The managers of the parties ${shall} try to settle a dispute within ${value(time)} after a party has given notice of it`;
  return subclause(time, { heading: 'Talks', content });
}

function decision({ then: step }: DisputesSection, drafting: Drafting): Block | undefined {
  return step && subclause(step, { heading: 'Decision', content: outcome(step, drafting) });
}

function outcome(step: NonNullable<DisputesSection['then']>, drafting: Drafting): Phrase {
  const { said, shall } = drafting;
  const unsettled = 'a dispute that the parties do not settle between themselves';
  switch (step.value) {
    case 'mediation':
      return sentences(
        sentence`The parties ${shall} submit ${unsettled} ${said(step, 'to mediation')}`,
        sentence`Where the mediation fails, the courts ${namedCourts(drafting)} decide`,
      );
    case 'arbitration':
      return sentence`${unsettled} is finally decided ${said(step, 'by arbitration')}, and not by the courts`;
    case 'expert':
      return sentence`${unsettled} is decided ${said(step, 'by an independent expert')}`;
    default:
      return sentence`${unsettled} is decided by ${said(step, 'the courts')} ${namedCourts(drafting)}`;
  }
}

/** The header's courts, where a clause of the text names them: none does where the author words the governing law. */
function namedCourts({ leadsTo }: Drafting): Phrase {
  const named = leadsTo('courts') && !leadsTo('clauses.governing-law');
  return named && phrase`that ${reference('courts')} names`;
}

function rules({ rules: whose, then: step }: DisputesSection, { value }: Drafting): Block | undefined {
  if (!whose) return undefined;
  return subclause(whose, { heading: 'Rules', content: sentence`${proceedings(step)} follows ${value(whose)}` });
}

function seat({ seat: where, then: step }: DisputesSection, { value }: Drafting): Block | undefined {
  if (!where) return undefined;
  return subclause(where, { heading: 'Seat', content: sentence`The seat of ${proceedings(step)} is ${value(where)}` });
}

function proceedings(step: DisputesSection['then']): string {
  const hasName = step?.value === 'mediation' || step?.value === 'arbitration';
  return hasName ? `the ${step.value}` : 'the procedure';
}
