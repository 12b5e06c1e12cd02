import type { Chapter } from '../chapter';

/** Recovery and backups. */
export const recovery: Chapter = {
  title: 'Recovery and backups',
  about: 'service levels',
  rules: [],
};
