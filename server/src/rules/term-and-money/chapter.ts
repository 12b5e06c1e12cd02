import type { Chapter } from '../chapter';
import { bareDays } from './bare-days';
import { dateArithmetic } from './date-arithmetic';
import { deadlineOnHoliday } from './deadline-on-holiday';
import { mixedCurrency } from './mixed-currency';
import { noticeLongerThanTerm } from './notice-longer-than-term';
import { tableTotal } from './table-total';
import { uncappedIncrease } from './uncapped-increase';
import { wrongWeekday } from './wrong-weekday';

/** Term and money. */
export const termAndMoney: Chapter = {
  title: 'Term and money',
  about: 'agreement',
  rules: [
    dateArithmetic,
    wrongWeekday,
    deadlineOnHoliday,
    noticeLongerThanTerm,
    bareDays,
    mixedCurrency,
    tableTotal,
    uncappedIncrease,
  ],
};
