import { decimal, multiply, subtract } from './decimal';
import type { Decimal, Percentage } from './value';

/** A period over which uptime is measured. */
export type MeasuringPeriod = 'week' | 'month' | 'quarter' | 'year';

/** Its days where downtime is worked out by hand: a month of 30 days, three of them, a year of 365. */
export const PERIOD_DAYS: Readonly<Record<MeasuringPeriod, number>> = { week: 7, month: 30, quarter: 90, year: 365 };

const SECONDS_A_DAY = 86_400;

/** How many seconds may be down in the period at this uptime, exactly: 99.9% of 30 days leave 2,592. Negative above 100%. */
export function allowance({ percent }: Percentage, period: MeasuringPeriod): Decimal {
  const down = subtract(decimal(100), percent);
  const share: Decimal = { digits: down.digits, scale: down.scale + 2 };
  return multiply(decimal(PERIOD_DAYS[period] * SECONDS_A_DAY), share);
}
