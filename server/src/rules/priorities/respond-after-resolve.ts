import { businessHoursOf } from '../../agreement/clocks';
import type { PriorityLevel } from '../../agreement/facts.generated';
import { snippetOf } from '../../agreement/snippet';
import { deadlinesIn } from '../../values/deadline';
import type { Locale } from '../../values/value';
import { comparing, type RuleFinding } from '../rule';
import { exchanged } from './exchanged';
import { compareTimes, type LevelTime, printed, responseOf, timeOf } from './level-times';
import { calledOf, levelsOf } from './levels';

/** Nobody resolves what nobody has answered. */
export const respondAfterResolve = comparing({
  id: 'respond-after-resolve',
  severity: 'warning',
  summary: 'A level is to be resolved sooner than it is responded to.',
  why: 'The response comes first: whoever must resolve a problem within 2 hours cannot take 4 to answer. One of the two times is a slip, and the parties will not agree which. Where a level states no time to respond, the one of `response-time` holds for it.',
  bad: `priorities:
  levels:
    - {id: P1, name: Critical, respond: 4 hours, resolve: 2 hours}
`,
  good: `priorities:
  levels:
    - {id: P1, name: Critical, respond: 1 hour, resolve: 4 hours}
    - {id: P2, name: Normal, respond: 1 business day, resolve: none}
`,
  reads: ['priorities', 'responseTime'],
  check: ({ facts: { priorities, responseTime }, header: { locale } }) => {
    const compare = deadlinesIn(businessHoursOf(responseTime));
    return levelsOf(priorities).flatMap((level) => {
      const [respond, resolve] = [responseOf(level, responseTime), timeOf(level, level.resolve)];
      if (!respond || !resolve || respond.time === 'none') return [];
      return (compareTimes(respond, resolve, compare) ?? 0) > 0 ? [overtaken(level, respond, resolve, locale)] : [];
    });
  },
});

function overtaken(level: PriorityLevel, respond: LevelTime, resolve: LevelTime, locale: Locale): RuleFinding {
  const [response, resolution] = [printed(respond, locale), printed(resolve, locale)];
  const conflict = `“${calledOf(level)}” is to be resolved within ${resolution}`;
  const [first, second] = [respond.fact, resolve.fact];
  if (level.respond) {
    return {
      span: first.place.node.span,
      path: first.place.path,
      message: `${conflict}, but a response may take ${response}. Make the time to respond the shorter one.`,
      related: [{ span: second.place.node.span, message: 'The time to resolve' }],
      fixes: [exchanged(level, first, second)],
    };
  }
  const snippet = `respond: \${1:${snippetOf(second.text)}}`;
  return {
    span: second.place.node.span,
    path: second.place.path,
    message: `${conflict}, but it states no time to respond, so that a response may take ${response} as for all reports. Give the level a time to respond of its own.`,
    related: [{ span: first.place.node.span, message: 'The time to respond to all reports' }],
    fixes: [{ title: 'Insert `respond`', insert: { path: `${level.place.path}.respond`, snippet } }],
  };
}
