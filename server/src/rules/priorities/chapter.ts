import type { Chapter } from '../chapter';
import { allUrgent } from './all-urgent';
import { businessClock } from './business-clock';
import { clockMissing } from './clock-missing';
import { clockOutsideHours } from './clock-outside-hours';
import { matrixIncomplete } from './matrix-incomplete';
import { matrixNotMonotone } from './matrix-not-monotone';
import { priorityLabel } from './priority-label';
import { priorityOrder } from './priority-order';
import { resolveBeyondHours } from './resolve-beyond-hours';
import { respondAfterResolve } from './respond-after-resolve';
import { updateInterval } from './update-interval';

/** Priorities. */
export const priorities: Chapter = {
  title: 'Priorities',
  about: 'service levels',
  rules: [
    businessClock,
    priorityOrder,
    respondAfterResolve,
    matrixIncomplete,
    matrixNotMonotone,
    allUrgent,
    clockMissing,
    clockOutsideHours,
    resolveBeyondHours,
    updateInterval,
    priorityLabel,
  ],
};
