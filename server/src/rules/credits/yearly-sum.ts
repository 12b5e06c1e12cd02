import type { AvailabilitySection, ServicesSection } from '../../agreement/facts.generated';
import { monthlyFees } from '../../agreement/fee-totals';
import { measuringPeriod, periodsIn, uptimePromises } from '../../agreement/uptime-promises';
import { decimal, multiply } from '../../values/decimal';
import type { MeasuringPeriod } from '../../values/measuring-period';
import type { Decimal, Money, Percentage, Share } from '../../values/value';
import { tableOf } from './bands';
import { isOfService, mostCredits, sizeOf } from './credit-size';

/** A sum for a year: of a currency, or per cent of the fees of one month, in which all sums of fees are whole numbers. */
export interface YearlySum {
  readonly amount: Decimal;
  /** A currency; undefined for a percentage of a month's fees. */
  readonly currency: string | undefined;
}

/** How often each period comes in a year, and how many monthly fees it has. */
const A_YEAR: Readonly<Record<MeasuringPeriod, number>> = { week: 52, month: 12, quarter: 4, year: 1 };
const MONTHS: ReadonlyMap<MeasuringPeriod, number> = new Map([
  ['month', 1],
  ['quarter', 3],
  ['year', 12],
]);

/** What a limit on liability comes to; undefined where it is no limit, or a share of something else than all fees. */
export function yearlyLimit(cap: Share | Percentage | Money | 'none' | undefined): YearlySum | undefined {
  if (cap === undefined || cap === 'none' || cap.kind === 'percentage') return undefined;
  if (cap.kind === 'money') return { amount: cap.amount, currency: cap.currency };
  const months = /\bservices?\b/iu.test(cap.of) ? undefined : monthsOfFees(cap.of);
  return months === undefined ? undefined : { amount: multiply(cap.percent, decimal(months)), currency: undefined };
}

/** The months whose fees are meant: 12 for "annual fees" and "the fees of the last 12 months"; undefined where none are. */
function monthsOfFees(words: string): number | undefined {
  if (!/\b(?:fees?|charges?)\b/iu.test(words)) return undefined;
  if (/\b(?:12|twelve) months\b/iu.test(words)) return 12;
  const [period, ...more] = periodsIn(words);
  return period === undefined || more.length > 0 ? undefined : MONTHS.get(period);
}

interface Facts {
  readonly availability: AvailabilitySection;
  readonly services?: ServicesSection;
}

/**
 * The most that credits come to in a year: their cap, else the worst band of each uptime, in every period. Credits by the
 * fees of the affected services are a sum of money, where these fees are known.
 */
export function yearlyCredits({ availability, services }: Facts): YearlySum | undefined {
  const period = measuringPeriod(availability);
  const size = sizeOf(availability.creditCap?.value, availability) ?? mostCredits(availability);
  if (!period || !size) return undefined;
  if (size.isMoney) return { amount: multiply(size.amount, decimal(A_YEAR[period])), currency: size.of };
  const months = monthsOfFees(size.of);
  if (months === undefined) return undefined;
  // Where no period is stated, credits of the fees of a year come once a year.
  const times = isPeriodStated(availability) ? A_YEAR[period] : 12 / months;
  const sum: YearlySum = { amount: multiply(size.amount, decimal(times * months)), currency: undefined };
  return isOfService(size) ? inMoney(sum, earning(availability, services)) : sum;
}

function isPeriodStated({ measured }: AvailabilitySection): boolean {
  return measured?.is === 'map' ? measured.per !== undefined : periodsIn(measured?.text ?? '').size > 0;
}

/** Just the services whose uptime earns credits; all of them where the general uptime does. */
function earning(
  availability: AvailabilitySection,
  services: ServicesSection | undefined,
): ServicesSection | undefined {
  const owners = uptimePromises(availability).flatMap(({ credits, owner }) => (tableOf(credits) ? [owner] : []));
  if (!services?.included || owners.includes(availability)) return services;
  const ids = new Set(owners.flatMap((owner) => ('service' in owner ? owner.service?.value : undefined) ?? []));
  const items = services.included.items.filter((item) => item.is === 'map' && ids.has(item.id?.value ?? ''));
  return { ...services, included: { ...services.included, items } };
}

/** The percentage of a month's fees as money; undefined where those fees are not known. */
export function inMoney({ amount }: YearlySum, services: ServicesSection | undefined): YearlySum | undefined {
  const fees = monthlyFees(services);
  if ('lacking' in fees) return undefined;
  const whole = multiply(amount, fees.amount.amount);
  return { amount: { digits: whole.digits, scale: whole.scale + 2 }, currency: fees.amount.currency };
}
