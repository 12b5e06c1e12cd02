import type { Chapter } from '../chapter';
import { maintenanceCountedTwice } from './maintenance-counted-twice';
import { maintenanceExceedsAllowance } from './maintenance-exceeds-allowance';
import { measurementMissing } from './measurement-missing';
import { statedDowntime } from './stated-downtime';
import { uptimeUnreachable } from './uptime-unreachable';

/** Availability. */
export const availability: Chapter = {
  title: 'Availability',
  about: 'service levels',
  rules: [uptimeUnreachable, maintenanceExceedsAllowance, maintenanceCountedTwice, measurementMissing, statedDowntime],
};
