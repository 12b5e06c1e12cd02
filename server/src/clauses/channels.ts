import type { BoundList, Fact } from '../agreement/bound';
import type { Channel } from '../agreement/facts.generated';
import type { Block } from '../blocks/block';
import { blocks, enumerate } from '../blocks/provisions';
import { listing, sentence, sentences } from '../blocks/sentence';
import type { Drafting } from './drafting';
import { alsoOfRows, factTable, itemsOf, linesOf, mapsOf } from './items';
import { allNamed } from './named';
import { subclause } from './subclause';

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
  const lines = linesOf(list.items);
  const table =
    rows.length > 0 &&
    factTable(list, rows, [
      { title: 'Channel', cell: ({ kind, title, text }) => cell(title ?? text ?? kind, KINDS) },
      { title: 'Address', cell: ({ address }) => cell(address) },
      { title: 'For', cell: (row) => levelsOf(row, rows, drafting) },
    ]);
  return subclause(list, {
    heading: 'Channels',
    content: sentences(
      sentence`Only a report by one of the channels of this clause begins the time to respond`,
      rows.some((row) => row.kind?.value === 'monitoring') &&
        sentence`An alarm of the monitoring of ${provider} counts as a report`,
      sentence`${client} ${shall} report a problem by one of the following channels:`,
    ),
    children: blocks(
      table,
      enumerate(
        itemsOf(lines, () => undefined, drafting),
        'or',
      ),
      alsoOfRows(rows, (row) => row.address, drafting),
    ),
  });
}

/** The levels that a channel is for. Where some channels are for some levels, the others are for all. */
function levelsOf(row: Channel, rows: readonly Channel[], drafting: Drafting) {
  if (row.for) return listing(allNamed(row.for.items, ['priorities.levels'], drafting), 'and');
  return rows.some((other) => other.for) ? 'All' : undefined;
}
