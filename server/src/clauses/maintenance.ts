import type { BoundList, Fact, Prose } from '../agreement/bound';
import type { MaintenanceWindow } from '../agreement/facts.generated';
import type { Block } from '../blocks/block';
import { blocks, enumerate } from '../blocks/provisions';
import { listing, sentence } from '../blocks/sentence';
import type { Drafting } from './drafting';
import { alsoOfRows, factTable, itemsOf, mapsOf } from './items';
import { statement, subclause } from './subclause';

const KINDS = { routine: 'Routine', major: 'Major', emergency: 'Emergency' } as const;

/** When systems are taken down on purpose. */
export function maintenance(
  list: Fact<'none'> | BoundList<Fact<Prose> | MaintenanceWindow> | undefined,
  drafting: Drafting,
): Block | undefined {
  if (!list) return undefined;
  const heading = 'Maintenance';
  if (list.is === 'fact') {
    return statement(list, { heading, none: 'no system is taken out of service for maintenance' }, drafting);
  }
  if (list.items.length === 0) return undefined;
  const rows = mapsOf<MaintenanceWindow>(list.items).filter((item) => item.text === undefined);
  const worded = list.items.filter((item) => item.is === 'fact' || item.text !== undefined);
  return subclause(list, {
    heading,
    content: sentence`${drafting.provider} may take systems out of service for maintenance as follows:`,
    children: blocks(
      rows.length > 0 && windows(list, rows, drafting),
      enumerate(
        itemsOf(worded, () => undefined, drafting),
        'and',
      ),
      alsoOfRows(rows, () => undefined, drafting),
    ),
  });
}

function windows(list: BoundList<unknown>, rows: readonly MaintenanceWindow[], drafting: Drafting): Block {
  const { cell } = drafting;
  return factTable(list, rows, [
    { title: 'Kind', cell: ({ title, kind }) => cell(title ?? kind, KINDS) },
    { title: 'Window', cell: ({ window }) => windowOf(window, drafting) },
    { title: 'How often', cell: ({ every }) => cell(every, { none: 'As needed' }) },
    { title: 'Notice', cell: ({ notice }) => cell(notice) },
    {
      title: 'Counts as downtime',
      cell: ({ countsAsDowntime }) => cell(countsAsDowntime, { true: 'Yes', false: 'No' }),
    },
  ]);
}

function windowOf(window: MaintenanceWindow['window'], { cell }: Drafting) {
  if (!window) return undefined;
  if (window.is === 'fact') return cell(window, { none: 'No fixed window' });
  return listing(
    window.items.map((hours) => cell(hours)),
    'and',
  );
}
