import type { Agreement, AgreementParty } from '../agreement/agreement';
import type { Fact } from '../agreement/bound';
import type { Contact } from '../agreement/facts.generated';
import type { Inline } from '../agreement/inline';
import type { Block, Provision } from '../blocks/block';
import { text } from '../blocks/inlines';
import { provision } from '../blocks/provisions';
import { phrase, sentence } from '../blocks/sentence';
import type { Drafting } from './drafting';
import { type Column, enumeration, filledTable } from './items';
import { spanOf } from './places';
import { subclause } from './subclause';

/** Where notices reach the parties and whom to speak to; undefined where no party says. */
export function contactsClause({ parties, facts }: Agreement, drafting: Drafting): Provision | undefined {
  const children = [notices(parties, drafting), contacts(parties, drafting)].filter((child) => child !== undefined);
  if (children.length === 0 || !facts.parties) return undefined;
  return provision({
    heading: children.length === 2 ? 'Notices and contacts' : reached(parties).length > 0 ? 'Notices' : 'Contacts',
    children,
    span: facts.parties.place.at,
  });
}

function reached(parties: readonly AgreementParty[]): readonly AgreementParty[] {
  return parties.filter(({ facts }) => (facts.notices?.items.length ?? 0) > 0);
}

function notices(parties: readonly AgreementParty[], { value, shall }: Drafting): Block | undefined {
  const named = reached(parties);
  const addresses = named.map(({ role, facts }) => ({
    content: phrase`to ${role}, ${everyPlace((facts.notices?.items ?? []).map(value))}`,
    span: spanOf(facts.notices ?? facts),
  }));
  const lead = sentence`A party that gives notice under this Agreement ${shall} send it in writing:`;
  return subclause(
    named.map(({ facts }) => facts.notices),
    { heading: 'Notices', ...enumeration(lead, addresses, 'and') },
  );
}

/** "at a@b.example and at 1 High Street, Leeds": an address has commas of its own. */
function everyPlace(places: readonly (readonly Inline[])[]): readonly Inline[] {
  return places.flatMap((place, index) => [text(index === 0 ? 'at ' : ' and at '), ...place]);
}

interface Row {
  readonly party: AgreementParty;
  readonly contact: Fact<string> | Contact;
}

function contacts(parties: readonly AgreementParty[], drafting: Drafting): Block | undefined {
  const rows: readonly Row[] = parties.flatMap((party) =>
    (party.facts.contacts?.items ?? []).map((contact) => ({ party, contact })),
  );
  const [first] = rows;
  if (!first) return undefined;
  return subclause(
    parties.map(({ facts }) => facts.contacts),
    {
      heading: 'Contacts',
      content: sentence`The parties' contacts for the day-to-day performance of this Agreement are:`,
      children: [
        filledTable(
          rows.map((item) => ({ item, span: spanOf(item.contact) })),
          columns(drafting),
          spanOf(first.contact),
        ),
      ],
    },
  );
}

function columns({ cell, value }: Drafting): readonly Column<Row>[] {
  return [
    { title: 'Party', cell: ({ party }) => party.role.replace(/^the\s+/i, '') },
    { title: 'Contact', cell: ({ contact }) => (contact.is === 'fact' ? value(contact) : cell(contact.role)) },
    { title: 'Name', cell: ({ contact }) => (contact.is === 'map' ? cell(contact.name) : []) },
    { title: 'Telephone', cell: ({ contact }) => (contact.is === 'map' ? cell(contact.phone) : []) },
    { title: 'E-mail', cell: ({ contact }) => (contact.is === 'map' ? cell(contact.email) : []) },
  ];
}
