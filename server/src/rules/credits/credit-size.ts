import type { AvailabilitySection } from '../../agreement/facts.generated';
import { type UptimePromise, uptimePromises } from '../../agreement/uptime-promises';
import { add, compareDecimals } from '../../values/decimal';
import type { Decimal, Money, Percentage, Share } from '../../values/value';
import { bandsOf, reachZero, tableOf } from './bands';

/** How much a credit, or a cap on credits, comes to: of a currency, or per cent of something. */
export interface CreditSize {
  readonly amount: Decimal;
  /** A currency, or the words for what it is a percentage of; empty where that is not said. */
  readonly of: string;
  readonly isMoney: boolean;
}

/** The size of a credit or of a cap; undefined for `none` and for what is still to be filled in. */
export function sizeOf(
  credit: Share | Percentage | Money | 'none' | undefined,
  { creditOf }: AvailabilitySection,
): CreditSize | undefined {
  if (credit === undefined || credit === 'none') return undefined;
  if (credit.kind === 'money') return { amount: credit.amount, of: credit.currency, isMoney: true };
  const of = credit.kind === 'share' ? credit.of : (creditOf?.text ?? '');
  return { amount: credit.percent, of: base(of), isMoney: false };
}

function base(words: string): string {
  return words
    .toLowerCase()
    .trim()
    .replace(/^(?:of )?(?:the )?/u, '');
}

/** Which is more; undefined where they are of different things. A percentage of nothing in particular is one of the same. */
export function compareSizes(a: CreditSize, b: CreditSize): number | undefined {
  const alike = a.isMoney === b.isMoney && (a.of === b.of || (!a.isMoney && (a.of === '' || b.of === '')));
  return alike ? compareDecimals(a.amount, b.amount) : undefined;
}

/** Whether credits are reckoned by the fees of the service that failed, and not by all fees. */
export function isOfService({ of }: CreditSize): boolean {
  return /\bservices?\b/u.test(of);
}

/**
 * The most that the credits of one period come to without a cap: each uptime misses by the worst band. Credits by the fees
 * of each service do not add up: each is at most its share of its own fees. Undefined where credits cannot be compared.
 */
export function mostCredits(availability: AvailabilitySection): CreditSize | undefined {
  const worst = uptimePromises(availability)
    .filter(({ credits }) => tableOf(credits))
    .map((promise) => worstCredit(promise, availability));
  const [first, ...others] = worst;
  return others.reduce((sum, next) => sum && next && together(sum, next), first);
}

function together(sum: CreditSize, next: CreditSize): CreditSize | undefined {
  const order = compareSizes(sum, next);
  if (order === undefined) return undefined;
  if (isOfService(sum)) return order < 0 ? next : sum;
  return { ...sum, amount: add(sum.amount, next.amount) };
}

/** What the worst band earns; undefined where that is not known to be the most of one table: `credit-bands` tells why. */
function worstCredit({ credits }: UptimePromise, availability: AvailabilitySection): CreditSize | undefined {
  const table = tableOf(credits);
  const bands = table && bandsOf(table);
  if (!bands || !reachZero(bands)) return undefined;
  const [worst, ...others] = bands.toReversed().filter(({ facts }) => facts.credit?.value !== 'none');
  const most = sizeOf(worst?.facts.credit?.value, availability);
  const isMost = others.every(({ facts }) => {
    const size = sizeOf(facts.credit?.value, availability);
    return most && size && (compareSizes(most, size) ?? -1) >= 0;
  });
  return isMost ? most : undefined;
}
