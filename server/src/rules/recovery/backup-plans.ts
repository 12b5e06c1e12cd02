import type { AvailabilitySection, BackupSet, Backups } from '../../agreement/facts.generated';

/** How often something is backed up and how long that is kept: everything, or one set. */
export interface BackupPlan {
  /** What it is written in. */
  readonly owner: Backups | BackupSet;
  readonly every: Backups['every'];
  /** A set that states none is kept as long as the rest. */
  readonly retention: Backups['retention'];
}

/** The plan for everything and those of the sets, as far as they are written. */
export function backupPlans(backups: AvailabilitySection['backups']): readonly BackupPlan[] {
  if (backups?.is !== 'map') return [];
  return [backups, ...(backups.sets?.items ?? [])].map((owner) => ({
    owner,
    every: owner.every,
    retention: owner.retention ?? backups.retention,
  }));
}
