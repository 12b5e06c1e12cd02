import type { Chapter } from '../chapter';

/** Services, duties and client demands. */
export const obligations: Chapter = {
  title: 'Services, duties and client demands',
  about: 'agreement',
  rules: [],
};
