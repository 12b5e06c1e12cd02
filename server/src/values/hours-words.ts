import { conventionsOf } from './conventions';
import { clockTime, dayRuns, isAlways } from './hours';
import { zoneWords } from './time-zone';
import type { Hours, HoursWindow, Locale, Weekday } from './value';
import { listed } from './words';

const DAYS: readonly string[] = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** `Monday`; the days of the week count from Monday, 0. */
export function dayName(day: Weekday): string {
  return DAYS[day] ?? '';
}

/** `08:00`, `midnight`; in en-US `8:00 a.m.`, `noon`. Minutes after midnight, 0 to 1440. */
export function printTime(minutes: number, locale: Locale): string {
  if (minutes === 1440) return 'midnight';
  if (!conventionsOf(locale).twelveHours) return clockTime(minutes);
  if (minutes === 0) return 'midnight';
  if (minutes === 720) return 'noon';
  const hour = Math.floor(minutes / 60);
  return `${hour % 12 || 12}:${clockTime(minutes).slice(3)} ${hour < 12 ? 'a.m.' : 'p.m.'}`;
}

function printDays(window: HoursWindow, locale: Locale): string {
  if (window.days.length === 7 && window.holidays) return 'every day, including holidays';
  const runs = dayRuns(window.days).flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)];
    if (run.length < 3 || first === undefined || last === undefined) return run.map(dayName);
    return [`${dayName(first)} to ${dayName(last)}`];
  });
  return listed(window.holidays ? [...runs, 'holidays'] : runs, 'and', locale);
}

function printTimes(window: HoursWindow, locale: Locale): string {
  if (window.from === 0 && window.to === 1440) return 'all day';
  const nextDay = window.to <= window.from ? ' the next day' : '';
  return `${printTime(window.from, locale)} to ${printTime(window.to, locale)}${nextDay}`;
}

/** Neighbouring windows of the same days are one phrase: `Monday to Friday, 08:00 to 12:00 and 13:00 to 17:00`. */
function phrases(windows: readonly HoursWindow[], locale: Locale): readonly string[] {
  const groups: { readonly days: string; readonly times: string[] }[] = [];
  for (const window of windows) {
    const days = printDays(window, locale);
    const last = groups.at(-1);
    if (last?.days === days) last.times.push(printTimes(window, locale));
    else groups.push({ days, times: [printTimes(window, locale)] });
  }
  return groups.map(({ days, times }) => `${days}, ${listed(times, 'and', locale)}`);
}

/**
 * English for the final text: `Monday to Friday, 08:00 to 18:00`; `around the clock`; several windows
 * `Monday to Friday, 08:00 to 18:00; and Saturday, 09:00 to 13:00`; a zone follows in brackets: `(London time)`.
 */
export function printHours(value: Hours, locale: Locale): string {
  const parts = isAlways(value) ? ['around the clock'] : phrases(value.windows, locale);
  const last = parts.at(-1) ?? '';
  const text = parts.length < 2 ? last : `${parts.slice(0, -1).join('; ')}; and ${last}`;
  return value.zone === undefined ? text : `${text} (${zoneWords(value.zone)})`;
}
