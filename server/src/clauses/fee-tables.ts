import type { BoundList, Fact } from '../agreement/bound';
import type { Charge, FeesSection, WorkRate } from '../agreement/facts.generated';
import type { Block } from '../blocks/block';
import { sentence } from '../blocks/sentence';
import type { Drafting } from './drafting';
import { alsoOfRows, factTable } from './items';
import { statement, subclause } from './subclause';
import { saysNone } from './wording';

/** Fixed amounts beside the fees of the services. */
export function charges(list: Fact<'none'> | BoundList<Charge> | undefined, drafting: Drafting): Block | undefined {
  if (!list) return undefined;
  const heading = 'Charges';
  if (list.is === 'fact') {
    return statement(list, { heading, none: 'there are no fixed charges beside the fees of the services' }, drafting);
  }
  if (list.items.length === 0) return undefined;
  const { client, shall, cell } = drafting;
  return subclause(list, {
    heading,
    content: sentence`${client} ${shall} pay the following charges:`,
    children: [
      factTable(list, list.items, [
        { title: 'Charge', cell: ({ title, text, name }) => cell(title ?? text ?? name) },
        { title: 'Amount', align: 'end', cell: ({ amount }) => cell(amount) },
        { title: 'When', cell: ({ when }) => cell(when) },
      ]),
      alsoOfRows(list.items, (row) => row.name, drafting),
    ],
  });
}

/** What work costs that no fee covers. */
export function rates(list: Fact<'none'> | BoundList<WorkRate> | undefined, drafting: Drafting): Block | undefined {
  if (!list) return undefined;
  const heading = 'Rates';
  if (list.is === 'fact') {
    return statement(list, { heading, none: 'no work is charged beside the fees of the services' }, drafting);
  }
  if (list.items.length === 0) return undefined;
  const { client, shall, cell } = drafting;
  return subclause(list, {
    heading,
    content: sentence`${client} ${shall} pay for work that no fee covers at the following rates:`,
    children: [
      factTable(list, list.items, [
        { title: 'Work', cell: ({ title, text, name }) => cell(title ?? text ?? name) },
        { title: 'Rate', align: 'end', cell: ({ rate }) => cell(rate) },
        { title: 'Rounded up to', cell: ({ increment }) => cell(increment, { none: 'Not rounded' }) },
        { title: 'Minimum', cell: ({ minimum: least }) => cell(least) },
      ]),
      alsoOfRows(list.items, (row: WorkRate) => row.name, drafting),
    ],
  });
}

/** The least that is paid for each period. */
export function minimum(least: FeesSection['minimum'], drafting: Drafting): Block | undefined {
  if (!least) return undefined;
  const { client, shall, value, said } = drafting;
  const content = saysNone(least)
    ? sentence`${said(least, 'no minimum fee applies')}`
    : sentence`${client} ${shall} pay at least ${value(least)}, however little of the services is used`;
  return subclause(least, { heading: 'Minimum fee', content });
}
