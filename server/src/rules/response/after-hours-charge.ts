import type { AfterHours } from '../../agreement/facts.generated';
import { timeUnit } from '../../values/duration';
import type { Rate } from '../../values/value';
import { comparing, type RuleFinding } from '../rule';

/** Help at night has a price that both parties know. */
export const afterHoursCharge = comparing({
  id: 'after-hours-charge',
  severity: 'warning',
  severityIn: { template: 'information' },
  summary:
    'Help outside business hours is offered, and nothing says what it costs, from what time on and with whose approval.',
  why: 'A charge that the Client first reads on an invoice is a quarrel, and so is a minimum of an hour for a call of five minutes. Whoever may order chargeable work at night must be known before the night. `included` and `none` are answers.',
  bad: `response-time:
  after-hours: {available: yes}
`,
  good: `response-time:
  after-hours:
    available: emergencies
    for: P1
    charge: GBP 180 per hour
    minimum: 1 hour
    approval: the Client's office manager approves the charge by telephone
`,
  insteadOf: ['missing-statement'],
  reads: ['responseTime'],
  check: ({ facts: { responseTime } }) => {
    const afterHours = responseTime?.afterHours;
    if (afterHours?.is !== 'map' || afterHours.text || !isOffered(afterHours)) return [];
    return afterHours.charge ? inRate(afterHours) : [withoutCharge(afterHours)];
  },
});

const PATH = 'response-time.after-hours';

function isOffered({ available, for: levels }: AfterHours): boolean {
  return available ? available.value === 'yes' || available.value === 'emergencies' : levels !== undefined;
}

function withoutCharge({ place }: AfterHours): RuleFinding {
  const path = `${PATH}.charge`;
  return {
    span: place.at,
    path,
    message:
      'Help outside business hours is offered, and nothing says whether it costs extra. State the rate under `charge`, or write `charge: included`.',
    fixes: [
      { title: 'Insert `charge`', insert: { path } },
      { title: 'State that it costs nothing extra: `charge: included`', insert: { path, snippet: 'charge: included' } },
    ],
  };
}

/** What a rate leaves open. */
function inRate({ charge, minimum, approval }: AfterHours): readonly RuleFinding[] {
  const rate = charge?.value;
  if (!charge || typeof rate !== 'object') return [];
  const open = (key: string, what: string): RuleFinding => ({
    severity: 'information',
    span: charge.place.at,
    path: `${PATH}.${key}`,
    message: `Help outside business hours costs “${charge.text}”, and nothing says ${what}. State it under \`${key}\`, or write \`none\`.`,
    fixes: [
      { title: `Insert \`${key}\``, insert: { path: `${PATH}.${key}` } },
      {
        title: `State that there is none: \`${key}: none\``,
        insert: { path: `${PATH}.${key}`, snippet: `${key}: none` },
      },
    ],
  });
  return [
    ...(minimum || !isByTime(rate) ? [] : [open('minimum', 'what the least time is that is charged')]),
    ...(approval ? [] : [open('approval', 'who approves the charge before the work begins')]),
  ];
}

/** Whether each hour or minute counts; of a begun unit, which is charged whole, the least is known. */
function isByTime({ per }: Rate): boolean {
  return per.some(({ unit, started }) => timeUnit(unit) !== undefined && !started);
}
