import type { Chapter } from '../chapter';

/** Availability. */
export const availability: Chapter = {
  title: 'Availability',
  about: 'service levels',
  rules: [],
};
