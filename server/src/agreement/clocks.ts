import { onBusinessClock } from '../values/duration';
import { type Duration, type Hours, isValue } from '../values/value';
import type { Header } from './agreement';
import type { Fact } from './bound';
import type { PrioritiesSection, ResponseTimeSection } from './facts.generated';

/** What tells on which clock a time runs. */
export interface ClockFacts {
  readonly facts: { readonly priorities?: PrioritiesSection };
  readonly header: Pick<Header, 'days'>;
}

/** The business hours as one value; undefined where none are stated. */
export function businessHoursOf(responseTime: ResponseTimeSection | undefined): Hours | undefined {
  const stated = responseTime?.businessHours?.items.flatMap(({ value }) => value ?? []) ?? [];
  const [first] = stated;
  return first && { ...first, windows: stated.flatMap(({ windows }) => windows) };
}

/**
 * The fact with its time on the clock that it runs on: the times of a priority level on that of the level, which is the
 * business hours unless it says `always`; days on that of the agreement. What is no time, or names its clock, stays.
 */
export function onItsClock(fact: Fact<unknown>, { facts, header }: ClockFacts): Fact<unknown> {
  if (!isDuration(fact.value)) return fact;
  const level = (facts.priorities?.levels?.items ?? []).find((some) =>
    fact.place.path.startsWith(`${some.place.path}.`),
  );
  if (!level) return inDays(fact, header.days);
  return level.clock?.value === 'always' ? fact : onBusinessHours(fact);
}

/** A time of something that runs on business hours only: plain minutes, hours and days are business ones. */
export function onBusinessHours(fact: Fact<unknown>): Fact<unknown> {
  return isDuration(fact.value) ? { ...fact, value: onBusinessClock(fact.value) } : fact;
}

/** Where plain days are business days, a time in days is one in business days. */
export function inDays(fact: Fact<unknown>, days: Header['days']): Fact<unknown> {
  const { value: time } = fact;
  return days === 'business' && isDuration(time) && time.unit === 'day' ? onBusinessHours(fact) : fact;
}

function isDuration(some: unknown): some is Duration {
  return isValue(some) && some.kind === 'duration';
}
