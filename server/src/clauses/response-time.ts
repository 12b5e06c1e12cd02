import type { ResponseTimeSection } from '../agreement/facts.generated';
import type { Block } from '../blocks/block';
import { reference } from '../blocks/inlines';
import { blocks } from '../blocks/provisions';
import { phrase, sentence, sentences } from '../blocks/sentence';
import { afterHours } from './after-hours';
import { embeddedBody } from './bodies';
import { businessHours, isAroundTheClock } from './business-hours';
import { channels } from './channels';
import type { Clause } from './clause';
import type { Drafting } from './drafting';
import { isStated } from './stated';
import { subclause, unlessWorded } from './subclause';
import { beginsWith, mentions } from './wording';

/** How long the Client waits for a human, in which hours, and what happens outside them. */
export const responseTime: Clause<ResponseTimeSection> = {
  key: 'response-time',
  heading: 'Response time',
  mandatory: true,
  purpose: 'how long the Client waits until a human responds, in which hours, and what happens outside them',
  mustState: [
    {
      path: 'response-time.business-hours',
      what: 'the business hours',
      reason: 'A time in hours means something else at noon and at 17:00 on a Friday.',
      isStated: (facts) => isStated(facts.businessHours),
    },
    {
      path: 'response-time.time-zone',
      what: 'the time zone of the business hours',
      reason: 'Hours without a zone differ for every office that reads them.',
      isStated: (facts) => isStated(facts.timeZone) || hasZone(facts) || isAroundTheClock(facts),
    },
    {
      path: 'response-time.holidays',
      what: 'which holidays are not business days',
      reason: 'On a holiday, the next business day is a day further away than the Client thinks.',
      isStated: (facts) => isStated(facts.holidays) || isAroundTheClock(facts),
    },
    {
      path: 'response-time.respond',
      what: 'how long it takes until a human responds',
      reason: 'It is what the Client notices first.',
      isStated: (facts) => isStated(facts.respond),
    },
    {
      path: 'response-time.after-hours',
      what: 'whether help is given outside business hours',
      reason: 'In the middle of the night nobody wants to read an agreement that is silent.',
      isStated: (facts) => isStated(facts.afterHours) || isAroundTheClock(facts),
    },
    {
      path: 'response-time.after-hours.charge',
      what: 'whether help outside business hours costs extra',
      reason: 'A charge that the Client first reads on an invoice is a quarrel.',
      isStated: ({ afterHours: after }) =>
        after?.is !== 'map' || after.available?.value === 'no' || isStated(after.charge) || isStated(after.text),
    },
  ],
  terms: [
    {
      term: 'Business Hours',
      path: 'response-time.business-hours',
      meaning: 'The hours in which help is given as a matter of course.',
    },
    {
      term: 'Business Day',
      path: 'response-time.business-hours',
      meaning: 'A day on which there are Business Hours.',
    },
  ],
  draft: (facts, drafting) =>
    blocks(
      unlessWorded(facts, () =>
        blocks(
          businessHours(facts, drafting),
          timeToRespond(facts, drafting),
          start(facts, drafting),
          response(facts, drafting),
        ),
      ),
      channels(facts.channels, drafting),
      afterHours(facts.afterHours, drafting),
    ),
};

function hasZone({ businessHours: hours }: ResponseTimeSection): boolean {
  return (hours?.items ?? []).some((item) => item.value?.zone !== undefined);
}

function timeToRespond({ respond, commitment }: ResponseTimeSection, drafting: Drafting): Block | undefined {
  if (!respond) return undefined;
  const { provider, client, value, said, commits, leadsTo } = drafting;
  const byLevel = leadsTo('priorities.levels') && reference('priorities');
  if (respond.value === 'none') {
    const except = byLevel && phrase`, except as stated in ${byLevel}`;
    return subclause(respond, {
      heading: 'Time to respond',
      content: sentence`${said(respond, 'no time to respond is promised')}${except}`,
    });
  }
  return subclause([respond, commitment], {
    heading: 'Time to respond',
    content: sentences(
      sentence`${provider} ${commits(commitment)} respond to each report of ${client} within ${value(respond)}`,
      byLevel &&
        sentence`Where ${byLevel} states another time for the priority of the report, that time applies instead`,
    ),
  });
}

function start({ starts }: ResponseTimeSection, drafting: Drafting): Block | undefined {
  if (!starts) return undefined;
  const body = embeddedBody(starts, drafting, (words) =>
    beginsWith(words, /^(?:when|once|as soon as|at|on|upon|after|from|with)\b/i)
      ? phrase`the time to respond begins ${words}`
      : phrase`the time to respond begins with ${words}`,
  );
  return subclause(starts, { heading: 'Beginning of the time', ...body });
}

function response({ responseMeans }: ResponseTimeSection, drafting: Drafting): Block | undefined {
  if (!responseMeans) return undefined;
  const { content, children } = embeddedBody(responseMeans, drafting, (words) => phrase`a response is ${words}`);
  const automatic =
    !mentions(drafting.value(responseMeans), /automat/i) && sentence`An automatic reply is not a response`;
  return subclause(responseMeans, {
    heading: 'Meaning of response',
    content: sentences(content, children.length === 0 && automatic),
    children,
  });
}
