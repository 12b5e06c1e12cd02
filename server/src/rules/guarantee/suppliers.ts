import type { PerformanceExpectation, PerformanceSection } from '../../agreement/facts.generated';
import { decimal, multiply } from '../../values/decimal';
import type { Decimal, Percentage } from '../../values/value';
import { expectationsOf } from './commitment-over';

/** What a supplier promises for its system. */
export interface SupplierPromise<T> {
  readonly item: PerformanceExpectation;
  readonly promised: T;
}

/** Metrics of which less is better. */
const LESS_IS_BETTER =
  /\b(?:loss|lost|errors?|fail\w*|faults?|downtime|outages?|abandon\w*|reject\w*|dropped|delays?|latency|jitter|utili[sz]ation|load|unavailab\w*|defects?|complaints?)\b/iu;

/** Metrics of a time that is better the longer it is. */
const LONGER_IS_BETTER = /\b(?:retention|retain\w*|kept|keeps?|battery|warranty|lifetime|notice|lasts?)\b/iu;

const AVAILABILITY = /\b(?:availab\w*|up-?time|reachab\w*|accessib\w*)\b/iu;

/** Whether a smaller value of the item's metric is the stronger promise. */
export function isLessBetter({ metric, target }: PerformanceExpectation): boolean {
  const words = metric?.text ?? '';
  const isTime = typeof target?.value === 'object' && 'kind' in target.value && target.value.kind === 'duration';
  return isTime ? !LONGER_IS_BETTER.test(words) : LESS_IS_BETTER.test(words);
}

/** The systems of third parties whose suppliers promise an availability. */
export function supplierUptimes(performance: PerformanceSection | undefined): readonly SupplierPromise<Percentage>[] {
  return thirdPartyOf(performance).flatMap((item) => {
    const promised = item.supplierTarget?.value;
    const words = item.metric?.text ?? '';
    const isUptime = AVAILABILITY.test(words) && !LESS_IS_BETTER.test(words);
    return isUptime && typeof promised === 'object' && 'kind' in promised && promised.kind === 'percentage'
      ? [{ item, promised }]
      : [];
  });
}

/** Every expectation of a system of a third party. */
export function thirdPartyOf(performance: PerformanceSection | undefined): readonly PerformanceExpectation[] {
  return expectationsOf(
    performance && { ...performance, hardware: undefined, workstations: undefined, services: undefined },
  );
}

/** The availability, in per cent, of systems that must all be up: 99.9% and 99.9% make 99.8001%. Exact. */
export function serialUptime(uptimes: readonly Percentage[]): Decimal {
  return uptimes.reduce((product, { percent }) => {
    const { digits, scale } = multiply(product, percent);
    return { digits, scale: scale + 2 };
  }, decimal(100));
}
