import type { Fact } from '../agreement/bound';
import type { PrioritiesSection, PriorityLevel } from '../agreement/facts.generated';
import { printValue } from '../agreement/printed';
import type { Block } from '../blocks/block';
import { capitalisedText } from '../blocks/edges';
import type { Phrase } from '../blocks/inlines';
import { sentence, sentences } from '../blocks/sentence';
import { onBusinessClock } from '../values/duration';
import { printFrequency } from '../values/frequency';
import { type Drafting, verbOf } from './drafting';
import { factTable } from './items';
import { subclause } from './subclause';
import { saysNone } from './wording';

/** What the agreement calls a level: `Priority`, unless it says `Severity` or another word. */
export function nounOf({ noun }: PrioritiesSection, { value }: Drafting): Phrase {
  return noun ? value(noun) : 'Priority';
}

/** The name of a level, or its id where it has none. */
export function nameOf({ title, name, id }: PriorityLevel, { value }: Drafting): Phrase {
  const called = title ?? name ?? id;
  return called && value(called);
}

const CLOCKS = { 'business-hours': 'Business Hours', always: 'Around the clock' } as const;

/** Within what times each level is answered, reported on and resolved; the duties first, then the times as a table. */
export function levelTimes(facts: PrioritiesSection, drafting: Drafting): Block | undefined {
  const { levels: list, resolveCommitment } = facts;
  const rows = (list?.items ?? []).filter((level) => timesOf(level).length > 0);
  if (!list || rows.length === 0) return undefined;
  const someClock = rows.some((level) => level.clock);
  return subclause([...rows.flatMap(timesOf), resolveCommitment], {
    heading: 'Times',
    content: sentences(...duties(facts, rows, drafting), sentence`The times are:`),
    children: [
      factTable(list, rows, [
        { title: nounOf(facts, drafting), cell: (level) => nameOf(level, drafting) },
        { title: 'Response', cell: (level) => time(level.respond, level, drafting) },
        { title: 'Updates', cell: (level) => update(level, drafting) },
        { title: 'Resolution', cell: (level) => time(level.resolve, level, drafting) },
        { title: 'Report', cell: (level) => time(level.reportWithin, level, drafting) },
        {
          title: 'Clock',
          cell: ({ clock }) => (clock ? drafting.cell(clock, CLOCKS) : someClock && CLOCKS['business-hours']),
        },
      ]),
    ],
  });
}

function timesOf({ respond, updateEvery, resolve, reportWithin, clock }: PriorityLevel): readonly Fact<unknown>[] {
  return [respond, updateEvery, resolve, reportWithin, clock].filter((fact) => fact !== undefined);
}

function duties(
  { resolveCommitment }: PrioritiesSection,
  rows: readonly PriorityLevel[],
  drafting: Drafting,
): readonly Phrase[] {
  const { provider, client, shall, commits, textAt } = drafting;
  const isPromised = (of: (level: PriorityLevel) => Fact<unknown> | undefined) =>
    rows.some((level) => of(level) !== undefined && !saysNone(of(level)));
  const strength = textAt('response-time.commitment');
  const responds = verbOf(strength === 'target' || strength === 'efforts' ? strength : 'firm', shall);
  return [
    isPromised((level) => level.respond) &&
      sentence`${provider} ${responds} respond to a problem within the response time of its level`,
    isPromised((level) => level.updateEvery) &&
      sentence`${provider} ${shall} tell ${client} of the progress at the intervals of its level`,
    (isPromised((level) => level.resolve) || resolveCommitment) &&
      sentence`${provider} ${commits(resolveCommitment)} resolve a problem within the resolution time of its level`,
    isPromised((level) => level.reportWithin) &&
      sentence`${provider} ${shall} give ${client} a written report of the cause and the cure within the report time of its level, which begins when the problem is resolved`,
  ];
}

/** A time of a level: plain minutes, hours and days run on its clock, which is that of Business Hours unless it says otherwise. */
function time(fact: Fact<unknown> | undefined, { clock }: PriorityLevel, drafting: Drafting): Phrase {
  if (!fact || saysNone(fact)) return drafting.cell(fact, { none: 'None promised' });
  if (clock?.value !== 'always') return drafting.businessTime(fact);
  // A level that runs around the clock counts every day, whatever days count elsewhere.
  const printed = printValue(fact, drafting.locale);
  return printed === undefined ? drafting.value(fact) : drafting.said(fact, printed);
}

function update({ updateEvery, clock }: PriorityLevel, { cell, said, locale }: Drafting): Phrase {
  const every = updateEvery?.value;
  if (!updateEvery || typeof every !== 'object' || every.kind !== 'duration') return cell(updateEvery);
  const interval = clock?.value === 'always' ? every : onBusinessClock(every);
  return said(updateEvery, capitalisedText(printFrequency({ kind: 'frequency', interval }, locale)));
}
