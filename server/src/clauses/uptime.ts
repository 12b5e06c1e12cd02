import type { AvailabilitySection } from '../agreement/facts.generated';
import type { Block } from '../blocks/block';
import type { Phrase } from '../blocks/inlines';
import { phrase, sentence, sentences } from '../blocks/sentence';
import type { Drafting } from './drafting';
import { alsoOfRows, factTable } from './items';
import { periodOf } from './measurement';
import { named } from './named';
import { creditTable } from './service-credits';
import { subclause } from './subclause';
import { saysNone } from './wording';

/** The general uptime, or that none is promised. */
export function uptime(facts: AvailabilitySection, drafting: Drafting): Block | undefined {
  const { uptime: figure, commitment } = facts;
  if (!figure) return undefined;
  const { provider, value, said, commits } = drafting;
  if (saysNone(figure)) {
    const others = facts.targets && ', except for the services that are named below';
    return subclause(figure, {
      heading: 'Uptime',
      content: sentence`${said(figure, 'no uptime is promised')}${others}`,
    });
  }
  return subclause([figure, commitment], {
    heading: 'Uptime',
    content: sentences(
      sentence`${provider} ${commits(commitment)} keep Uptime at ${value(figure)} or above ${inEach(facts, drafting)}`,
      definition(drafting),
    ),
  });
}

function inEach(facts: AvailabilitySection, drafting: Drafting): Phrase {
  const period = periodOf(facts.measured, drafting);
  return period && phrase`in each ${period}`;
}

function definition({ term, defines }: Drafting): Phrase {
  return (
    defines('Uptime') && sentence`${term('Uptime')} is the share of a period in which a service is available for use`
  );
}

/** The uptime of single services, where they differ, and the credits of those that have their own. */
export function targets(facts: AvailabilitySection, drafting: Drafting): readonly Block[] {
  const { targets: list, commitment } = facts;
  if (!list || list.items.length === 0) return [];
  const { provider, commits, cell } = drafting;
  const isFirst = facts.uptime === undefined || saysNone(facts.uptime) || facts.text !== undefined;
  const table = subclause(list, {
    heading: 'Uptime by service',
    content: sentences(
      isFirst && definition(drafting),
      sentence`${provider} ${commits(commitment)} keep the Uptime of each of the following services ${inEach(facts, drafting)} at or above the figure that is stated for it:`,
    ),
    children: [
      factTable(list, list.items, [
        {
          title: 'Service',
          cell: ({ service, title, text }) =>
            title || text ? cell(title ?? text) : service && named(service, ['services.included'], drafting),
        },
        { title: 'Uptime', align: 'end', cell: ({ uptime: figure }) => cell(figure, { none: 'None promised' }) },
      ]),
      alsoOfRows(list.items, () => undefined, drafting),
    ],
  });
  return [...(table ? [table] : []), ...list.items.flatMap((target) => creditTable(target, facts, drafting) ?? [])];
}
