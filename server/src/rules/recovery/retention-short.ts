import type { Header } from '../../agreement/agreement';
import type { Fact } from '../../agreement/bound';
import { businessHoursOf, inDays } from '../../agreement/clocks';
import { surelyOutlasts } from '../../values/elapsed';
import { kinds } from '../../values/kinds';
import { type Duration, type Hours, isValue } from '../../values/value';
import { comparing, type RuleFinding } from '../rule';
import { type BackupPlan, backupPlans } from './backup-plans';

/** A backup is kept at least until the next one is made. */
export const retentionShort = comparing({
  id: 'retention-short',
  severity: 'warning',
  summary: 'A backup is thrown away before the next one is made.',
  why: 'Arithmetic: where backups run weekly and each is kept for 2 days, there is no backup at all for five days of seven. Kept just as long as the pause between two, there is always one, which is the least; most houses keep several generations, since damage is often noticed late. How long that takes differs too much from house to house to be judged here.',
  bad: `availability:
  backups: {every: weekly, retention: 2 days, tested: none}
`,
  good: `availability:
  backups: {every: weekly, retention: 90 days, tested: monthly}
`,
  reads: ['availability', 'responseTime'],
  check: ({ facts: { availability, responseTime }, header }) => {
    const hours = businessHoursOf(responseTime);
    return backupPlans(availability?.backups).flatMap((plan) => tooShort(plan, hours, header));
  },
});

function tooShort({ owner, every, retention }: BackupPlan, hours: Hours | undefined, header: Header) {
  const gap = isValue(every?.value) ? every.value.interval : undefined;
  const kept = retention && inDays(retention, header.days).value;
  if (!every || !retention || !gap || !isValue(kept) || kept.kind !== 'duration') return [];
  return surelyOutlasts(gap, kept, hours) ? [thrownAway(owner, every, gap, retention)] : [];
}

/** Told at the retention, or at the frequency of a set that is kept as long as the rest. */
function thrownAway(
  owner: BackupPlan['owner'],
  every: Fact<unknown>,
  gap: Duration,
  retention: Fact<unknown>,
): RuleFinding {
  const [keptAt, everyAt] = [retention.place.node.span, every.place.node.span];
  const isOwn = owner.retention === retention;
  const long = kinds.duration.source(gap);
  return {
    span: isOwn ? keptAt : everyAt,
    path: (isOwn ? retention : every).place.path,
    message: `Backups run \`${every.text}\`, but each is kept for ${retention.text} only: between the end of one and the next, there is none. Keep backups at least for ${long}, or make them more often.`,
    related: [
      isOwn
        ? { span: everyAt, message: 'How often backups run' }
        : { span: keptAt, message: 'How long backups are kept' },
    ],
    fixes: [{ title: `Keep backups for ${long}`, edits: [{ span: keptAt, newText: long }] }],
  };
}
