import type { Header } from '../../agreement/agreement';
import type { Fact } from '../../agreement/bound';
import { businessHoursOf, inDays } from '../../agreement/clocks';
import { toNumber } from '../../values/decimal';
import { averageSeconds, compareDurations } from '../../values/duration-length';
import { surelyOutlasts } from '../../values/elapsed';
import { kinds } from '../../values/kinds';
import { shortSpan } from '../../values/meaning';
import { type Duration, type Hours, isValue } from '../../values/value';
import { longestClosing, MINUTES_A_WEEK, minutesAWeek } from '../../values/weekly';
import { comparing, type RuleFinding } from '../rule';
import { backupPlans } from './backup-plans';

/** What was written since the last backup is lost, however fast the repair is. */
export const backupInterval = comparing({
  id: 'backup-interval',
  severity: 'warning',
  summary: 'Backups run more rarely than the loss of data that is permitted, or not at all.',
  why: 'Arithmetic: a failure just before the next backup loses all that was written since the last one. Whoever may lose 4 hours of work needs a copy every 4 hours, whatever the drafting calls it; the practice of continuity planning derives the one figure from the other. A text of the author’s own about backups does not change the sum.',
  bad: `availability:
  recovery: {failure: 8 hours, disaster: 2 days, data-loss: 4 hours}
  backups: {every: daily, retention: 30 days, tested: monthly}
`,
  good: `availability:
  recovery: {failure: 8 hours, disaster: 2 days, data-loss: 4 hours}
  backups: {every: every 4 hours, retention: 30 days, tested: monthly}
`,
  reads: ['availability', 'responseTime'],
  check: ({ facts: { availability, responseTime }, header }) => {
    const { recovery, backups } = availability ?? {};
    const loss = recovery?.is === 'map' ? recovery.dataLoss : undefined;
    if (!loss) return [];
    const limit = inDays(loss, header.days).value;
    if (!isValue(limit) || limit.kind !== 'duration') return [];
    if (backups?.is === 'fact') return backups.value === 'none' ? [withoutBackups(backups, loss)] : [];
    const hours = businessHoursOf(responseTime);
    const plans = backupPlans(backups);
    const areSomeMade = plans.some(({ every }) => every && every.value !== 'none');
    return plans.flatMap(({ every }): readonly RuleFinding[] => {
      if (every?.value === 'none') return areSomeMade ? [] : [withoutBackups(every, loss)];
      const gap = every?.value?.interval;
      return every && gap && exceeds(gap, limit, hours) ? [tooRare(every, gap, loss, limit, hours, header)] : [];
    });
  },
});

/** Known for certain alone: a loss that is counted in business time by the work of an average week. */
function exceeds(gap: Duration, limit: Duration, hours: Hours | undefined): boolean {
  const known = compareDurations(gap, limit);
  if (known !== undefined || hours === undefined) return (known ?? 0) > 0;
  if (gap.clock === 'business') return limit.clock !== 'business' && longestGap(gap, hours) > secondsOf(limit);
  if (limit.unit === 'day') return surelyOutlasts(gap, limit, hours);
  return secondsOf(gap) * minutesAWeek(hours) > secondsOf(limit) * MINUTES_A_WEEK;
}

/** In seconds, at least: what runs on business days alone pauses while business is closed. */
function longestGap(gap: Duration, hours: Hours | undefined): number {
  const closing = gap.clock === 'business' && hours ? longestClosing(hours) : undefined;
  return Math.max(secondsOf(gap), closing ? (closing.end - closing.start) * 60 : 0);
}

function secondsOf(time: Duration): number {
  return toNumber(averageSeconds(time));
}

function tooRare(
  every: Fact<unknown>,
  gap: Duration,
  loss: Fact<unknown>,
  limit: Duration,
  hours: Hours | undefined,
  { locale, days }: Header,
): RuleFinding {
  const { span } = every.place.node;
  const lost = shortSpan(longestGap(gap, hours), locale);
  const often = kinds.frequency.source({ kind: 'frequency', interval: limit.amount.digits === 0n ? undefined : limit });
  const permitted = kinds.duration.source(days === 'business' && gap.unit === 'day' ? onCalendar(gap) : gap);
  return {
    span,
    path: every.place.path,
    message: `Backups run \`${every.text}\`, but only ${loss.text} of work may be lost: a failure just before the next backup loses ${lost}. Back up more often, or permit a larger loss in \`${loss.place.path}\`.`,
    related: [{ span: loss.place.node.span, message: 'The permitted loss of data' }],
    fixes: [
      { title: `Back up \`${often}\``, edits: [{ span, newText: often }] },
      { title: `Permit a loss of ${permitted}`, edits: [{ span: loss.place.node.span, newText: permitted }] },
    ],
  };
}

function onCalendar(time: Duration): Duration {
  return time.clock === 'plain' ? { ...time, clock: 'calendar' } : time;
}

function withoutBackups(none: Fact<unknown>, loss: Fact<unknown>): RuleFinding {
  return {
    span: none.place.node.span,
    path: none.place.path,
    message: `No backups are made, but at most ${loss.text} of work may be lost: there is no copy from which the rest could be restored. State how often backups run, or \`none\` as the loss that is permitted.`,
    related: [{ span: loss.place.node.span, message: 'The permitted loss of data' }],
    fixes: [
      {
        title: 'Promise no limit to the loss of data: `none`',
        edits: [{ span: loss.place.node.span, newText: 'none' }],
      },
    ],
  };
}
