import type { Fact, Prose } from '../agreement/bound';
import type { InsurancePolicy, InsuranceSection } from '../agreement/facts.generated';
import type { Block } from '../blocks/block';
import { blocks } from '../blocks/provisions';
import { sentence } from '../blocks/sentence';
import type { Clause } from './clause';
import type { Drafting } from './drafting';
import { alsoOfRows, factTable, mapsOf } from './items';
import { isStated } from './stated';
import { statement, subclause, unlessWorded } from './subclause';
import { saysNone } from './wording';

/** Which insurance the Provider keeps, and how it proves that. */
export const insurance: Clause<InsuranceSection> = {
  key: 'insurance',
  heading: 'Insurance',
  mandatory: false,
  purpose: 'which insurance the Provider keeps, and up to what amount',
  mustState: [
    {
      path: 'insurance.policies',
      what: 'which insurance is kept and the cover of each, or `none`',
      reason: 'Insurance without an amount may be worth less than the first claim.',
      isStated: ({ policies: list }) => isStated(list) && (list?.is !== 'list' || list.items.every(hasCover)),
    },
  ],
  terms: [],
  draft: (facts, drafting) =>
    blocks(
      policies(facts.policies, drafting),
      unlessWorded(facts, () => blocks(proof(facts, drafting), afterEnd(facts, drafting))),
    ),
};

/** What was written as a line of text says its cover in its own words. */
function hasCover(policy: Fact<Prose> | InsurancePolicy): boolean {
  return policy.is === 'fact' || policy.text !== undefined || isStated(policy.cover);
}

const EACH = { claim: 'Each claim', year: 'Each year' } as const;

function policies(list: InsuranceSection['policies'], drafting: Drafting): Block | undefined {
  if (!list) return undefined;
  const { provider, shall, cell } = drafting;
  const heading = 'Policies';
  if (list.is === 'fact') {
    return statement(list, { heading, none: `${provider} does not undertake to keep any insurance` }, drafting);
  }
  if (list.items.length === 0) return undefined;
  return subclause(list, {
    heading,
    content: sentence`${provider} ${shall} keep the following insurance for as long as this Agreement runs:`,
    children: [
      factTable(list, list.items, [
        { title: 'Insurance', cell: (item) => cell(item.is === 'map' ? (item.title ?? item.text ?? item.kind) : item) },
        { title: 'Cover', align: 'end', cell: (item) => item.is === 'map' && cell(item.cover) },
        { title: 'For', cell: (item) => item.is === 'map' && cell(item.per, EACH) },
      ]),
      alsoOfRows(mapsOf<InsurancePolicy>(list.items), (row) => row.kind, drafting),
    ],
  });
}

function proof({ proof: every }: InsuranceSection, drafting: Drafting): Block | undefined {
  if (!every) return undefined;
  const { provider, client, shall, value, said } = drafting;
  const content = saysNone(every)
    ? sentence`${provider} ${said(every, 'need not prove its insurance')}`
    : sentence`${provider} ${shall} prove its insurance to ${client} ${value(every)}`;
  return subclause(every, { heading: 'Proof', content });
}

function afterEnd({ afterEnd: time }: InsuranceSection, { provider, shall, value, said }: Drafting): Block | undefined {
  if (!time) return undefined;
  const content = saysNone(time)
    ? sentence`${provider} ${said(time, 'need not keep its insurance after this Agreement ends')}`
    : sentence`${provider} ${shall} keep its insurance for ${value(time)} after this Agreement ends`;
  return subclause(time, { heading: 'After the end', content });
}
