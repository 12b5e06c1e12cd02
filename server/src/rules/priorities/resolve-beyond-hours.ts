import { businessHoursOf } from '../../agreement/clocks';
import type { PriorityLevel } from '../../agreement/facts.generated';
import type { Fix } from '../../syntax/finding';
import { comparing, type RuleFinding } from '../rule';
import { type AfterHoursHelp, helpInWords, isLeftAlone, limitedHelp } from './after-hours-help';
import { type LevelTime, timeOf } from './level-times';
import { calledOf, levelsOf } from './levels';
import { type Overdue, overdue, overdueAnswer } from './overdue';

/** A time to resolve leaves room for work. */
export const resolveBeyondHours = comparing({
  id: 'resolve-beyond-hours',
  severity: 'warning',
  summary: 'A time to resolve can be over before anybody works on the problem.',
  why: 'Arithmetic: whoever reports at the end of the week must wait for the next opening where no help is given until then. A time to resolve that counts those hours, and is shorter than they are, is missed before the work begins, as a target too. Where the same is true of the response, `clock-outside-hours` tells it once for the level.',
  bad: `response-time:
  business-hours: Mon-Fri 08:00-18:00
  after-hours: none
priorities:
  levels:
    - {id: P1, name: Critical, respond: 1 business hour, resolve: 1 calendar day}
`,
  good: `response-time:
  business-hours: Mon-Fri 08:00-18:00
  after-hours: none
priorities:
  levels:
    - {id: P1, name: Critical, respond: 1 business hour, resolve: 8 business hours}
    - {id: P2, name: Normal, respond: 1 business day, resolve: 1 week}
`,
  reads: ['priorities', 'responseTime'],
  check: ({ facts: { priorities, responseTime }, header: { locale } }) => {
    const hours = businessHoursOf(responseTime);
    const help = limitedHelp(responseTime, priorities);
    if (!hours || !help) return [];
    return levelsOf(priorities)
      .filter((level) => isLeftAlone(level, help) && !overdueAnswer(level, responseTime, hours, locale))
      .flatMap((level) => {
        const missed = overdue(timeOf(level, level.resolve), hours, locale);
        return missed ? [beforeWork(level, missed, help)] : [];
      });
  },
});

function beforeWork(level: PriorityLevel, { time: { fact }, inWords }: Overdue, help: AfterHoursHelp): RuleFinding {
  return {
    span: fact.place.node.span,
    path: fact.place.path,
    message: `“${calledOf(level)}” cannot always be resolved in time, as ${helpInWords(help)}: ${inWords}. Count the time in business hours or days, or offer help for this level.`,
    related: [{ span: help.at, message: 'What help is given outside business hours' }],
    fixes: fixesFor(level, fact),
  };
}

/** The same number of business days; what runs around the clock, on the clock of business hours. */
function fixesFor({ clock }: PriorityLevel, fact: LevelTime['fact']): readonly Fix[] {
  const { span } = fact.place.node;
  const inBusinessDays = fact.text.replace(/\bcalendar\b/iu, 'business');
  if (clock?.value !== 'always') {
    return inBusinessDays === fact.text
      ? []
      : [{ title: `Write \`${inBusinessDays}\``, edits: [{ span, newText: inBusinessDays }] }];
  }
  if (inBusinessDays !== fact.text) return [];
  const title = 'Let the clock run during business hours';
  return [{ title, edits: [{ span: clock.place.node.span, newText: 'business-hours' }] }];
}
