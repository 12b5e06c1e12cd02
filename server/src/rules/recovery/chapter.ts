import type { Chapter } from '../chapter';
import { backupInterval } from './backup-interval';
import { recoveryOrder } from './recovery-order';
import { restoreUntested } from './restore-untested';
import { retentionShort } from './retention-short';

/** Recovery and backups. */
export const recovery: Chapter = {
  title: 'Recovery and backups',
  about: 'service levels',
  rules: [backupInterval, recoveryOrder, restoreUntested, retentionShort],
};
