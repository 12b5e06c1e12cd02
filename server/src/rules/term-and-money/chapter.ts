import type { Chapter } from '../chapter';
import { mixedCurrency } from './mixed-currency';
import { wrongWeekday } from './wrong-weekday';

/** Term and money. */
export const termAndMoney: Chapter = {
  title: 'Term and money',
  about: 'agreement',
  rules: [mixedCurrency, wrongWeekday],
};
