import type { Fact } from '../agreement/bound';
import type { Convenience, MissedTargets, TerminationSection } from '../agreement/facts.generated';
import type { Block } from '../blocks/block';
import { type Phrase, reference } from '../blocks/inlines';
import { blocks } from '../blocks/provisions';
import { phrase, sentence } from '../blocks/sentence';
import type { Clause } from './clause';
import type { Drafting } from './drafting';
import { exit, survival } from './exit';
import { pointsOf } from './items';
import { isOneStated } from './stated';
import { group, statement, subclause, unlessWorded } from './subclause';
import { saysNone } from './wording';

/** How a party may end the agreement before its term does, and what happens at the end. */
export const termination: Clause<TerminationSection> = {
  key: 'termination',
  heading: 'Termination',
  mandatory: false,
  purpose: 'how a party may end the agreement before its term does, and what happens at the end',
  mustState: [
    {
      path: 'termination.convenience',
      what: 'whether a party may end the agreement without a reason, and with what notice',
      reason: 'Whoever plans to leave, and whoever fears it, looks for this figure first.',
      isStated: ({ convenience: facts }) =>
        isOneStated(facts, facts?.is === 'map' ? [facts.provider, facts.client] : undefined),
    },
    {
      path: 'termination.breach',
      what: 'when a party may end the agreement because the other breaks it',
      reason: 'Without a time to put a breach right, each late report is a quarrel about the whole agreement.',
      isStated: ({ breach: facts }) => isOneStated(facts, facts?.is === 'map' ? [facts.cure] : undefined),
    },
    {
      path: 'termination.exit',
      what: 'what the Provider does when the agreement ends',
      reason: 'The data and the passwords are with the Provider on the day when the Client needs them most.',
      isStated: ({ exit: facts }) =>
        isOneStated(facts, facts?.is === 'map' ? [facts.help, facts.dataReturn, facts.charge] : undefined),
    },
    {
      path: 'termination.exit.data-return',
      what: 'when the Client has its data back',
      reason: 'A client without its data cannot leave, whatever its notice.',
      isStated: ({ exit: facts }) => facts?.is !== 'map' || isOneStated(facts, [facts.dataReturn]),
    },
  ],
  terms: [],
  draft: (facts, drafting) =>
    blocks(
      convenience(facts.convenience, drafting),
      breach(facts.breach, drafting),
      unlessWorded(facts, () => blocks(nonPayment(facts, drafting), insolvency(facts, drafting))),
      missedTargets(facts.missedTargets, drafting),
      exit(facts.exit, drafting),
      unlessWorded(facts, () => survival(facts.survives, drafting)),
    ),
};

function convenience(facts: TerminationSection['convenience'], drafting: Drafting): Block | undefined {
  if (!facts) return undefined;
  const heading = 'Without a reason';
  if (facts.is === 'fact') {
    return statement(facts, { heading, none: 'neither party may end this Agreement without a reason' }, drafting);
  }
  const points = pointsOf([
    withNotice(facts.provider, drafting.provider, drafting),
    withNotice(facts.client, drafting.client, drafting),
  ]);
  return group(facts, { heading, ...points }, drafting);
}

function withNotice(time: Convenience['client'], party: string, { value, said }: Drafting) {
  if (!time) return undefined;
  const content = saysNone(time)
    ? sentence`${party} ${said(time, 'may not end this Agreement without a reason')}`
    : sentence`${party} may end this Agreement without a reason by notice of at least ${value(time)}`;
  return { fact: time, content };
}

function breach(facts: TerminationSection['breach'], drafting: Drafting): Block | undefined {
  if (!facts) return undefined;
  const heading = 'Breach';
  if (facts.is === 'fact') {
    const none = 'for a breach, this Agreement gives no right to end it beside those of the law';
    return statement(facts, { heading, none }, drafting);
  }
  return group(facts, { heading, content: facts.cure && forBreach(facts.cure, drafting) }, drafting);
}

function forBreach(cure: Fact<unknown>, { value, said }: Drafting): Phrase {
  const lead = 'A party may end this Agreement by notice where the other party commits a serious breach';
  return saysNone(cure)
    ? sentence`${lead}, ${said(cure, 'without time to put it right')}`
    : sentence`${lead} and does not put it right within ${value(cure)} after notice of it`;
}

function nonPayment({ nonPayment: time }: TerminationSection, drafting: Drafting): Block | undefined {
  if (!time) return undefined;
  const { provider, value, said, leadsTo } = drafting;
  const invoice = leadsTo('fees.due') ? phrase`an invoice that is due under ${reference('fees.due')}` : 'an invoice';
  const content = saysNone(time)
    ? sentence`${provider} ${said(time, 'may not end this Agreement for non-payment alone')}`
    : sentence`${provider} may end this Agreement by notice where ${invoice} is still unpaid ${value(time)} after a written reminder`;
  return subclause(time, { heading: 'Non-payment', content });
}

function insolvency({ insolvency: may }: TerminationSection, { said }: Drafting): Block | undefined {
  if (!may) return undefined;
  const right = 'may end this Agreement by notice where the other party becomes insolvent, as far as the law allows it';
  const content = sentence`A party ${said(may, may.value ? right : 'may not end this Agreement only because the other party becomes insolvent')}`;
  return subclause(may, { heading: 'Insolvency', content });
}

function missedTargets(facts: TerminationSection['missedTargets'], drafting: Drafting): Block | undefined {
  if (!facts) return undefined;
  const heading = 'Missed service levels';
  if (facts.is === 'fact') {
    const none = `${drafting.client} may not end this Agreement only because service levels are missed`;
    return statement(facts, { heading, none }, drafting);
  }
  return group(facts, { heading, content: missed(facts, drafting) }, drafting);
}

/** Without the number of times, a single miss would do: nothing is said until it is written. */
function missed({ missed: times, of }: MissedTargets, { provider, client, value }: Drafting): Phrase {
  if (!times) return undefined;
  const span = of && phrase`within any period of ${value(of)}`;
  return sentence`${client} may end this Agreement by notice where ${provider} misses a service level in ${value(times)} ${span}`;
}
