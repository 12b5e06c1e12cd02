import type { AvailabilitySection, MaintenanceWindow } from '../../agreement/facts.generated';
import { comparing, type RuleFinding } from '../rule';
import { excludesNothing, exclusionOf } from './excluded-maintenance';
import { maintenanceWindows } from './maintenance-windows';

/** Whether maintenance counts as downtime is said in two places, and they agree. */
export const maintenanceCountedTwice = comparing({
  id: 'maintenance-counted-twice',
  severity: 'warning',
  summary: 'Maintenance counts as downtime in one place of the agreement, and not in another.',
  why: 'The same night of maintenance then breaks the uptime for one party and not for the other. Manuals of contract drafting advise to say a thing once; where it is said twice, both places must say the same.',
  bad: `availability:
  measured: {excludes: [agreed maintenance]}
  maintenance:
    - {kind: routine, window: Sun 02:00-06:00, every: monthly, counts-as-downtime: yes}
`,
  good: `availability:
  measured: {excludes: [agreed maintenance]}
  maintenance:
    - {kind: routine, window: Sun 02:00-06:00, every: monthly, counts-as-downtime: no}
    - {kind: emergency, window: none, counts-as-downtime: yes}
`,
  reads: ['availability'],
  check: ({ facts: { availability } }) =>
    maintenanceWindows(availability).flatMap((window) => contradiction(window, availability?.measured)),
});

function contradiction(window: MaintenanceWindow, measured: AvailabilitySection['measured']): readonly RuleFinding[] {
  const { countsAsDowntime: counts } = window;
  if (counts?.value === undefined) return [];
  const { span } = counts.place.node;
  const found = { span, path: counts.place.path };
  if (counts.value) {
    const exclusion = exclusionOf(window, measured);
    if (!exclusion) return [];
    const message = `This maintenance counts as downtime here, and \`${exclusion.place.path}\` leaves it out. Say \`no\` here, or take it out there.`;
    const related = [{ span: exclusion.place.node.span, message: 'Here it does not count.' }];
    return [{ ...found, message, related, fixes: [{ title: 'Write `no`', edits: [{ span, newText: 'no' }] }] }];
  }
  if (!excludesNothing(measured)) return [];
  const all = measured.excludes.place.node.span;
  return [
    {
      ...found,
      message: `This maintenance does not count as downtime here, and \`${measured.excludes.place.path}: none\` says that all downtime counts. Say \`yes\` here, or name the maintenance there.`,
      related: [{ span: all, message: 'Here all downtime counts.' }],
      fixes: [
        { title: 'Leave agreed maintenance out there', edits: [{ span: all, newText: '[agreed maintenance]' }] },
        { title: 'Write `yes`', edits: [{ span, newText: 'yes' }] },
      ],
    },
  ];
}
