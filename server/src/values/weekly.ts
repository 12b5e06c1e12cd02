import type { Hours, Weekday } from './value';

/**
 * Arithmetic over weekly hours. A moment is counted in minutes from Monday 00:00 of some week, on the clock of the hours:
 * no zone, no date, no holiday. Moments of later weeks go on past {@link MINUTES_A_WEEK}.
 */

export const MINUTES_A_DAY = 1440;
export const MINUTES_A_WEEK = 7 * MINUTES_A_DAY;

/** From `start` up to but not including `end`, both in minutes of the week. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

function merged(spans: readonly Span[]): readonly Span[] {
  const result: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}

/** When the hours are open in a week without holidays: in order, apart from each other, cut at the end of the week. */
export function openSpans(hours: Hours): readonly Span[] {
  const spans = hours.windows.flatMap(({ days, from, to }) =>
    days.flatMap((day) => {
      const start = day * MINUTES_A_DAY + from;
      const end = day * MINUTES_A_DAY + (to > from ? to : to + MINUTES_A_DAY);
      return end <= MINUTES_A_WEEK
        ? [{ start, end }]
        : [
            { start, end: MINUTES_A_WEEK },
            { start: 0, end: end - MINUTES_A_WEEK },
          ];
    }),
  );
  return merged(spans);
}

/** Open minutes of a week without holidays, 0 to 10080. */
export function minutesAWeek(hours: Hours): number {
  return openSpans(hours).reduce((sum, span) => sum + span.end - span.start, 0);
}

function ofWeek(moment: number): number {
  return ((moment % MINUTES_A_WEEK) + MINUTES_A_WEEK) % MINUTES_A_WEEK;
}

/** Open minutes before `minute` of its week. */
function openBefore(spans: readonly Span[], minute: number): number {
  return spans.reduce((sum, { start, end }) => sum + Math.max(0, Math.min(end, minute) - start), 0);
}

/** The moment of the week by which `minutes` (more than 0, at most a week's) have been open since its beginning. */
function momentOf(spans: readonly Span[], minutes: number): number {
  let left = minutes;
  for (const { start, end } of spans) {
    if (left <= end - start) return start + left;
    left -= end - start;
  }
  return MINUTES_A_WEEK;
}

/**
 * The moment at which the hours have been open for `minutes` since `from`. 4 business hours from Friday 16:00 are over on
 * Monday 10:00, where the hours are Monday to Friday, 08:00 to 18:00. 0 minutes are over at once. Undefined when the hours
 * are never open, or `minutes` is negative.
 */
export function advance(hours: Hours, from: number, minutes: number): number | undefined {
  const spans = openSpans(hours);
  const week = minutesAWeek(hours);
  if (week === 0 || minutes < 0) return undefined;
  if (minutes === 0) return from;
  const weekStart = from - ofWeek(from);
  const total = openBefore(spans, ofWeek(from)) + minutes;
  const weeks = Math.ceil(total / week) - 1;
  return weekStart + weeks * MINUTES_A_WEEK + momentOf(spans, total - weeks * week);
}

/** One stretch of opening: day, and its last closing; windows past midnight belong to the day that they begin on. */
export interface BusinessDay {
  readonly day: Weekday;
  /** Open minutes. */
  readonly minutes: number;
  /** The first opening and the last closing, in minutes after that day's midnight; closing may be on the next day. */
  readonly opens: number;
  readonly closes: number;
}

/** The days of the week that have hours of their own, from Monday. */
export function businessDays(hours: Hours): readonly BusinessDay[] {
  return ([0, 1, 2, 3, 4, 5, 6] as const).flatMap((day) => {
    const spans = merged(
      hours.windows
        .filter((window) => window.days.includes(day))
        .map(({ from, to }) => ({ start: from, end: to > from ? to : to + MINUTES_A_DAY })),
    );
    const [first, last] = [spans[0], spans.at(-1)];
    if (first === undefined || last === undefined) return [];
    const minutes = spans.reduce((sum, span) => sum + span.end - span.start, 0);
    return [{ day, minutes, opens: first.start, closes: last.end }];
  });
}

/** The longest time without opening, from closing to opening as moments; undefined when there is none, or no opening at all. */
export function longestClosing(hours: Hours): Span | undefined {
  const spans = openSpans(hours);
  const gaps = spans.map((span, index) => {
    const next = spans[index + 1]?.start ?? (spans[0]?.start ?? 0) + MINUTES_A_WEEK;
    return { start: span.end, end: next };
  });
  const longest = [...gaps].sort((a, b) => b.end - b.start - (a.end - a.start))[0];
  return longest === undefined || longest.end <= longest.start ? undefined : longest;
}
