import type { Fact } from '../../agreement/bound';
import { businessHoursOf } from '../../agreement/clocks';
import type { Channel, PriorityLevel, ResponseTimeSection } from '../../agreement/facts.generated';
import type { Fix } from '../../syntax/finding';
import { endOf } from '../../syntax/span';
import { longestClosing } from '../../values/weekly';
import { comparing, type RuleFinding } from '../rule';
import { type AfterHoursHelp, helpInWords, isLeftAlone, limitedHelp } from './after-hours-help';
import { calledOf, levelsOf } from './levels';
import { overdueAnswer } from './overdue';

/** Around the clock is promised only where somebody is there around the clock. */
export const clockOutsideHours = comparing({
  id: 'clock-outside-hours',
  severity: 'warning',
  summary: 'A level or a telephone line is promised around the clock, but nobody helps outside business hours.',
  why: 'A promise that runs at night needs somebody at night. Where the help outside business hours is `none`, or is for other levels only, the promise is broken with the first report on a Friday evening. A time to resolve that cannot be kept is told by `resolve-beyond-hours`.',
  bad: `response-time:
  business-hours: Mon-Fri 08:00-18:00
  after-hours: none
priorities:
  levels:
    - {id: P1, name: Critical, respond: 30 minutes, clock: always}
`,
  good: `response-time:
  business-hours: Mon-Fri 08:00-18:00
  after-hours: {available: emergencies, for: P1, charge: included}
priorities:
  levels:
    - {id: P1, name: Critical, respond: 30 minutes, clock: always}
    - {id: P2, name: Normal, respond: 2 business hours}
`,
  reads: ['priorities', 'responseTime'],
  check: ({ facts: { priorities, responseTime }, header: { locale } }) => {
    const hours = businessHoursOf(responseTime);
    const help = limitedHelp(responseTime, priorities);
    if (!hours || !longestClosing(hours) || !help) return [];
    const levels = levelsOf(priorities)
      .filter((level) => isLeftAlone(level, help))
      .flatMap((level) => {
        const answer = overdueAnswer(level, responseTime, hours, locale);
        return answer ? aroundTheClock(level, answer.inWords, help, responseTime) : [];
      });
    return [...levels, ...(help.levels.size === 0 ? openLines(responseTime, help) : [])];
  },
});

function aroundTheClock(
  level: PriorityLevel,
  example: string,
  help: AfterHoursHelp,
  responseTime: ResponseTimeSection | undefined,
): readonly RuleFinding[] {
  const { clock } = level;
  if (!clock) return [];
  const { span } = clock.place.node;
  return [
    {
      span,
      path: clock.place.path,
      message: `“${calledOf(level)}” runs around the clock, but ${helpInWords(help)}: ${example}. Offer help for this level, or let its clock run during business hours.`,
      related: [{ span: help.at, message: 'What help is given outside business hours' }],
      fixes: [
        ...alsoFor(level, responseTime),
        { title: 'Let the clock run during business hours', edits: [{ span, newText: 'business-hours' }] },
      ],
    },
  ];
}

/** The level is named among those that get help, where a list of them stands in one line. */
function alsoFor({ id }: PriorityLevel, responseTime: ResponseTimeSection | undefined): readonly Fix[] {
  const afterHours = responseTime?.afterHours;
  const list = afterHours?.is === 'map' && afterHours.available?.value !== 'no' ? afterHours.for : undefined;
  const last = list?.items.at(-1);
  if (!id || !list || !last) return [];
  const { node } = list.place;
  const title = `Offer help outside business hours for \`${id.text}\``;
  if (node.kind === 'scalar') return [{ title, edits: [{ span: node.span, newText: `[${last.text}, ${id.text}]` }] }];
  if (node.kind !== 'list' || !node.flow) return [];
  return [{ title, edits: [{ span: endOf(last.place.node.span), newText: `, ${id.text}` }] }];
}

const AROUND_THE_CLOCK =
  /(?<![\d.])24\s?[x×/]\s?7\b|\b(?:24[ -]hours?|a?round[ -]the[ -]clock|day and night|at any (?:hour|time))\b/iu;

/** Lines that somebody must answer; a mailbox or a portal only takes what is sent, and an alarm rings by itself. */
const ANSWERED: ReadonlySet<string | undefined> = new Set(['phone', 'chat', 'other', undefined]);

function openLines(responseTime: ResponseTimeSection | undefined, help: AfterHoursHelp): readonly RuleFinding[] {
  return (responseTime?.channels?.items ?? []).flatMap((channel) =>
    wordsOf(channel)
      .filter(({ text }) => AROUND_THE_CLOCK.test(text))
      .slice(0, 1)
      .map(({ text, place }) => ({
        span: place.node.span,
        path: place.path,
        message: `The channel “${text}” promises an answer around the clock, but ${helpInWords(help)}. Offer help there, or say when the channel is answered.`,
        related: [{ span: help.at, message: 'What help is given outside business hours' }],
        fixes: [],
      })),
  );
}

function wordsOf(channel: Fact<string> | Channel): readonly Fact<unknown>[] {
  if (channel.is === 'fact') return [channel];
  if (!ANSWERED.has(channel.kind?.value)) return [];
  return [channel.title, channel.address, channel.text].filter((fact) => fact !== undefined);
}
