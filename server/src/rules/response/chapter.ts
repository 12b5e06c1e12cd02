import type { Chapter } from '../chapter';

/** Response. */
export const response: Chapter = {
  title: 'Response',
  about: 'service levels',
  rules: [],
};
