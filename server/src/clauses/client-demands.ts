import type { ClientDemandsSection, Standard, Unmet } from '../agreement/facts.generated';
import type { Block } from '../blocks/block';
import { capitalised } from '../blocks/edges';
import { type Phrase, reference } from '../blocks/inlines';
import { blocks } from '../blocks/provisions';
import { listing, phrase, sentence } from '../blocks/sentence';
import type { Clause } from './clause';
import type { Drafting } from './drafting';
import { alsoOfRows, enumeration, factTable, itemsOf, mapsOf } from './items';
import { spanOf } from './places';
import { isOneStated, isStated } from './stated';
import { group, statement, subclause, unlessWorded } from './subclause';
import { saysNone } from './wording';

/** The standards that the Client's systems must meet, and what follows when they do not. */
export const clientDemands: Clause<ClientDemandsSection> = {
  key: 'client-demands',
  heading: 'Client demands',
  mandatory: true,
  purpose: "which standards the Client's systems must meet to be served, and what follows when they do not",
  mustState: [
    {
      path: 'client-demands.standards',
      what: "the standards that the Client's systems must meet, or `none`",
      reason: 'No provider can keep its promises on systems that anyone may change or that nobody supports.',
      isStated: (facts) => isStated(facts.standards),
    },
    {
      path: 'client-demands.unmet',
      what: 'what follows when a standard is not met',
      reason: 'Standards without consequences are forgotten, while every target still applies.',
      isStated: ({ standards, unmet }) => {
        const effects = unmet?.is === 'map' ? [unmet.effect] : undefined;
        return isOneStated(unmet, effects) || saysNone(standards);
      },
    },
  ],
  terms: [],
  draft: (facts, drafting) =>
    blocks(
      standards(facts, drafting),
      unlessWorded(facts, () => grace(facts, drafting)),
      unmet(facts, drafting),
      unlessWorded(facts, () => remediation(facts, drafting)),
    ),
};

function standards({ standards: list }: ClientDemandsSection, drafting: Drafting): Block | undefined {
  if (!list) return undefined;
  const { client, shall, cell } = drafting;
  const heading = 'Standards';
  if (list.is === 'fact') {
    return statement(list, { heading, none: `no standard is demanded of the systems of ${client}` }, drafting);
  }
  if (list.items.length === 0) return undefined;
  const maps = mapsOf<Standard>(list.items);
  const lead = sentence`${client} ${shall} ensure that its systems meet the following standards:`;
  if (!maps.some((item) => item.appliesTo)) {
    const items = itemsOf<Standard>(list.items, (item) => item.requirement, drafting);
    return subclause(list, { heading, ...enumeration(lead, items, 'none') });
  }
  const table = factTable(list, list.items, [
    { title: 'Standard', cell: (item) => cell(item.is === 'map' ? (item.text ?? item.requirement) : item) },
    { title: 'Applies to', cell: (item) => item.is === 'map' && systemsOf(item, drafting) },
  ]);
  return subclause(list, {
    heading,
    content: lead,
    children: [table, alsoOfRows(maps, (item) => item.title, drafting)],
  });
}

function systemsOf({ appliesTo }: Standard, { value }: Drafting): Phrase {
  return capitalised(listing((appliesTo?.items ?? []).map(value), 'and'));
}

function grace(
  { grace: time }: ClientDemandsSection,
  { provider, client, shall, value, said }: Drafting,
): Block | undefined {
  if (!time) return undefined;
  const content = saysNone(time)
    ? sentence`${said(time, 'no time is allowed to put right what does not meet a standard')}`
    : sentence`Where a system does not meet a standard, ${client} ${shall} put that right within ${value(time)} after ${provider} has told ${client} of it`;
  return subclause(time, { heading: 'Time to put it right', content });
}

function unmet(
  { unmet: facts, grace: time, remediation: rate }: ClientDemandsSection,
  drafting: Drafting,
): Block | undefined {
  if (!facts) return undefined;
  const heading = 'Unmet standards';
  if (facts.is === 'fact') {
    return statement(facts, { heading, none: 'nothing follows where a standard is not met' }, drafting);
  }
  const effects = facts.effect?.items ?? [];
  const late = time && !saysNone(time) && 'and the time to put that right has passed';
  const isPriced = rate !== undefined && typeof rate.value === 'object';
  return group(
    facts,
    {
      heading,
      ...enumeration(
        sentence`While a system does not meet a standard ${late}:`,
        effects.map((effect) => ({ content: effectOf(effect, isPriced, drafting), span: spanOf(effect) })),
        'and',
      ),
    },
    drafting,
  );
}

type Effect = NonNullable<Unmet['effect']>['items'][number];

function effectOf(effect: Effect, isPriced: boolean, { provider, value, said }: Drafting): Phrase {
  switch (effect.value) {
    case 'targets-do-not-apply':
      return phrase`${said(effect, 'the times and figures of this Agreement do not apply to that system')}`;
    case 'charged':
      return phrase`${provider} ${said(effect, 'may charge the work that the shortfall causes')} ${isPriced && phrase`at the rate of ${reference('client-demands.remediation')}`}`;
    case 'may-suspend':
      return phrase`${provider} ${said(effect, 'may suspend its services to that system')}`;
    default:
      return value(effect);
  }
}

function remediation({ remediation: rate }: ClientDemandsSection, drafting: Drafting): Block | undefined {
  if (!rate) return undefined;
  const { provider, client, shall, value, said } = drafting;
  const heading = 'Bringing systems up to standard';
  if (saysNone(rate)) {
    return subclause(rate, {
      heading,
      content: sentence`${provider} ${said(rate, 'does not undertake to bring systems up to standard')}`,
    });
  }
  const price = rate.value === 'included' ? said(rate, 'without an extra charge') : phrase`for ${value(rate)}`;
  return subclause(rate, {
    heading,
    content: sentence`At the request of ${client}, ${provider} ${shall} bring a system up to standard ${price}`,
  });
}
