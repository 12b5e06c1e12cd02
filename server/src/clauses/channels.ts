import type { BoundList, Fact } from '../agreement/bound';
import type { Channel } from '../agreement/facts.generated';
import type { Block } from '../blocks/block';
import type { Phrase } from '../blocks/inlines';
import { listing, sentence, sentences } from '../blocks/sentence';
import type { Drafting } from './drafting';
import { alsoOfRows, factTable, mapsOf } from './items';
import { allNamed } from './named';
import { subclause } from './subclause';
import { possessive } from './wording';

const KINDS = {
  phone: 'Telephone',
  email: 'E-mail',
  portal: 'Portal',
  chat: 'Chat',
  monitoring: 'Monitoring alarm',
  other: 'Other',
} as const;

/** How the Client reports a problem: only a report by one of these counts. */
export function channels(list: BoundList<Fact<string> | Channel> | undefined, drafting: Drafting): Block | undefined {
  if (!list || list.items.length === 0) return undefined;
  const { provider, client, shall, cell } = drafting;
  const rows = mapsOf<Channel>(list.items);
  return subclause(list, {
    heading: 'Channels',
    content: sentences(
      sentence`Only a report by one of the channels below begins the time to respond`,
      rows.some((row) => row.kind?.value === 'monitoring') &&
        sentence`An alarm of ${possessive(provider)} monitoring counts as a report`,
      sentence`${client} ${shall} report a problem by one of the following channels:`,
    ),
    children: [
      factTable(list, list.items, [
        { title: 'Channel', cell: (item) => item.is === 'map' && cell(item.title ?? item.text ?? item.kind, KINDS) },
        { title: 'Address', cell: (item) => cell(item.is === 'map' ? item.address : item) },
        { title: 'For', cell: (item) => levelsOf(item, rows, drafting) },
      ]),
      alsoOfRows(rows, (row) => row.address, drafting),
    ],
  });
}

/** The levels that a channel is for. Where some channels are for some levels, the others are for all. */
function levelsOf(item: Fact<string> | Channel, rows: readonly Channel[], drafting: Drafting): Phrase {
  if (item.is === 'map' && item.for) return listing(allNamed(item.for.items, ['priorities.levels'], drafting), 'and');
  return rows.some((other) => other.for) ? 'All' : undefined;
}
