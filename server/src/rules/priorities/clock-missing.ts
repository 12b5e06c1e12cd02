import { businessHoursOf } from '../../agreement/clocks';
import type { PriorityLevel } from '../../agreement/facts.generated';
import { isAlways } from '../../values/hours';
import { listed } from '../../values/words';
import { comparing, type RuleFinding } from '../rule';
import { calledOf, isAmong, levelsOf, spanOfLevel, urgentIds } from './levels';

/** An urgent level says whether its hours count at night. */
export const clockMissing = comparing({
  id: 'clock-missing',
  severity: 'information',
  summary: 'An urgent level has times in plain minutes or hours, and does not say on which clock they run.',
  why: 'Without a clock, the times of a level run during business hours, and the contract prints them so. Of an urgent level many readers take the opposite for granted: they read “30 minutes” and count the night. One word settles it. Times in business hours or business days name their clock themselves.',
  bad: `priorities:
  levels:
    - {id: P1, name: Critical, respond: 30 minutes}
  urgent: [P1]
`,
  good: `priorities:
  levels:
    - {id: P1, name: Critical, respond: 30 minutes, clock: always}
    - {id: P2, name: High, respond: 2 business hours}
    - {id: P3, name: Normal, respond: 4 hours}
  urgent: [P1, P2]
`,
  reads: ['priorities', 'responseTime'],
  check: ({ facts: { priorities, responseTime } }) => {
    const hours = businessHoursOf(responseTime);
    if (hours && isAlways(hours)) return [];
    const urgent = urgentIds(priorities);
    return levelsOf(priorities)
      .filter((level, rank) => (urgent ? isAmong(level, urgent) : rank === 0))
      .flatMap(unclocked);
  },
});

function unclocked(level: PriorityLevel): readonly RuleFinding[] {
  if (level.clock) return [];
  const times = plainTimes(level);
  if (times.length === 0) return [];
  const path = `${level.place.path}.clock`;
  const run = times.length === 1 ? 'runs' : 'run';
  return [
    {
      span: spanOfLevel(level),
      path,
      message: `“${calledOf(level)}” is urgent and has no clock, so that ${listed(times, 'and')} ${run} during business hours only: what is reported in the evening waits for the next business day. Say with \`clock\` which is meant.`,
      fixes: [
        { title: 'Let the clock run during business hours', insert: { path, snippet: 'clock: business-hours' } },
        { title: 'Let the clock run around the clock', insert: { path, snippet: 'clock: always' } },
      ],
    },
  ];
}

/** The times of the level in minutes or hours that name no clock, as they are written. */
function plainTimes({ respond, updateEvery, resolve, reportWithin }: PriorityLevel): readonly string[] {
  return [respond, updateEvery, resolve, reportWithin].flatMap((fact) => {
    const time = fact?.value;
    if (!fact || typeof time !== 'object' || time.kind !== 'duration' || time.clock !== 'plain') return [];
    return time.unit === 'minute' || time.unit === 'hour' ? [`“${fact.text}”`] : [];
  });
}
