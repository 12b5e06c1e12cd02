import type { BoundList, Fact } from '../agreement/bound';
import type { PrioritiesSection } from '../agreement/facts.generated';
import type { Block } from '../blocks/block';
import { capitalised, fragment } from '../blocks/edges';
import type { Phrase } from '../blocks/inlines';
import { blocks, table } from '../blocks/provisions';
import { listing, phrase, sentence, sentences } from '../blocks/sentence';
import { continued } from '../blocks/words';
import { capital } from '../values/words';
import type { Clause } from './clause';
import type { Drafting } from './drafting';
import { alsoOfRows, factTable } from './items';
import { allNamed, named } from './named';
import { spanOf } from './places';
import { levelTimes, nameOf, nounOf } from './priority-times';
import { isStated } from './stated';
import { statement, subclause, unlessWorded } from './subclause';
import { beginsWith, embedded } from './wording';

const LEVELS = ['priorities.levels'] as const;

/** Which problems are urgent and which can wait, level by level, with the times of each. */
export const priorities: Clause<PrioritiesSection> = {
  key: 'priorities',
  heading: 'Priorities',
  mandatory: true,
  purpose: 'which problems are urgent and which can wait, without any confusion',
  mustState: [
    {
      path: 'priorities.levels',
      what: 'the priority levels, each with its definition and its times',
      reason: 'When everything is urgent, nothing is.',
      isStated: (facts) => isStated(facts.levels),
    },
    {
      path: 'priorities.urgent',
      what: 'which levels are urgent',
      reason: 'It settles who is served first when two problems come at once.',
      isStated: (facts) => isStated(facts.urgent),
    },
    {
      path: 'priorities.can-wait',
      what: 'which problems can wait, or `none`',
      reason: 'Only what may wait makes room for what may not.',
      isStated: (facts) => isStated(facts.canWait),
    },
  ],
  terms: [],
  draft: (facts, drafting) =>
    blocks(
      levels(facts, drafting),
      levelTimes(facts, drafting),
      matrix(facts, drafting),
      unlessWorded(facts, () => blocks(urgent(facts, drafting), canWait(facts, drafting), decision(facts, drafting))),
    ),
};

function levels(facts: PrioritiesSection, drafting: Drafting): Block | undefined {
  const { levels: list } = facts;
  if (!list || list.items.length === 0) return undefined;
  const { cell } = drafting;
  return subclause(list, {
    heading: 'Levels',
    content: sentence`Each problem that is reported has one of the following levels:`,
    children: [
      factTable(list, list.items, [
        { title: nounOf(facts, drafting), cell: (level) => nameOf(level, drafting) },
        { title: 'When', cell: ({ text, definition }) => cell(text ?? definition) },
        {
          title: 'Examples',
          cell: ({ examples }) => capitalised(listing((examples?.items ?? []).map(drafting.value), 'or')),
        },
      ]),
      alsoOfRows(list.items, (level) => level.name ?? level.id, drafting),
    ],
  });
}

/** How impact and urgency give the level: a row an impact, a column an urgency. */
function matrix({ matrix: facts }: PrioritiesSection, drafting: Drafting): Block | undefined {
  if (!facts || facts.entries.length === 0) return undefined;
  const urgencies = [...new Set(facts.entries.flatMap(({ value }) => value.entries.map((entry) => entry.key)))];
  return subclause(facts, {
    heading: 'Impact and urgency',
    content: sentence`The level follows from how far the problem reaches (rows) and how soon it matters (columns):`,
    children: [
      table({
        path: facts.place.path,
        columns: ['', ...urgencies.map(capital)],
        rows: facts.entries.map(({ key, value: row }) => ({
          cells: [capital(key), ...urgencies.map((urgency) => cellAt(row.entries, urgency, drafting))],
          span: spanOf(row),
        })),
        span: spanOf(facts),
      }),
    ],
  });
}

function cellAt(
  entries: readonly { readonly key: string; readonly value: Fact<string> }[],
  urgency: string,
  drafting: Drafting,
): Phrase {
  const level = entries.find(({ key }) => key === urgency)?.value;
  return level && named(level, LEVELS, drafting);
}

function urgent({ urgent: list }: PrioritiesSection, drafting: Drafting): Block | undefined {
  if (!list) return undefined;
  const heading = 'Urgent problems';
  if (list.is === 'fact') return statement(list, { heading, none: 'no level is urgent' }, drafting);
  const { provider, shall } = drafting;
  return subclause(list, {
    heading,
    content: sentences(
      sentence`${levelsOf(list, drafting)} problems are urgent`,
      sentence`${provider} ${shall} deal with urgent problems before all others`,
    ),
  });
}

function levelsOf(list: BoundList<Fact<unknown>>, drafting: Drafting): Phrase {
  return listing(allNamed(list.items, LEVELS, drafting), 'and');
}

function canWait({ canWait: list }: PrioritiesSection, drafting: Drafting): Block | undefined {
  if (!list) return undefined;
  const heading = 'Problems that can wait';
  if (list.is === 'fact') return statement(list, { heading, none: 'no problem may be left waiting' }, drafting);
  const what = list.items.map((item) =>
    drafting.leadsTo(`${LEVELS[0]}.${item.text.trim()}`)
      ? phrase`${named(item, LEVELS, drafting)} problems`
      : continued(fragment(drafting.value(item))),
  );
  return subclause(list, {
    heading,
    content: sentence`${listing(what, 'and')} can wait until more urgent problems are solved`,
  });
}

function decision({ decidedBy }: PrioritiesSection, { value }: Drafting): Block | undefined {
  if (!decidedBy) return undefined;
  const content = embedded(value(decidedBy), (words) => {
    const by = beginsWith(words, /^by\b/i) ? '' : 'by';
    return phrase`the level of a problem is decided ${by} ${words}`;
  });
  return subclause(decidedBy, { heading: 'Decision', content });
}
