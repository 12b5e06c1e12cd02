import type { AvailabilitySection } from '../../agreement/facts.generated';
import {
  isFirm,
  isMeasuredInHours,
  measuringPeriod,
  type UptimePromise,
  uptimePromises,
} from '../../agreement/uptime-promises';
import { compareDecimals, decimal, toNumber } from '../../values/decimal';
import { shortSpan } from '../../values/meaning';
import { allowance, type MeasuringPeriod } from '../../values/measuring-period';
import { comparePercentages, printPercentage } from '../../values/percentage';
import type { Locale } from '../../values/value';
import { comparing, type RuleFinding } from '../rule';
import { excludesNothing, exclusionOf } from './excluded-maintenance';
import { maintenanceWindows, sumOf, type Taken, takenOf } from './maintenance-windows';
import { periodInDays } from './period-words';

/** Planned maintenance leaves the promised uptime whole. */
export const maintenanceExceedsAllowance = comparing({
  id: 'maintenance-exceeds-allowance',
  severity: 'warning',
  summary: 'Planned maintenance that counts as downtime takes more time than the uptime leaves.',
  why: 'Arithmetic: the length of the window times how often it comes in a period, against the downtime that the uptime allows. Where nothing says whether maintenance counts, a reader of the uptime will count it.',
  bad: `availability:
  uptime: 99.9%
  measured: {per: month, by: an external probe, rounding: to two decimal places}
  maintenance:
    - {kind: routine, window: Sun 02:00-06:00, every: monthly, notice: 5 days}
`,
  good: `availability:
  uptime: 99.9%
  measured: {per: month, by: an external probe, rounding: to two decimal places}
  maintenance:
    - {kind: routine, window: Sun 02:00-06:00, every: monthly, notice: 5 days, counts-as-downtime: no}
    - {kind: routine, window: Wed 02:00-02:30, every: monthly, notice: 5 days, counts-as-downtime: yes}
`,
  reads: ['availability'],
  check: ({ facts: { availability }, header: { locale } }) => {
    const period = availability && measuringPeriod(availability);
    const strictest = strictestOf(uptimePromises(availability));
    if (!period || !strictest || !isFirm(availability) || isMeasuredInHours(availability)) return [];
    const counted = maintenanceWindows(availability)
      .filter((window) => counts(window, availability.measured))
      .flatMap((window) => takenOf(window, period) ?? []);
    const exceeds = compareDecimals(sumOf(counted), allowance(strictest.uptime, period)) > 0;
    return exceeds ? tooMuch(counted, strictest, period, locale) : [];
  },
});

/** An uptime of 100% leaves nothing for anything; `absolute-promise` tells that. */
function strictestOf(promises: readonly UptimePromise[]): UptimePromise | undefined {
  return promises
    .filter(({ uptime }) => compareDecimals(uptime.percent, decimal(100)) < 0)
    .toSorted((a, b) => comparePercentages(b.uptime, a.uptime))[0];
}

/** Where nothing is said, it counts unless an exclusion names it. */
function counts(window: Taken['window'], measured: AvailabilitySection['measured']): boolean {
  const { countsAsDowntime: said } = window;
  if (said) return said.value === true && !exclusionOf(window, measured);
  return excludesNothing(measured) || !exclusionOf(window, measured);
}

function tooMuch(
  counted: readonly Taken[],
  { fact, uptime }: UptimePromise,
  period: MeasuringPeriod,
  locale: Locale,
): readonly RuleFinding[] {
  const [most, ...others] = counted.toSorted((a, b) => compareDecimals(b.seconds, a.seconds));
  if (!most) return [];
  const at = (most.window.window ?? most.window).place;
  const span = (seconds: number) => shortSpan(seconds, locale);
  const times =
    most.times === 1 && others.length === 0 ? '' : ` (${counted.map((one) => inWords(one, span)).join(' and ')})`;
  const all = `${span(toNumber(sumOf(counted)))}${times}`;
  return [
    {
      span: at.at,
      path: at.path,
      message: `Planned maintenance that counts as downtime comes to ${all} in ${periodInDays(period)}, of which ${printPercentage(uptime, locale)} allows ${span(toNumber(allowance(uptime, period)))}. Leave it out of the downtime, or promise less uptime.`,
      related: [
        { span: fact.place.node.span, message: 'The uptime that it breaks' },
        ...others.map(({ window }) => ({ span: (window.window ?? window).place.at, message: 'This counts too.' })),
      ],
      fixes: counted.length === 1 ? [leftOut(most)] : [],
    },
  ];
}

function inWords({ times, minutes }: Taken, span: (seconds: number) => string): string {
  const each = span(minutes * 60);
  return times === 1 ? each : `${times} times ${each}`;
}

function leftOut({ window: { countsAsDowntime: said, place } }: Taken): RuleFinding['fixes'][number] {
  const title = 'Say `counts-as-downtime: no`';
  return said
    ? { title, edits: [{ span: said.place.node.span, newText: 'no' }] }
    : { title, insert: { path: `${place.path}.counts-as-downtime`, snippet: 'counts-as-downtime: no' } };
}
