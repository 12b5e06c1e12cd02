import type { Fact } from '../../agreement/bound';
import type { PriorityLevel, ResponseTimeSection } from '../../agreement/facts.generated';
import type { CompareDeadlines } from '../../values/deadline';
import { onBusinessClock, printDuration } from '../../values/duration';
import type { Duration, Frequency, Locale } from '../../values/value';

/** A time of a priority level. */
export interface LevelTime {
  /** Where it is stated. */
  readonly fact: Fact<Duration | Frequency | 'none'>;
  /** On the clock of the level; `none` where no time is promised. */
  readonly time: Duration | 'none';
}

/** The time that `fact` states for `level`; undefined where it is not written, or not readable yet. */
export function timeOf(
  level: PriorityLevel,
  fact: Fact<Duration | Frequency | 'none'> | undefined,
): LevelTime | undefined {
  const value = fact?.value;
  if (!fact || value === undefined) return undefined;
  const time = typeof value === 'object' && value.kind === 'frequency' ? value.interval : value;
  if (time === undefined) return undefined;
  return { fact, time: time === 'none' || runsAlways(level) ? time : onBusinessClock(time) };
}

/** The time to respond of a level: its own, else the one that holds for all reports. */
export function responseOf(level: PriorityLevel, responseTime: ResponseTimeSection | undefined): LevelTime | undefined {
  return timeOf(level, level.respond ?? responseTime?.respond);
}

/** Which of two times is longer; where none is promised, it takes longer than any. */
export function compareTimes(a: LevelTime, b: LevelTime, compare: CompareDeadlines): number | undefined {
  if (a.time === 'none' || b.time === 'none') return Number(a.time === 'none') - Number(b.time === 'none');
  return compare(a.time, b.time);
}

/** `4 Business Hours`, as the contract prints it. */
export function printed({ time }: LevelTime, locale: Locale): string {
  return time === 'none' ? 'none' : printDuration(time, locale);
}

/** Whether its times run around the clock; without a word, they run during business hours. */
export function runsAlways({ clock }: PriorityLevel): boolean {
  return clock?.value === 'always';
}
