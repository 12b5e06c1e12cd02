import type { Fact } from '../agreement/bound';
import type { AvailabilitySection, Recovery } from '../agreement/facts.generated';
import type { Block } from '../blocks/block';
import type { Phrase } from '../blocks/inlines';
import { sentence } from '../blocks/sentence';
import type { Drafting } from './drafting';
import { type PointParts, pointsOf } from './items';
import { group, statement } from './subclause';
import { saysNone } from './wording';

const HEADING = 'Recovery';

/** How fast service is restored after a failure and after a disaster, and how much data may be lost. */
export function recovery({ recovery: facts, commitment }: AvailabilitySection, drafting: Drafting): Block | undefined {
  if (!facts) return undefined;
  if (facts.is === 'fact') {
    return statement(facts, { heading: HEADING, none: 'no time for recovery is promised' }, drafting);
  }
  return group(
    facts,
    { heading: HEADING, ...pointsOf(points(facts, drafting.commits(commitment), drafting)) },
    drafting,
  );
}

function points(
  facts: Recovery,
  commits: Phrase,
  { provider, value, said }: Drafting,
): readonly (PointParts | undefined)[] {
  const point = (
    fact: Fact<unknown> | undefined,
    none: string,
    promise: (time: Phrase) => Phrase,
  ): PointParts | undefined =>
    fact && { fact, content: saysNone(fact) ? sentence`${said(fact, none)}` : promise(value(fact)) };
  return [
    point(
      facts.failure,
      'no time for recovery from a failure is promised',
      (time) => sentence`After the failure of a system, ${provider} ${commits} restore service within ${time}`,
    ),
    point(
      facts.disaster,
      'no time for recovery from a disaster is promised',
      (time) =>
        sentence`After a disaster, which is the loss of a site or of all systems, ${provider} ${commits} restore service within ${time}`,
    ),
    point(
      facts.dataLoss,
      'no limit to the loss of data is promised',
      (time) =>
        sentence`${provider} ${commits} restore data to a state that is not older than ${time} at the time of the failure or disaster`,
    ),
  ];
}
