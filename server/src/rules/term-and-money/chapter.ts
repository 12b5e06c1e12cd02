import type { Chapter } from '../chapter';

/** Term and money. */
export const termAndMoney: Chapter = {
  title: 'Term and money',
  about: 'agreement',
  rules: [],
};
