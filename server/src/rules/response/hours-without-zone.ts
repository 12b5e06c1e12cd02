import { isAlways } from '../../values/hours';
import { comparing } from '../rule';

/** Business hours are hours of some place. */
export const hoursWithoutZone = comparing({
  id: 'hours-without-zone',
  severity: 'warning',
  severityIn: { template: 'information' },
  summary: 'Business hours without a time zone.',
  why: 'At 09:00 in London it is 04:00 in New York. Hours without a zone are read by each office on its own clock, with or without summer time. Every time in business hours is counted on them. The names of the IANA list, such as `Europe/London`, know summer time.',
  bad: `response-time:
  business-hours: Mon-Fri 09:00-17:00
`,
  good: `response-time:
  business-hours: [Mon-Fri 09:00-17:00, Sat 09:00-12:00]
  time-zone: Europe/London
`,
  insteadOf: ['missing-statement'],
  reads: ['responseTime'],
  check: ({ facts: { responseTime } }) => {
    const { businessHours, timeZone } = responseTime ?? {};
    if (!businessHours || timeZone) return [];
    const unzoned = businessHours.items.filter(({ value }) => value && value.zone === undefined && !isAlways(value));
    const [first] = unzoned;
    if (!first) return [];
    const path = 'response-time.time-zone';
    const zone = businessHours.items.find(({ value }) => value?.zone !== undefined)?.value?.zone;
    const insert = zone === undefined ? { path } : { path, snippet: `time-zone: \${1:${zone}}` };
    return [
      {
        span: businessHours.place.at,
        path,
        message: `“${first.text}” names no time zone, so that each office reads the hours on its own clock. State the zone under \`time-zone\`.`,
        fixes: [{ title: 'Insert `time-zone`', insert }],
      },
    ];
  },
});
