import type { Fact, Prose } from '../agreement/bound';
import type { Backups } from '../agreement/facts.generated';
import type { Block } from '../blocks/block';
import { capitalised } from '../blocks/edges';
import { provision } from '../blocks/provisions';
import { phrase, sentence } from '../blocks/sentence';
import type { Drafting } from './drafting';
import { alsoOfRows, factTable, type PointParts, pointsOf } from './items';
import { named } from './named';
import { spanOf } from './places';
import { group, statement } from './subclause';
import { beginsWith, embedded, saysNone } from './wording';

const HEADING = 'Backups';

/** How often backups run, how long and where they are kept, and how often restoring is tested. */
export function backups(facts: Fact<Prose | 'none'> | Backups | undefined, drafting: Drafting): Block | undefined {
  if (!facts) return undefined;
  if (facts.is === 'fact') {
    const none = `no backups are made by ${drafting.provider}`;
    return statement(facts, { heading: HEADING, none }, drafting);
  }
  const points = [
    frequency(facts, drafting),
    retention(facts, drafting),
    test(facts, drafting),
    location(facts, drafting),
  ];
  const parts = { heading: HEADING, ...pointsOf(points), items: [sets(facts, drafting)] };
  return group(facts, parts, drafting);
}

function frequency({ every }: Backups, { provider, shall, value, said }: Drafting): PointParts | undefined {
  if (!every) return undefined;
  const content = saysNone(every)
    ? sentence`${said(every, 'no regular backups are promised')}`
    : sentence`${provider} ${shall} make backups ${value(every)}`;
  return { fact: every, content };
}

function retention({ retention: time }: Backups, { provider, shall, value, said }: Drafting): PointParts | undefined {
  if (!time) return undefined;
  if (saysNone(time)) {
    return { fact: time, content: sentence`${said(time, 'no period for which backups are kept is promised')}` };
  }
  const long = time.value === 'indefinite' ? said(time, 'without limit of time') : phrase`for ${value(time)}`;
  return { fact: time, content: sentence`${provider} ${shall} keep each backup ${long}` };
}

function test({ tested }: Backups, { provider, shall, value, said }: Drafting): PointParts | undefined {
  if (!tested) return undefined;
  const content = saysNone(tested)
    ? sentence`${said(tested, 'restoring from a backup is not tested')}`
    : sentence`${provider} ${shall} test ${value(tested)} that data can be restored from a backup`;
  return { fact: tested, content };
}

function location({ location: place }: Backups, { value }: Drafting): PointParts | undefined {
  if (!place) return undefined;
  const content = embedded(value(place), (words) => {
    const where = beginsWith(words, /^(?:in|at|on|with|inside|outside|within|off|both|locally)\b/i) ? '' : 'in';
    return phrase`backups are kept ${where} ${words}`;
  });
  return { fact: place, content };
}

/** What is backed up at times of its own. */
function sets({ sets: list }: Backups, drafting: Drafting): Block | undefined {
  if (!list || list.items.length === 0) return undefined;
  const { cell } = drafting;
  return provision({
    paths: [list.place.path],
    content: sentence`The following is backed up at its own times:`,
    children: [
      factTable(list, list.items, [
        {
          title: 'Data',
          cell: ({ title, text, for: what }) =>
            title || text ? cell(title ?? text) : what && capitalised(named(what, ['services.included'], drafting)),
        },
        { title: 'How often', cell: ({ every }) => cell(every) },
        { title: 'Kept for', cell: ({ retention: time }) => cell(time) },
      ]),
      alsoOfRows(list.items, (row) => row.for, drafting),
    ],
    span: spanOf(list),
  });
}
