import type { Duration, TimeUnit } from '../../../server/src/values/value';
import type { Fault } from '../fault';
import { durationIn, isLonger, levelsOf, resolvesFirmly, timeOf } from '../levels';
import type { Sample } from '../sample';

/** Faults of recovery and backups. */
export const recovery: readonly Fault[] = [
  {
    rule: 'backup-interval',
    name: 'back up more rarely than data may be lost',
    inject: (sample) =>
      isLonger(one('month'), durationIn(recoveryOf(sample)?.dataLoss))
        ? plansOf(sample).flatMap(({ every }) => (durationIn(every) ? sample.set(every, 'monthly') : []))
        : [],
    // Backups that are kept for less than a month are gone before the next one.
    brings: ['retention-short'],
  },
  {
    rule: 'backup-interval',
    name: 'permit the loss of a minute',
    inject: (sample) =>
      plansOf(sample).some(({ every }) => isLonger(durationIn(every), one('minute')))
        ? sample.set(recoveryOf(sample)?.dataLoss, '1 minute')
        : [],
  },
  {
    rule: 'backup-interval',
    name: 'make no backups',
    inject: (sample) => {
      const plans = plansOf(sample);
      return plans.length === 1 && durationIn(recoveryOf(sample)?.dataLoss) ? sample.set(plans[0]?.every, 'none') : [];
    },
  },
  {
    rule: 'recovery-order',
    name: 'exchange failure and disaster',
    inject: (sample) => {
      const { failure, disaster } = recoveryOf(sample) ?? {};
      return isLonger(durationIn(disaster), durationIn(failure)) ? sample.swap(failure, disaster) : [];
    },
    // A longer repair is a longer downtime.
    brings: ['uptime-unreachable'],
  },
  {
    rule: 'recovery-order',
    name: 'repair a disaster in a minute',
    inject: (sample) => {
      const { failure, disaster } = recoveryOf(sample) ?? {};
      return durationIn(failure) && durationIn(disaster) ? sample.set(disaster, '1 minute') : [];
    },
  },
  {
    rule: 'recovery-order',
    name: 'repair a failure after months',
    inject: (sample) => {
      const { failure, disaster } = recoveryOf(sample) ?? {};
      const isPromised = durationIn(disaster) || (resolvesFirmly(sample) && durationIn(levelsOf(sample)[0]?.resolve));
      return durationIn(failure) && isPromised ? sample.set(failure, '6 months') : [];
    },
    // A longer repair is a longer downtime.
    brings: ['uptime-unreachable'],
  },
  {
    rule: 'recovery-order',
    name: 'promise the aim for the most urgent level, which a failure takes longer than',
    inject: (sample) => {
      const [first] = levelsOf(sample);
      const isSlower = first && isLonger(durationIn(recoveryOf(sample)?.failure), timeOf(first, first.resolve));
      return isSlower ? sample.set(sample.facts.priorities?.resolveCommitment, 'firm') : [];
    },
  },
  {
    rule: 'restore-untested',
    name: 'leave out the test of a restore',
    inject: (sample) => sample.drop(backupsOf(sample)?.tested),
  },
  {
    rule: 'restore-untested',
    name: 'test no restore',
    inject: (sample) => {
      const tested = backupsOf(sample)?.tested;
      return durationIn(tested) ? sample.set(tested, 'none') : [];
    },
  },
  {
    rule: 'restore-untested',
    name: 'test a restore every ten years',
    inject: (sample) => {
      const kept = durationIn(backupsOf(sample)?.retention);
      return kept && kept.unit !== 'year' ? sample.set(backupsOf(sample)?.tested, 'every 10 years') : [];
    },
  },
  {
    rule: 'retention-short',
    name: 'keep backups for a minute',
    inject: (sample) =>
      plansOf(sample).flatMap(({ every, retention }) =>
        isLonger(durationIn(every), one('minute')) ? sample.set(retention, '1 minute') : [],
      ),
    // Whatever is tested is tested more rarely than that.
    brings: ['restore-untested'],
  },
  {
    rule: 'retention-short',
    name: 'make backups more rarely than they are kept',
    inject: (sample) =>
      plansOf(sample).flatMap(({ every, retention }) => {
        const kept = durationIn(retention ?? backupsOf(sample)?.retention);
        return kept && kept.unit !== 'year' ? sample.set(every, 'every 10 years') : [];
      }),
    // So rare a backup leaves more to lose than any agreement permits.
    brings: ['backup-interval'],
  },
];

function recoveryOf({ facts }: Sample) {
  const recovery = facts.availability?.recovery;
  return recovery?.is === 'map' ? recovery : undefined;
}

function backupsOf({ facts }: Sample) {
  const backups = facts.availability?.backups;
  return backups?.is === 'map' ? backups : undefined;
}

/** The backups of everything, and those of the sets. */
function plansOf(sample: Sample) {
  const backups = backupsOf(sample);
  return backups ? [backups, ...(backups.sets?.items ?? [])] : [];
}

function one(unit: TimeUnit): Duration {
  return { kind: 'duration', amount: { digits: 1n, scale: 0 }, unit, clock: 'plain' };
}
