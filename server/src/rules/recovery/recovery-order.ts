import type { Header } from '../../agreement/agreement';
import type { Fact } from '../../agreement/bound';
import { businessHoursOf, onItsClock } from '../../agreement/clocks';
import type { AvailabilitySection, PrioritiesSection, ResponseTimeSection } from '../../agreement/facts.generated';
import type { Fix } from '../../syntax/finding';
import { mayOutlast } from '../../values/elapsed';
import { kinds } from '../../values/kinds';
import { type Duration, isValue, type Locale } from '../../values/value';
import { comparing, type RuleFinding } from '../rule';

/** A disaster takes at least as long as a failure, and a failure no longer than the most urgent problem. */
export const recoveryOrder = comparing({
  id: 'recovery-order',
  severity: 'warning',
  summary: 'A disaster is repaired sooner than a failure, or a failure later than the most urgent problem is resolved.',
  why: 'A disaster is the loss of all systems, so that its repair holds that of each of them: one of two times in the other order is a slip. A failed system is also a problem of the most urgent level, and two times for it are read as the shorter one. A resolution that is only aimed at contradicts nothing.',
  bad: `availability:
  recovery: {failure: 3 days, disaster: 1 day, data-loss: 24 hours}
`,
  good: `availability:
  recovery: {failure: 8 hours, disaster: 3 days, data-loss: 24 hours}
priorities:
  levels:
    - {id: P1, name: Critical, respond: 1 hour, resolve: 8 hours, clock: always}
`,
  reads: ['availability', 'priorities', 'responseTime'],
  check: ({ facts, header }) => {
    const recovery = facts.availability?.recovery;
    if (recovery?.is !== 'map') return [];
    const hours = businessHoursOf(facts.responseTime);
    const [failure, disaster, resolve] = [
      recovery.failure,
      recovery.disaster,
      facts.priorities?.levels?.items[0]?.resolve,
    ].map((fact) => stated(fact, facts, header));
    if (!failure) return [];
    return [
      ...(disaster && mayOutlast(failure.time, disaster.time, hours)
        ? [disasterFirst(failure, disaster, header.locale)]
        : []),
      ...(resolve && isFirm(facts.priorities) && mayOutlast(failure.time, resolve.time, hours)
        ? [slowerThanResolved(failure, resolve, header.locale)]
        : []),
    ];
  },
});

interface Facts {
  readonly availability?: AvailabilitySection;
  readonly priorities?: PrioritiesSection;
  readonly responseTime?: ResponseTimeSection;
}

/** An aim for the resolution may well be tighter than what recovery takes at most. */
function isFirm(priorities: PrioritiesSection | undefined): boolean {
  const strength = priorities?.resolveCommitment;
  return strength === undefined || strength.value === 'firm';
}

/** A stated time on the clock that it runs on. */
interface Stated {
  readonly fact: Fact<unknown>;
  readonly time: Duration;
}

function stated(fact: Fact<unknown> | undefined, facts: Facts, header: Header): Stated | undefined {
  const time = fact && onItsClock(fact, { facts, header }).value;
  return fact && isValue(time) && time.kind === 'duration' ? { fact, time } : undefined;
}

function disasterFirst(failure: Stated, disaster: Stated, locale: Locale): RuleFinding {
  const [longer, shorter] = [failure, disaster].map(({ time }) => kinds.duration.print(time, locale));
  return {
    span: disaster.fact.place.node.span,
    path: disaster.fact.place.path,
    message: `After a disaster, service is restored within ${shorter}; after the failure of one system, which is less, only within ${longer}. Give the disaster at least the time of a failure, or repair a failure within ${shorter} too.`,
    related: [{ span: failure.fact.place.node.span, message: 'The time to repair a failure' }],
    fixes: [as(disaster, failure, 'Repair a disaster'), as(failure, disaster, 'Repair a failure')],
  };
}

function slowerThanResolved(failure: Stated, resolve: Stated, locale: Locale): RuleFinding {
  const [longer, shorter] = [failure, resolve].map(({ time }) => kinds.duration.print(time, locale));
  // On the other clock, the same words would be another time.
  const isOnOneClock = failure.time.clock === resolve.time.clock;
  return {
    span: failure.fact.place.node.span,
    path: failure.fact.place.path,
    message: `A failed system may take ${longer} to be restored, but a problem of the most urgent level is resolved within ${shorter}. Repair a failure within that time, or resolve that level no sooner than a failure is repaired.`,
    related: [{ span: resolve.fact.place.node.span, message: 'The time to resolve the most urgent level' }],
    fixes: [
      as(failure, resolve, 'Repair a failure'),
      ...(isOnOneClock ? [as(resolve, failure, 'Resolve the most urgent level')] : []),
    ],
  };
}

/** The time of `one` made that of `other`. */
function as({ fact }: Stated, other: Stated, what: string): Fix {
  const newText = kinds.duration.source(other.time);
  return { title: `${what} within ${newText}`, edits: [{ span: fact.place.node.span, newText }] };
}
