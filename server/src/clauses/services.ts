import type { Fact, Prose } from '../agreement/bound';
import type { ExcludedService, IncludedService, ServicesSection } from '../agreement/facts.generated';
import type { Inline } from '../agreement/inline';
import type { Block } from '../blocks/block';
import { fragment } from '../blocks/edges';
import { blocks, type ItemParts } from '../blocks/provisions';
import { asSentence, phrase, sentence, sentences } from '../blocks/sentence';
import { continued } from '../blocks/words';
import type { Clause } from './clause';
import type { Drafting } from './drafting';
import { alsoOfRows, enumeration, factTable, itemOf, itemsOf, linesOf, mapsOf } from './items';
import { alsoBlocks } from './own-clauses';
import { spanOf } from './places';
import { isStated } from './stated';
import { statement, subclause } from './subclause';
import { isWholeSentence } from './wording';

/** What the Provider does for the Client, and what it does not. */
export const services: Clause<ServicesSection> = {
  key: 'services',
  heading: 'Services',
  mandatory: true,
  purpose: 'what the Provider does for the Client, and what it does not do',
  mustState: [
    {
      path: 'services.included',
      what: 'which services are included',
      reason: 'Everything else in the agreement speaks of these services.',
      isStated: (facts) => isStated(facts.included),
    },
    {
      path: 'services.excluded',
      what: 'which services are excluded',
      reason: 'A reader takes what is not denied to be part of the deal.',
      isStated: (facts) => isStated(facts.excluded),
    },
  ],
  terms: [
    {
      term: 'Services',
      path: 'services.included',
      meaning: 'The services that the Provider provides under the agreement.',
    },
  ],
  draft: (facts, drafting) => blocks(tabulated(facts, drafting), listed(facts, drafting), excluded(facts, drafting)),
};

function tabulated({ included }: ServicesSection, drafting: Drafting): Block | undefined {
  const rows = mapsOf<IncludedService>(included?.items ?? []);
  if (!included || rows.length === 0) return undefined;
  const { cell } = drafting;
  return subclause(included, {
    heading: 'Included services',
    content: leadIn(drafting),
    children: [
      factTable(included, rows, [
        { title: 'Service', cell: ({ title, name }) => cell(title ?? name) },
        { title: 'Kind', cell: ({ kind }) => cell(kind, KINDS) },
        { title: 'Description', cell: ({ text, description }) => cell(text ?? description) },
        { title: 'Quantity', cell: ({ quantity }) => cell(quantity) },
        { title: 'Fee', align: 'end', cell: ({ fee }) => cell(fee) },
      ]),
      alsoOfRows(rows, (row) => row.name, drafting),
    ],
  });
}

function leadIn({ provider, client, shall, named }: Drafting): readonly Inline[] {
  return sentence`${provider} ${shall} provide the following services to ${client} ${named('Services', 'the')}:`;
}

const KINDS = {
  management: 'Management',
  cloud: 'Cloud',
  support: 'Support',
  backup: 'Backup',
  security: 'Security',
  network: 'Network',
  project: 'Project',
  other: 'Other',
} as const;

/** Services that were written as lines of text; they follow the table, where there is one. */
function listed({ included }: ServicesSection, drafting: Drafting): Block | undefined {
  const lines = linesOf(included?.items ?? []);
  if (!included || lines.length === 0) return undefined;
  const stands = lines.length === included.items.length;
  return subclause(stands ? included : lines, {
    heading: stands ? 'Included services' : 'Further services',
    ...enumeration(
      stands ? leadIn(drafting) : sentence`The services also include the following:`,
      itemsOf(lines, () => undefined, drafting),
      'none',
    ),
  });
}

function excluded({ excluded: list }: ServicesSection, drafting: Drafting): Block | undefined {
  if (!list) return undefined;
  const heading = 'Excluded services';
  if (list.is === 'fact') return statement(list, { heading, none: 'no service is excluded' }, drafting);
  const items = list.items.flatMap((item) => exclusion(item, drafting) ?? []);
  return subclause(list, {
    heading,
    ...enumeration(
      sentence`The following is not included in ${drafting.defines('Services') ? 'the Services' : 'the services'}:`,
      items,
      'none',
    ),
  });
}

function exclusion(item: Fact<Prose> | ExcludedService, drafting: Drafting): ItemParts | undefined {
  if (item.is === 'fact' || item.text || !item.name || !item.reason) {
    return itemOf(item, item.is === 'map' ? (item.name ?? item.reason) : undefined, drafting);
  }
  const name = drafting.value(item.title ?? item.name);
  const reason = drafting.value(item.reason);
  return {
    paths: [item.place.path],
    content: isSentence(item.reason, drafting)
      ? sentences(asSentence(name), asSentence(reason))
      : phrase`${name} (${continued(fragment(reason))})`,
    children: alsoBlocks(item.also, drafting),
    span: spanOf(item),
  };
}

function isSentence(reason: Fact<Prose> | undefined, { value }: Drafting): boolean {
  return reason !== undefined && isWholeSentence(value(reason));
}
