import type { Fault } from '../fault';
import type { Sample } from '../sample';

/** Faults of what is said of responses and hours. */
export const response: readonly Fault[] = [
  {
    rule: 'response-undefined',
    name: 'leave out what a response is',
    inject: (sample) => sample.drop(sample.facts.responseTime?.responseMeans),
  },
  ...[
    'an automatic reply with the number of the ticket',
    'the e-mail by which the system confirms the report',
    'the opening of a ticket in the portal',
  ].map(
    (words): Fault => ({
      rule: 'response-undefined',
      name: `respond by ${words}`,
      inject: (sample) => sample.set(sample.facts.responseTime?.responseMeans, words),
    }),
  ),
  {
    rule: 'hours-without-zone',
    name: 'leave out the zone',
    inject: (sample) => (keepsHours(sample) ? sample.drop(sample.facts.responseTime?.timeZone) : []),
  },
  {
    rule: 'holidays-missing',
    name: 'leave out the holidays',
    inject: (sample) => (keepsHours(sample) ? sample.drop(sample.facts.responseTime?.holidays) : []),
  },
  {
    rule: 'after-hours-charge',
    name: 'leave out the charge',
    inject: (sample) => sample.drop(offeredHelp(sample)?.charge),
  },
  {
    rule: 'after-hours-charge',
    name: 'leave out the least time that is charged',
    inject: (sample) => (isByTheHour(sample) ? sample.drop(offeredHelp(sample)?.minimum) : []),
  },
  {
    rule: 'after-hours-charge',
    name: 'leave out who approves the charge',
    inject: (sample) => (isByTheHour(sample) ? sample.drop(offeredHelp(sample)?.approval) : []),
  },
  {
    rule: 'after-hours-charge',
    name: 'offer help without a word on its price',
    inject: (sample) => {
      const afterHours = sample.facts.responseTime?.afterHours;
      return afterHours?.is === 'fact' && afterHours.value === 'none' ? sample.set(afterHours, '{available: yes}') : [];
    },
  },
];

/** Whether business hours are stated of which none is round the clock or names its own zone. */
function keepsHours({ facts }: Sample): boolean {
  const hours = facts.responseTime?.businessHours?.items ?? [];
  return (
    hours.length > 0 &&
    hours.every(
      ({ value }) => value && value.zone === undefined && value.windows.some(({ from, to }) => to - from !== 1440),
    )
  );
}

function offeredHelp({ facts }: Sample) {
  const afterHours = facts.responseTime?.afterHours;
  return afterHours?.is === 'map' && afterHours.available?.value !== 'no' ? afterHours : undefined;
}

function isByTheHour(sample: Sample): boolean {
  return /per hour/u.test(offeredHelp(sample)?.charge?.text ?? '');
}
