import { add, decimal, divide, multiply } from '../values/decimal';
import type { Decimal, Money, Per } from '../values/value';
import type { IncludedService, ServicesSection } from './facts.generated';
import { singular } from './word-forms';

/** Months that one charging period has. */
const MONTHS: ReadonlyMap<string, number> = new Map([
  ['month', 1],
  ['quarter', 3],
  ['year', 12],
]);

/**
 * What the services cost a month: each recurring fee, times its quantity where it is charged by user, device or the like.
 * Services that are included, or charged by the hour or once, add nothing. Undefined where no fee recurs, where a
 * quantity is missing, where the quantity counts something else than the fee does, or where currencies differ.
 */
export function monthlyFees(services: ServicesSection | undefined): Money | undefined {
  const items = services?.included?.items.filter((item) => item.is === 'map') ?? [];
  const recurring = items.map(monthlyFee).filter((fee) => fee !== 'none');
  return recurring.reduce<Money | undefined>(
    (sum, fee, index) => (index === 0 ? known(fee) : plus(sum, known(fee))),
    undefined,
  );
}

/** Twelve times `amount`: a year of a monthly fee. */
export function timesTwelve(amount: Money): Money {
  return { ...amount, amount: multiply(amount.amount, decimal(12)) };
}

type MonthlyFee = Money | 'none' | 'unknown';

function monthlyFee(service: IncludedService): MonthlyFee {
  const fee = service.fee?.value;
  if (fee === undefined) return service.fee ? 'unknown' : 'none';
  if (typeof fee === 'string' || fee.amount.kind !== 'money') return 'none';
  const period = fee.per.find((per) => MONTHS.has(per.unit));
  if (!period) return 'none';
  const others = fee.per.filter((per) => per !== period);
  const quantity = others.length === 0 ? decimal(1) : quantityFor(others, service);
  const months = multiply(decimal(MONTHS.get(period.unit) ?? 1), period.count);
  const amount = quantity && divide(multiply(fee.amount.amount, quantity), months, 2);
  return amount ? { ...fee.amount, amount } : 'unknown';
}

/** How many times the fee is charged: the service's quantity, where the fee counts just what the quantity counts. */
function quantityFor(per: readonly Per[], service: IncludedService): Decimal | undefined {
  const quantity = service.quantity?.value;
  const [only, ...more] = per;
  if (!only || more.length > 0 || typeof quantity !== 'object') return undefined;
  const sameUnit = singular(quantity.unit.toLowerCase()) === singular(only.unit.toLowerCase());
  return sameUnit ? divide(quantity.amount, only.count, 6) : undefined;
}

function known(fee: MonthlyFee): Money | undefined {
  return typeof fee === 'string' ? undefined : fee;
}

function plus(a: Money | undefined, b: Money | undefined): Money | undefined {
  if (!a || !b || a.currency !== b.currency) return undefined;
  return { ...a, amount: add(a.amount, b.amount) };
}
