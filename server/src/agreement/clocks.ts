import { onBusinessClock } from '../values/duration';
import { type Duration, isValue } from '../values/value';
import type { Agreement, Header } from './agreement';
import type { Fact } from './bound';

/**
 * The fact with its time on the clock that it runs on: the times of a priority level on that of the level, which is the
 * business hours unless it says `always`; days on that of the agreement. What is no time, or names its clock, stays.
 */
export function onItsClock(fact: Fact<unknown>, { facts, header }: Agreement): Fact<unknown> {
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
