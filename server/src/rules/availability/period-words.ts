import { type MeasuringPeriod, PERIOD_DAYS } from '../../values/measuring-period';

/** `a 30-day month`: the period as it is reckoned with. */
export function periodInDays(period: MeasuringPeriod): string {
  return `a ${PERIOD_DAYS[period]}-day ${period}`;
}
