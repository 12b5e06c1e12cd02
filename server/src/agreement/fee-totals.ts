import { add, decimal, divide, multiply } from '../values/decimal';
import type { Decimal, Money, Per, Quantity } from '../values/value';
import { singular } from '../values/words';
import type { IncludedService, ServicesSection } from './facts.generated';

/** Months that one charging period has. */
const MONTHS: ReadonlyMap<string, number> = new Map([
  ['month', 1],
  ['quarter', 3],
  ['year', 12],
]);

/** A sum of fees, or what keeps it from being worked out: "`services.included.x` has no quantity …". */
export type FeeTotal = { readonly amount: Money } | { readonly lacking: string };

/**
 * What the services cost a month: each recurring fee, times its quantity where it is charged by user, device or the like.
 * Services that are included, or charged by the hour or once, add nothing. It cannot be worked out where no fee recurs,
 * where a quantity is missing or counts something else than the fee does, or where currencies differ.
 */
export function monthlyFees(services: ServicesSection | undefined): FeeTotal {
  const items = services?.included?.items.filter((item) => item.is === 'map') ?? [];
  const [first, ...others] = items.flatMap((item) => monthlyFee(item) ?? []);
  if (!first) return { lacking: 'no service has a fee that recurs' };
  return others.reduce(plus, first);
}

/** Twelve times `total`: a year of monthly fees. */
export function timesTwelve(total: FeeTotal): FeeTotal {
  if ('lacking' in total) return total;
  return { amount: { ...total.amount, amount: multiply(total.amount.amount, decimal(12)) } };
}

/** What one service costs a month; undefined where it adds nothing. */
function monthlyFee({ fee, quantity, place }: IncludedService): FeeTotal | undefined {
  if (!fee) return undefined;
  const rate = fee.value;
  if (rate === undefined) return { lacking: `the fee of \`${place.path}\` is not known` };
  if (typeof rate === 'string' || rate.amount.kind !== 'money') return undefined;
  const period = rate.per.find((per) => MONTHS.has(per.unit));
  if (!period) return undefined;
  const counted = rate.per.filter((per) => per !== period);
  const count = counted.length === 0 ? decimal(1) : countOf(counted, quantity?.value);
  const months = multiply(decimal(MONTHS.get(period.unit) ?? 1), period.count);
  const amount = count && divide(multiply(rate.amount.amount, count), months, 2);
  return amount
    ? { amount: { ...rate.amount, amount } }
    : { lacking: `\`${place.path}\` has no quantity of what its fee counts` };
}

/** How many times the fee is charged: the service's quantity, where the fee counts just what the quantity counts. */
function countOf(per: readonly Per[], quantity: Quantity | undefined): Decimal | undefined {
  const [only, ...more] = per;
  if (!only || more.length > 0 || !quantity) return undefined;
  const sameUnit = singular(quantity.unit.toLowerCase()) === singular(only.unit.toLowerCase());
  return sameUnit ? divide(quantity.amount, only.count, 6) : undefined;
}

function plus(sum: FeeTotal, fee: FeeTotal): FeeTotal {
  if ('lacking' in sum) return sum;
  if ('lacking' in fee) return fee;
  const { amount, currency } = sum.amount;
  if (fee.amount.currency !== currency) return { lacking: 'the fees are in different currencies' };
  return { amount: { ...sum.amount, amount: add(amount, fee.amount.amount) } };
}
