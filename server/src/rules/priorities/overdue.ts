import type { PriorityLevel, ResponseTimeSection } from '../../agreement/facts.generated';
import { durationBounds } from '../../values/duration-length';
import { moment } from '../../values/meaning-of-time';
import type { Hours, Locale } from '../../values/value';
import { longestClosing } from '../../values/weekly';
import { type LevelTime, printed, responseOf, runsAlways, timeOf } from './level-times';

/** A time that ends while nobody works. */
export interface Overdue {
  readonly time: LevelTime;
  /** How that comes about, as a clause: `… of a report on Friday at 18:00 is over on Saturday at 02:00, …`. */
  readonly inWords: string;
}

/** A time that, asked for at the longest closing of the week, is over before the next opening; else undefined. */
export function overdue(time: LevelTime | undefined, hours: Hours, locale: Locale): Overdue | undefined {
  const closing = longestClosing(hours);
  const length = time && time.time !== 'none' ? durationBounds(time.time)?.max : undefined;
  if (!time || !closing || length === undefined || closing.start + length > closing.end) return undefined;
  const at = (when: number) => moment(when, closing.start, locale);
  const end = at(closing.start + length);
  const inWords = `what is reported on ${at(closing.start)} is due on ${end} (${printed(time, locale)}), and business hours begin again on ${at(closing.end)}`;
  return { time, inWords };
}

/** The first of the times to respond and between updates that run around the clock and end while nobody works. */
export function overdueAnswer(
  level: PriorityLevel,
  responseTime: ResponseTimeSection | undefined,
  hours: Hours,
  locale: Locale,
): Overdue | undefined {
  if (!runsAlways(level)) return undefined;
  return (
    overdue(responseOf(level, responseTime), hours, locale) ?? overdue(timeOf(level, level.updateEvery), hours, locale)
  );
}
