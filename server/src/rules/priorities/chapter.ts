import type { Chapter } from '../chapter';
import { businessClock } from './business-clock';

/** Priorities. */
export const priorities: Chapter = {
  title: 'Priorities',
  about: 'service levels',
  rules: [businessClock],
};
