import { businessHoursOf } from '../../agreement/clocks';
import type { PriorityLevel } from '../../agreement/facts.generated';
import { snippetOf } from '../../agreement/snippet';
import { type CompareDeadlines, deadlinesIn } from '../../values/deadline';
import { printFrequency } from '../../values/frequency';
import type { Duration, Locale } from '../../values/value';
import { comparing, type RuleFinding } from '../rule';
import { exchanged } from './exchanged';
import { compareTimes, printed, runsAlways, timeOf } from './level-times';
import { calledOf, levelsOf, spanOfLevel } from './levels';

/** Updates come while there is something to tell. */
export const updateInterval = comparing({
  id: 'update-interval',
  severity: 'warning',
  summary:
    'The first update would come after the problem is to be resolved, or a more urgent level has no updates where a lesser one has.',
  why: 'An update tells how far the work is. One that is due after the resolution is never given, so that the promise says nothing. That the users of a lesser level hear more than those of an urgent one is seldom meant: `none` says that it is. ITIL’s incident management tells users the progress, and the more so the more is at stake.',
  bad: `priorities:
  levels:
    - {id: P1, name: Critical, respond: 1 hour, update-every: 8 hours, resolve: 4 hours}
`,
  good: `priorities:
  levels:
    - {id: P1, name: Critical, respond: 1 hour, update-every: 2 hours, resolve: 8 hours}
    - {id: P2, name: Normal, respond: 4 hours, update-every: daily, resolve: none}
    - {id: P3, name: Low, respond: 1 business day}
`,
  reads: ['priorities', 'responseTime'],
  check: ({ facts: { priorities, responseTime }, header: { locale } }) => {
    const levels = levelsOf(priorities);
    const compare = deadlinesIn(businessHoursOf(responseTime));
    return [...levels.flatMap((level) => tooRare(level, compare, locale)), ...silent(levels, locale)];
  },
});

function tooRare(level: PriorityLevel, compare: CompareDeadlines, locale: Locale): readonly RuleFinding[] {
  const [update, resolve] = [timeOf(level, level.updateEvery), timeOf(level, level.resolve)];
  if (!update || !resolve || update.time === 'none' || (compareTimes(update, resolve, compare) ?? 0) <= 0) return [];
  const [{ fact }, { fact: end }] = [update, resolve];
  const isLength = typeof fact.value === 'object' && fact.value.kind === 'duration';
  return [
    {
      span: fact.place.node.span,
      path: fact.place.path,
      message: `“${calledOf(level)}” has updates ${recurring(update.time, locale)}, but is to be resolved within ${printed(resolve, locale)}: the first update would come too late. Make the time between updates the shorter one.`,
      related: [{ span: end.place.node.span, message: 'The time to resolve' }],
      fixes: isLength ? [exchanged(level, fact, end)] : [],
    },
  ];
}

/** `every 4 hours`, `daily`. */
function recurring(interval: Duration, locale: Locale): string {
  return printFrequency({ kind: 'frequency', interval }, locale);
}

/** The levels without a word on updates of which a less urgent one has some. */
function silent(levels: readonly PriorityLevel[], locale: Locale): readonly RuleFinding[] {
  const findings: RuleFinding[] = [];
  let lesser: PriorityLevel | undefined;
  for (const level of levels.toReversed()) {
    if (level.updateEvery) lesser = level.updateEvery.value === 'none' ? lesser : level;
    else if (lesser && (level.respond || level.resolve)) findings.push(...withoutUpdates(level, lesser, locale));
  }
  return findings;
}

function withoutUpdates(level: PriorityLevel, lesser: PriorityLevel, locale: Locale): readonly RuleFinding[] {
  const every = timeOf(lesser, lesser.updateEvery);
  if (!every || every.time === 'none') return [];
  const path = `${level.place.path}.update-every`;
  const { fact, time } = every;
  const isAlike = runsAlways(level) === runsAlways(lesser);
  const insert = isAlike ? { path, snippet: `update-every: \${1:${snippetOf(fact.text)}}` } : { path };
  return [
    {
      severity: 'information',
      span: spanOfLevel(level),
      path,
      message: `“${calledOf(level)}” states no updates, while the less urgent “${calledOf(lesser)}” has them ${recurring(time, locale)}. State how often the Client hears of the progress, or \`none\`.`,
      related: [{ span: fact.place.node.span, message: `The updates of “${calledOf(lesser)}”` }],
      fixes: [{ title: 'Insert `update-every`', insert }],
    },
  ];
}
