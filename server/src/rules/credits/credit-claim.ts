import type { AvailabilitySection } from '../../agreement/facts.generated';
import { measuringPeriod } from '../../agreement/uptime-promises';
import { durationBounds } from '../../values/duration-length';
import type { MeasuringPeriod } from '../../values/measuring-period';
import type { Duration } from '../../values/value';
import { comparing, type RuleFinding } from '../rule';
import { tableOf } from './bands';

/** Within what time a credit is claimed is said, and it ends while the period that it credits is still remembered. */
export const creditClaim = comparing({
  id: 'credit-claim',
  severity: 'information',
  summary: 'Service credits without a time to claim them, or with one much longer than the period that they credit.',
  why: 'Without a time to claim, one party thinks that credits come by themselves and the other that they are lost with the next invoice. A claim that may come long after the period it is for finds the records gone and the invoice paid. A quarter of a year is taken as time enough for a week, a month or a quarter, and a year for a year.',
  bad: `availability:
  uptime: 99.9%
  credits: [{below: 99.9%, credit: 10%}]
`,
  good: `availability:
  uptime: 99.9%
  credits: [{below: 99.9%, credit: 10%}]
  claim-within: 60 days
`,
  reads: ['availability'],
  check: ({ facts: { availability } }) => {
    if (!availability || availability.text || !isAnyCreditGiven(availability)) return [];
    const { claimWithin } = availability;
    if (!claimWithin) return [withoutClaim(availability)];
    const period = measuringPeriod(availability);
    const time = claimWithin.value;
    if (!period || time === undefined || time === 'none' || !isLonger(time, LONGEST[period])) return [];
    const { span } = claimWithin.place.node;
    return [
      {
        span,
        path: claimWithin.place.path,
        message: `A credit for one ${period} may be claimed “${claimWithin.text}” after its end, which is longer than ${IN_WORDS[period]}. Let claims end while the figures are still at hand, such as within 30 days.`,
        fixes: [{ title: 'Write `30 days`', edits: [{ span, newText: '30 days' }] }],
      },
    ];
  },
});

function isAnyCreditGiven({ credits, targets }: AvailabilitySection): boolean {
  return [credits, ...(targets?.items ?? []).map((target) => target.credits)].some(tableOf);
}

function withoutClaim(availability: AvailabilitySection): RuleFinding {
  const path = 'availability.claim-within';
  return {
    span: availability.place.at,
    path,
    message:
      'Uptime that falls short earns credits, but nothing says within what time the Client claims them. State `claim-within`, or `none` where no claim is needed.',
    fixes: [
      { title: 'Insert `claim-within`', insert: { path, snippet: `claim-within: \${1:30 days}` } },
      { title: 'State that none is needed: `claim-within: none`', insert: { path, snippet: 'claim-within: none' } },
    ],
  };
}

/** Days of the longest time to claim, a quarter or a year at its longest. */
const LONGEST: Readonly<Record<MeasuringPeriod, number>> = { week: 92, month: 92, quarter: 92, year: 366 };

const IN_WORDS: Readonly<Record<MeasuringPeriod, string>> = {
  week: 'a quarter of a year',
  month: 'a quarter of a year',
  quarter: 'that quarter itself',
  year: 'that year itself',
};

/** Business days are not compared: how long they take depends on the hours. */
function isLonger(time: Duration, days: number): boolean {
  const bounds = durationBounds(time);
  return bounds !== undefined && bounds.min > days * 1440;
}
