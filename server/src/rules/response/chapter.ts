import type { Chapter } from '../chapter';
import { afterHoursCharge } from './after-hours-charge';
import { holidaysMissing } from './holidays-missing';
import { hoursWithoutZone } from './hours-without-zone';
import { responseUndefined } from './response-undefined';

/** Response. */
export const response: Chapter = {
  title: 'Response',
  about: 'service levels',
  rules: [responseUndefined, hoursWithoutZone, holidaysMissing, afterHoursCharge],
};
