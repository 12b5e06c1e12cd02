import type { Chapter } from '../chapter';

/** Service credits. */
export const credits: Chapter = {
  title: 'Service credits',
  about: 'service levels',
  rules: [],
};
