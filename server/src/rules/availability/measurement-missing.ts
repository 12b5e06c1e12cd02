import type { AvailabilitySection, UptimeMeasurement } from '../../agreement/facts.generated';
import { type UptimePromise, uptimePromises } from '../../agreement/uptime-promises';
import { toNumber } from '../../values/decimal';
import { shortSpan } from '../../values/meaning';
import { allowance } from '../../values/measuring-period';
import { printPercentage } from '../../values/percentage';
import type { Locale } from '../../values/value';
import { comparing, type RuleFinding } from '../rule';

/** A stated uptime is one that both parties can work out. */
export const measurementMissing = comparing({
  id: 'measurement-missing',
  severity: 'warning',
  severityIn: { template: 'information' },
  summary: 'An uptime is stated, but not over what period it is measured, by what means, or how it is rounded.',
  why: 'Service level management knows no target without its measure: period, method and rounding decide whether the same month was good or bad. Rounding moves only figures that are close to a border, so that its absence is information; where bands leave a gap that rounding would close, `credit-bands` says so. A text under `measured` is left to its readers.',
  bad: `availability:
  uptime: 99.9%
  measured: {covers: the servers that the Provider manages}
`,
  good: `availability:
  uptime: 99.9%
  measured: {per: month, by: an external probe every 5 minutes, rounding: to two decimal places}
`,
  insteadOf: ['missing-statement'],
  reads: ['availability'],
  check: ({ facts: { availability }, header: { locale } }) => {
    const [promise] = uptimePromises(availability);
    if (!availability || !promise) return [];
    const { measured } = availability;
    if (!measured) return [nothingSaid(availability, promise, locale)];
    if (measured.is !== 'map' || measured.text) return [];
    return partsLacking(measured, promise, locale);
  },
});

function nothingSaid(availability: AvailabilitySection, promise: UptimePromise, locale: Locale): RuleFinding {
  return {
    span: availability.place.at,
    path: 'availability.measured',
    message: `An uptime of ${printPercentage(promise.uptime, locale)} is stated, but not how it is measured. State the period, the means and the rounding: ${monthOrYear(promise, locale)}.`,
    related: [uptimeOf(promise)],
    fixes: [{ title: 'Insert `measured`', insert: { path: 'availability.measured' } }],
  };
}

function partsLacking(measured: UptimeMeasurement, promise: UptimePromise, locale: Locale): readonly RuleFinding[] {
  const uptime = printPercentage(promise.uptime, locale);
  const lacking = (key: string, message: string): RuleFinding => ({
    span: measured.place.at,
    path: `${measured.place.path}.${key}`,
    message,
    related: [uptimeOf(promise)],
    fixes: [{ title: `Insert \`${key}\``, insert: { path: `${measured.place.path}.${key}` } }],
  });
  const { per, by, rounding } = measured;
  return [
    ...(per
      ? []
      : [
          lacking(
            'per',
            `Over what period is an uptime of ${uptime} measured? State \`per\`: ${monthOrYear(promise, locale)}.`,
          ),
        ]),
    ...(by
      ? []
      : [
          lacking(
            'by',
            `Who measures an uptime of ${uptime}, and with what? State \`by\`: two probes see two uptimes.`,
          ),
        ]),
    ...(rounding
      ? []
      : [
          {
            ...lacking(
              'rounding',
              `How is the measured uptime rounded, before it is compared with ${uptime}? State \`rounding\`, such as \`to two decimal places\`.`,
            ),
            severity: 'information' as const,
          },
        ]),
  ];
}

function uptimeOf({ fact }: UptimePromise) {
  return { span: fact.place.node.span, message: 'The uptime that is measured' };
}

/** What the period changes: of a whole nothing is left in any. */
function monthOrYear({ uptime }: UptimePromise, locale: Locale): string {
  if (toNumber(allowance(uptime, 'year')) <= 0) return 'without them nobody can tell whether it was kept';
  const [month, year] = (['month', 'year'] as const).map((period) =>
    shortSpan(toNumber(allowance(uptime, period)), locale),
  );
  return `by the month it allows ${month} of downtime, by the year ${year} at once`;
}
