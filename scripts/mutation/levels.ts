import type { Fact } from '../../server/src/agreement/bound';
import type { PriorityLevel } from '../../server/src/agreement/facts.generated';
import { onBusinessClock } from '../../server/src/values/duration';
import { compareDurations } from '../../server/src/values/duration-length';
import { type Duration, isValue } from '../../server/src/values/value';
import type { Sample } from './sample';

/** The keys of a level under which a time stands. */
export const LEVEL_TIMES = ['respond', 'updateEvery', 'resolve', 'reportWithin'] as const;

export type LevelTimeKey = (typeof LEVEL_TIMES)[number];

/** The levels, the most urgent first. */
export function levelsOf({ facts }: Sample): readonly PriorityLevel[] {
  return facts.priorities?.levels?.items ?? [];
}

/** Each level with the one below it. */
export function neighboursOf(sample: Sample): readonly (readonly [PriorityLevel, PriorityLevel])[] {
  const levels = levelsOf(sample);
  return levels.flatMap((level, rank) => {
    const below = levels[rank + 1];
    return below ? [[level, below] as const] : [];
  });
}

export function idOf({ id }: PriorityLevel): string {
  return id?.text.trim() ?? '';
}

export function runsAlways({ clock }: PriorityLevel): boolean {
  return clock?.value === 'always';
}

/** The length of time that is written there; undefined of a placeholder, `none` or `continuous`. */
export function durationIn(fact: Fact<unknown> | undefined): Duration | undefined {
  if (!fact || !isValue(fact.value)) return undefined;
  if (fact.value.kind === 'frequency') return fact.value.interval;
  return fact.value.kind === 'duration' ? fact.value : undefined;
}

/** What is written there on the clock of the level. */
export function timeOf(level: PriorityLevel, fact: Fact<unknown> | undefined): Duration | undefined {
  const duration = durationIn(fact);
  return duration && !runsAlways(level) ? onBusinessClock(duration) : duration;
}

/** Whether one is the longer one, whatever the business hours are. */
export function isLonger(one: Duration | undefined, other: Duration | undefined): boolean {
  return one !== undefined && other !== undefined && (compareDurations(one, other) ?? 0) > 0;
}

/** Whether the resolution is promised, and not only aimed at. */
export function resolvesFirmly({ facts }: Sample): boolean {
  const commitment = facts.priorities?.resolveCommitment;
  return commitment === undefined || commitment.value === 'firm';
}
