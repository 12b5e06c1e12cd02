import { uptimePromises } from '../../../server/src/agreement/uptime-promises';
import type { Fault } from '../fault';
import type { Sample } from '../sample';

/** Faults of uptime, its measurement and maintenance. */
export const availability: readonly Fault[] = [
  {
    rule: 'uptime-unreachable',
    name: 'raise an uptime',
    inject: (sample) => firmUptimes(sample).flatMap(({ fact }) => sample.set(fact, '99.999%')),
    // The top of the bands, and what suppliers and promises say, are no longer those of the uptime.
    brings: ['credit-bands', 'promise-differs', 'promise-beyond-supplier', 'stated-downtime'],
  },
  {
    rule: 'uptime-unreachable',
    name: 'repair in a month',
    inject: (sample) => (firmUptimes(sample).length > 0 ? sample.set(recoveryOf(sample)?.failure, '30 days') : []),
    brings: ['recovery-order'],
  },
  {
    rule: 'measurement-missing',
    name: 'leave out how uptime is measured',
    inject: (sample) => {
      const measured = sample.facts.availability?.measured;
      if (measured?.is !== 'map' || firmUptimes(sample).length === 0) return [];
      return [...sample.drop(measured.per), ...sample.drop(measured.by)];
    },
    // Without a period, a month is assumed.
    brings: ['uptime-unreachable'],
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
