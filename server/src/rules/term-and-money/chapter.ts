import type { Chapter } from '../chapter';
import { noticeLongerThanTerm } from './notice-longer-than-term';
import { tableTotal } from './table-total';
import { uncappedIncrease } from './uncapped-increase';

/** Term and money. */
export const termAndMoney: Chapter = {
  title: 'Term and money',
  about: 'agreement',
  rules: [noticeLongerThanTerm, tableTotal, uncappedIncrease],
};
