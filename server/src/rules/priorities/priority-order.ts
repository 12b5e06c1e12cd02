import { businessHoursOf } from '../../agreement/clocks';
import type { PriorityLevel, ResponseTimeSection } from '../../agreement/facts.generated';
import { snippetOf } from '../../agreement/snippet';
import { type CompareDeadlines, deadlinesIn } from '../../values/deadline';
import type { Locale } from '../../values/value';
import { comparing, type RuleFinding } from '../rule';
import { compareTimes, type LevelTime, printed, responseOf, runsAlways, timeOf } from './level-times';
import { calledOf, levelsOf, spanOfLevel } from './levels';

/** What is more urgent is not served later. */
export const priorityOrder = comparing({
  id: 'priority-order',
  severity: 'warning',
  summary: 'A more urgent level has a longer time than a less urgent one, or is promised no time where the other is.',
  why: 'The levels stand in the order of their urgency. A time that runs against that order is most often a slip, and makes it pay to report an urgent problem as a lesser one. Each time is put on the clock of its level: one that runs around the clock and one in business hours are compared only where the answer is the same on all working days. Service level management after ITIL derives the times from the priority, never the reverse.',
  bad: `priorities:
  levels:
    - {id: P1, name: Critical, respond: 4 hours, resolve: none}
    - {id: P2, name: Normal, respond: 2 hours, resolve: 1 business day}
`,
  good: `priorities:
  levels:
    - {id: P1, name: Critical, respond: 2 hours, resolve: 8 hours, clock: always}
    - {id: P2, name: Normal, respond: 2 business hours, resolve: 1 business day}
    - {id: P3, name: Low, respond: 1 business day, resolve: none}
`,
  reads: ['priorities', 'responseTime'],
  check: ({ facts: { priorities, responseTime }, header: { locale } }) => {
    const compare = deadlinesIn(businessHoursOf(responseTime));
    return TIMES.flatMap(({ of, what }) => {
      const stated = levelsOf(priorities).flatMap((level, rank): readonly Stated[] => {
        const time = of(level, responseTime);
        return time ? [{ level, rank, time }] : [];
      });
      return stated.flatMap((lesser, index) => {
        const urgent = firstSlower(stated.slice(Math.max(0, index - REACH), index), lesser, compare);
        return urgent ? [inverted(urgent, lesser, what, locale)] : [];
      });
    });
  },
});

/** The times by which levels are told apart, and what each is called. */
const TIMES: readonly {
  readonly of: (level: PriorityLevel, responseTime: ResponseTimeSection | undefined) => LevelTime | undefined;
  readonly what: string;
}[] = [
  { of: responseOf, what: 'time to respond' },
  { of: (level) => timeOf(level, level.updateEvery), what: 'time between updates' },
  { of: (level) => timeOf(level, level.resolve), what: 'time to resolve' },
  { of: (level) => timeOf(level, level.reportWithin), what: 'time to report' },
];

/** A level that states the time in question. */
interface Stated {
  readonly level: PriorityLevel;
  /** Its place among all levels. */
  readonly rank: number;
  readonly time: LevelTime;
}

/** With how many levels above it one is compared: more than agreements have. */
const REACH = 6;

/**
 * The nearest level above `lesser` whose time can be compared, if that is longer: what stands further up was compared with
 * that one.
 */
function firstSlower(above: readonly Stated[], lesser: Stated, compare: CompareDeadlines): Stated | undefined {
  for (const urgent of above.toReversed()) {
    const order = compareTimes(urgent.time, lesser.time, compare);
    if (order !== undefined) return order > 0 ? urgent : undefined;
  }
  return undefined;
}

function inverted(urgent: Stated, lesser: Stated, what: string, locale: Locale): RuleFinding {
  const [name, other] = [calledOf(urgent.level), calledOf(lesser.level)];
  const time = printed(lesser.time, locale);
  const told =
    urgent.time.time === 'none'
      ? `no ${what} is promised for it, while “${other}” has ${time}. Promise the more urgent level a time too`
      : `its ${what} is longer: ${printed(urgent.time, locale)} against ${time}. Give the more urgent level the shorter time`;
  const { fact } = urgent.time;
  const own = isOwn(urgent);
  return {
    span: own ? fact.place.node.span : spanOfLevel(urgent.level),
    path: own ? fact.place.path : `${urgent.level.place.path}.respond`,
    message: `“${name}” is more urgent than “${other}”, but ${told}, or exchange the levels.`,
    related: [{ span: lesser.time.fact.place.node.span, message: `The ${what} of “${other}”` }],
    fixes: fixesFor(urgent, lesser),
  };
}

/** Whether the time is the level's own, and not the one that holds for all reports. */
function isOwn({ level, time }: Stated): boolean {
  return time.fact.place.path.startsWith(`${level.place.path}.`);
}

/** Times of neighbours on one clock change places; a level without a time of its own gets that of the other. */
function fixesFor(urgent: Stated, lesser: Stated): RuleFinding['fixes'] {
  if (runsAlways(urgent.level) !== runsAlways(lesser.level)) return [];
  const [slow, quick] = [urgent.time.fact, lesser.time.fact];
  if (!isOwn(urgent)) {
    const insert = { path: `${urgent.level.place.path}.respond`, snippet: `respond: ${snippetOf(quick.text)}` };
    return [{ title: `Respond within \`${quick.text}\``, insert }];
  }
  if (!isOwn(lesser) || lesser.rank !== urgent.rank + 1) return [];
  const edits = [
    { span: slow.place.node.span, newText: quick.text },
    { span: quick.place.node.span, newText: slow.text },
  ];
  return [{ title: 'Exchange the two times', edits }];
}
