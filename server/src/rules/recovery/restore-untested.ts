import type { Header } from '../../agreement/agreement';
import { type Bound, type Fact, factsOf } from '../../agreement/bound';
import { inDays } from '../../agreement/clocks';
import type { Backups } from '../../agreement/facts.generated';
import { surelyOutlasts } from '../../values/elapsed';
import { kinds } from '../../values/kinds';
import { isValue } from '../../values/value';
import { comparing, type RuleFinding } from '../rule';
import { backupPlans } from './backup-plans';

/** A backup is worth what was restored from it. */
export const restoreUntested = comparing({
  id: 'restore-untested',
  severity: 'warning',
  severityIn: { template: 'information' },
  summary: 'Backups are promised and nobody tests a restore, or so rarely that most backups are gone before the test.',
  why: 'Standards of information security such as ISO/IEC 27001 ask for regular tests of backups: a copy that nobody has restored is a hope, and the test that fails is cheaper than the disaster that fails. Where a restore is tested more rarely than backups are kept, whole generations of them come and go untested. `tested: none` says so to both parties, and is told as information.',
  bad: `availability:
  backups: {every: daily, retention: 30 days}
`,
  good: `availability:
  backups: {every: daily, retention: 30 days, tested: monthly}
`,
  insteadOf: ['missing-statement'],
  reads: ['availability'],
  check: ({ facts: { availability }, header }) => {
    const backups = availability?.backups;
    if (!availability || backups?.is !== 'map') return [];
    const areMade = backupPlans(backups).some(({ every }) => every && every.value !== 'none');
    if (!areMade || isInWords(backups.text) || isInWords(backups.also) || isInWords(availability.also)) return [];
    const { tested } = backups;
    if (!tested) return [untested(backups)];
    if (tested.value === 'none') return [openlyUntested(tested)];
    return tooRare(tested, backups, header);
  },
});

/** Words of the author's own may say when a restore is tested, where they speak of a test at all. */
function isInWords(bound: Bound | undefined): boolean {
  return bound !== undefined && [...factsOf(bound)].some(({ text }) => /\btest/iu.test(text));
}

function untested({ place }: Backups): RuleFinding {
  const path = `${place.path}.tested`;
  return {
    span: place.at,
    path,
    message:
      'Backups are promised, but nothing says that a restore from them is ever tested. State under `tested` how often it is, or `none`.',
    fixes: [
      { title: 'Insert `tested`', insert: { path, snippet: 'tested: ${1:monthly}' } },
      { title: 'State that there is none: `tested: none`', insert: { path, snippet: 'tested: none' } },
    ],
  };
}

function openlyUntested({ place }: Fact<unknown>): RuleFinding {
  return {
    severity: 'information',
    span: place.node.span,
    path: place.path,
    message:
      'Backups are promised, but by this `none` nobody tests that data can be restored from them. Test a restore at least as often as a backup is kept.',
    fixes: [{ title: 'Test a restore `monthly`', edits: [{ span: place.node.span, newText: 'monthly' }] }],
  };
}

/**
 * Judged by the backups of everything, since a set may have a test of its own in words; and in months of any length, so that
 * a monthly test suits backups of 30 days.
 */
function tooRare(tested: Fact<unknown>, { every, retention }: Backups, { days }: Header): readonly RuleFinding[] {
  const kept = retention && inDays(retention, days).value;
  const gap = isValue(tested.value) && tested.value.kind === 'frequency' ? tested.value.interval : undefined;
  if (!retention || !isValue(kept) || kept.kind !== 'duration' || !gap) return [];
  if (!surelyOutlasts(gap, kept, undefined)) return [];
  // Kept for less than the pause between two backups, they are kept too short for more than a test.
  const pause = every?.value !== 'none' ? every?.value?.interval : undefined;
  if (pause && surelyOutlasts(pause, kept, undefined)) return [];
  const { span } = tested.place.node;
  const often = OFTEN.find((word) => {
    const frequency = kinds.frequency.parse(word, { currency: undefined });
    return frequency.ok && frequency.value.interval && !surelyOutlasts(frequency.value.interval, kept, undefined);
  });
  const longer = kinds.duration.source(gap);
  return [
    {
      span,
      path: tested.place.path,
      message: `A restore is tested \`${tested.text}\`, but a backup is kept for ${retention.text} only: most backups are thrown away before any was tested. Test at least as often as a backup is kept, or keep backups until the next test.`,
      related: [{ span: retention.place.node.span, message: 'How long a backup is kept' }],
      fixes: [
        ...(often === undefined ? [] : [{ title: `Test a restore \`${often}\``, edits: [{ span, newText: often }] }]),
        { title: `Keep backups for ${longer}`, edits: [{ span: retention.place.node.span, newText: longer }] },
      ],
    },
  ];
}

const OFTEN = ['yearly', 'quarterly', 'monthly', 'weekly', 'daily'] as const;
