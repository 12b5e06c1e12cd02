import type { MaintenanceWindow } from '../../../server/src/agreement/facts.generated';
import { uptimePromises } from '../../../server/src/agreement/uptime-promises';
import { toNumber } from '../../../server/src/values/decimal';
import type { Duration, Frequency, Hours } from '../../../server/src/values/value';
import type { Fault, Injection } from '../fault';
import { onEach } from '../in-turn';
import type { Sample } from '../sample';

/** Faults of uptime, its measurement and maintenance. */
export const availability: readonly Fault[] = [
  {
    rule: 'uptime-unreachable',
    name: 'raise an uptime',
    inject: (sample) =>
      firmUptimes(sample).flatMap(({ fact }) => (repairHours(sample) === undefined ? [] : sample.set(fact, '99.999%'))),
    // The top of the bands, and what suppliers and promises say, are no longer those of the uptime; not even maintenance
    // that counts and is short fits into it.
    brings: [
      'credit-bands',
      'promise-differs',
      'promise-beyond-supplier',
      'stated-downtime',
      'maintenance-exceeds-allowance',
    ],
  },
  {
    rule: 'uptime-unreachable',
    name: 'repair in a month',
    inject: (sample) => (firmUptimes(sample).length > 0 ? sample.set(recoveryOf(sample)?.failure, '30 days') : []),
    // Longer than after a disaster, and than the most urgent level takes; a promise may repeat the time.
    brings: ['recovery-order', 'promise-differs'],
  },
  {
    rule: 'uptime-unreachable',
    name: 'measure by the week',
    inject: (sample) => {
      const measured = measurementOf(sample);
      const hours = repairHours(sample);
      if (!measured?.per || measured.per.value === 'week' || hours === undefined) return [];
      return firmUptimes(sample).some((promise) => allowedHours(promise, 7) < hours)
        ? sample.set(measured.per, 'week')
        : [];
    },
    // The credits of a quarter or a year come 52 times; a time to claim may be long for a week.
    brings: ['liability-below-credits', 'credit-claim'],
  },
  {
    rule: 'uptime-unreachable',
    name: 'repair during business hours',
    inject: (sample) => {
      const failure = recoveryOf(sample)?.failure;
      const isShort = firmUptimes(sample).some((promise) => allowedHours(promise, 90) < 24);
      return failure?.value && isShort && rests(sample) ? sample.set(failure, '4 business hours') : [];
    },
    // Over a weekend the failure takes longer than the disaster and than the most urgent level.
    brings: ['recovery-order', 'promise-differs'],
  },
  {
    rule: 'maintenance-exceeds-allowance',
    name: 'count the maintenance that nothing leaves out',
    inject: (sample) =>
      onEach(sample, withoutExclusion(sample), (changed) =>
        longWindows(changed).flatMap((window) => changed.set(window.countsAsDowntime, 'yes')),
      ),
  },
  {
    rule: 'maintenance-exceeds-allowance',
    name: 'say nowhere that maintenance does not count',
    inject: (sample) =>
      onEach(sample, withoutExclusion(sample), (changed) =>
        longWindows(changed).flatMap((window) => changed.drop(window.countsAsDowntime)),
      ),
  },
  {
    rule: 'maintenance-counted-twice',
    name: 'count what is left out',
    inject: (sample) =>
      exclusionsOf(sample).length === 0
        ? []
        : planned(sample).flatMap((window) => sample.set(window.countsAsDowntime, 'yes')),
  },
  {
    rule: 'maintenance-counted-twice',
    name: 'leave nothing out',
    inject: (sample) => {
      if (!planned(sample).some(({ countsAsDowntime }) => countsAsDowntime?.value === false)) return [];
      const path = 'availability.measured.excludes';
      return onEach(sample, sample.drop(sample.at(path)), (changed) => changed.write(path, 'excludes: none'));
    },
    // Where one reference names a case of the list.
    brings: ['unresolved-reference'],
  },
  {
    rule: 'maintenance-counted-twice',
    name: 'leave out what counts',
    inject: (sample) => {
      const counts = windowsOf(sample).some(({ countsAsDowntime }) => countsAsDowntime?.value === true);
      return counts ? exclusionsOf(sample).flatMap((fact) => sample.set(fact, 'maintenance of any kind')) : [];
    },
  },
  {
    rule: 'measurement-missing',
    name: 'leave out a part of how uptime is measured',
    inject: (sample) => {
      const measured = measurementOf(sample);
      if (!measured || measured.text || uptimePromises(sample.facts.availability).length === 0) return [];
      return [measured.per, measured.by, measured.rounding].flatMap((part) => sample.drop(part));
    },
    // Without a period, a month is assumed; without rounding, bands closed on both sides have gaps between them.
    brings: ['uptime-unreachable', 'credit-bands'],
  },
  {
    rule: 'measurement-missing',
    name: 'leave out how uptime is measured',
    inject: (sample) =>
      uptimePromises(sample.facts.availability).length === 0 ? [] : sample.drop(sample.facts.availability?.measured),
    // As above, and what refers to the measurement leads nowhere.
    brings: ['uptime-unreachable', 'credit-bands', 'unresolved-reference'],
  },
];

function firmUptimes({ facts }: Sample) {
  const { availability: section } = facts;
  const isFirm = section?.commitment === undefined || section.commitment.value === 'firm';
  return isFirm ? uptimePromises(section) : [];
}

function recoveryOf({ facts }: Sample) {
  const recovery = facts.availability?.recovery;
  return recovery?.is === 'map' ? recovery : undefined;
}

function measurementOf({ facts }: Sample) {
  const measured = facts.availability?.measured;
  return measured?.is === 'map' ? measured : undefined;
}

const HOURS: ReadonlyMap<string, number> = new Map([
  ['minute', 1 / 60],
  ['hour', 1],
  ['day', 24],
  ['week', 168],
  ['month', 730],
  ['year', 8760],
]);

function hoursOf({ amount, unit }: Duration): number {
  return toNumber(amount) * (HOURS.get(unit) ?? 0);
}

/** How long a failure lasts at least, by the time after a failure or, where that is `none`, after a disaster. */
function repairHours(sample: Sample): number | undefined {
  const { failure, disaster } = recoveryOf(sample) ?? {};
  const time = failure?.value === 'none' ? disaster?.value : failure?.value;
  if (time === undefined || time === 'none') return undefined;
  return hoursOf(time);
}

function allowedHours({ uptime }: ReturnType<typeof uptimePromises>[number], days: number): number {
  return ((100 - toNumber(uptime.percent)) / 100) * days * 24;
}

/** Whether the business hours leave two days of the week free. */
function rests({ facts }: Sample): boolean {
  const hours = facts.responseTime?.businessHours;
  const days = hours?.is === 'list' ? hours.items.flatMap(({ value }) => daysOf(value)) : [];
  return days.length > 0 && new Set(days).size < 6;
}

function daysOf(hours: Hours | undefined) {
  return hours?.windows.flatMap(({ days }) => days) ?? [];
}

function windowsOf({ facts }: Sample): readonly MaintenanceWindow[] {
  const { maintenance } = facts.availability ?? {};
  return maintenance?.is === 'list' ? maintenance.items.flatMap((item) => (item.is === 'map' ? [item] : [])) : [];
}

/** Windows of which the words "agreed maintenance" speak. */
function planned(sample: Sample): readonly MaintenanceWindow[] {
  return windowsOf(sample).filter(({ kind }) => kind?.value !== 'emergency');
}

/** What does not count as downtime because it is maintenance. */
function exclusionsOf(sample: Sample) {
  const excludes = measurementOf(sample)?.excludes;
  if (excludes?.is !== 'list') return [];
  return excludes.items.flatMap((item) => (item.is === 'fact' && /maintenance/u.test(item.text) ? [item] : []));
}

/** Nothing but single maintenance cases go, one upon the other. */
function withoutExclusion(sample: Sample): readonly Injection[] {
  const [only, ...more] = exclusionsOf(sample);
  return only && more.length === 0 ? sample.drop(only) : [];
}

/** Planned windows that alone take more than an uptime allows of the period. */
function longWindows(sample: Sample): readonly MaintenanceWindow[] {
  const days = PERIODS.get(measurementOf(sample)?.per?.value ?? 'month') ?? 30;
  const least = Math.min(...uptimePromises(sample.facts.availability).map((promise) => allowedHours(promise, days)));
  if (firmUptimes(sample).length === 0) return [];
  return planned(sample).filter(({ window, every }) => {
    const once = window?.is === 'list' ? Math.max(0, ...window.items.map(({ value }) => longest(value))) : 0;
    return once * timesIn(days, every?.value) > least;
  });
}

const PERIODS: ReadonlyMap<string, number> = new Map([
  ['week', 7],
  ['month', 30],
  ['quarter', 90],
  ['year', 365],
]);

function longest(hours: Hours | undefined): number {
  return Math.max(0, ...(hours?.windows ?? []).map(({ from, to }) => (to > from ? to - from : to - from + 1440) / 60));
}

function timesIn(days: number, every: Frequency | 'none' | undefined): number {
  const pause = every === undefined || every === 'none' ? undefined : every.interval;
  return pause ? Math.max(1, Math.floor((days * 24) / hoursOf(pause))) : 1;
}
