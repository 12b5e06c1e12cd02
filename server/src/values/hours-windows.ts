import { type Token, tokensOf } from './hours-tokens';
import type { HoursWindow, Weekday } from './value';

/**
 * The windows that a text about weekly hours means. Where it leaves something open, `windows` holds the likeliest reading,
 * to be suggested, and `doubt` says what is open; `faulty` is a text of which nothing can be made.
 */
export type WindowsReading =
  | { readonly is: 'read'; readonly windows: readonly HoursWindow[]; readonly doubt: string | undefined }
  | { readonly is: 'faulty'; readonly message: string };

type Time = Extract<Token, { is: 'time' }>;

interface Range {
  readonly from: number;
  readonly to: number;
  readonly doubt: string | undefined;
}

interface Days {
  readonly days: readonly Weekday[];
  readonly holidays: boolean;
}

const NOON = 720;
const MIDNIGHT = 1440;
const EARLY = 360;
const WORKDAYS: Days = { days: [0, 1, 2, 3, 4], holidays: false };
const WORKING_HOURS: Range = { from: 540, to: 1020, doubt: undefined };

const WHICH_HALF = 'Morning or evening? Write the times of day from 00:00 to 24:00.';

function ambiguous(time: Time): boolean {
  return time.style === 'bare' || time.style === 'short';
}

function doubtful(from: Time, to: Time): boolean {
  const backwards = to.minutes <= from.minutes;
  if (ambiguous(from) && ambiguous(to)) return backwards || (from.style === 'bare' && to.style === 'bare');
  const [open, other] = ambiguous(from) ? [from, to] : [to, from];
  if (!ambiguous(open)) return false;
  return other.style === 'twelve' || (backwards && other.minutes <= NOON);
}

/** The likeliest meaning of a range without a.m. and p.m.: working hours, from earlier to later. */
function likeliest(from: Time, to: Time): { readonly from: number; readonly to: number } {
  const evening = to.style === 'twelve' && from.minutes + NOON < to.minutes;
  const afternoon = ambiguous(to) && from.minutes < EARLY;
  const start = ambiguous(from) && (evening || afternoon) ? from.minutes + NOON : from.minutes;
  const end = ambiguous(to) && to.minutes <= start ? to.minutes + NOON : to.minutes;
  return { from: start, to: end };
}

function rangeOf(from: Time, to: Time): Range {
  const doubt = doubtful(from, to) ? WHICH_HALF : undefined;
  const meant = doubt === undefined ? { from: from.minutes, to: to.minutes } : likeliest(from, to);
  const end = meant.to % MIDNIGHT;
  return { from: meant.from % MIDNIGHT, to: end === 0 ? MIDNIGHT : end, doubt };
}

/** Monday to Friday, and round the weekend: Sunday to Thursday. */
function daysFrom(first: Weekday, last: Weekday): readonly Weekday[] {
  const length = ((last - first + 7) % 7) + 1;
  return Array.from({ length }, (_, index) => ((first + index) % 7) as Weekday);
}

/** Walks over the tokens of one text. */
class Walk {
  private at = 0;
  constructor(private readonly tokens: readonly Token[]) {}

  get done(): boolean {
    return this.at >= this.tokens.length;
  }

  peek(ahead = 0): Token | undefined {
    return this.tokens[this.at + ahead];
  }

  skip(count = 1): void {
    this.at += count;
  }

  /** Steps over an `and` (or comma) where what stands behind it is one of `wanted`. */
  skipAndBefore(...wanted: readonly Token['is'][]): void {
    let ahead = 0;
    while (this.peek(ahead)?.is === 'and') ahead += 1;
    const next = this.peek(ahead);
    if (next !== undefined && wanted.includes(next.is)) this.skip(ahead);
  }
}

function readDays(walk: Walk): Days | undefined {
  const days = new Set<Weekday>();
  let holidays = false;
  let found = false;
  for (;;) {
    if (found) walk.skipAndBefore('days', 'holidays');
    const token = walk.peek();
    if (token?.is === 'holidays') {
      holidays = true;
      walk.skip();
    } else if (token?.is === 'days') {
      for (const day of spanOfDays(walk, token.days)) days.add(day);
    } else {
      return found ? { days: [...days].sort(), holidays } : undefined;
    }
    found = true;
  }
}

function spanOfDays(walk: Walk, first: readonly Weekday[]): readonly Weekday[] {
  walk.skip();
  const last = walk.peek(1);
  if (walk.peek()?.is !== 'to' || last?.is !== 'days') return first;
  const [from] = first;
  const [to] = last.days;
  walk.skip(2);
  return from === undefined || to === undefined ? first : daysFrom(from, to);
}

function readRanges(walk: Walk): readonly Range[] {
  const ranges: Range[] = [];
  for (;;) {
    walk.skipAndBefore('time', 'all-day');
    const [from, to, end] = [walk.peek(), walk.peek(1), walk.peek(2)];
    if (from?.is === 'all-day') {
      ranges.push({ from: 0, to: MIDNIGHT, doubt: undefined });
      walk.skip();
    } else if (from?.is === 'time' && to?.is === 'to' && end?.is === 'time') {
      ranges.push(rangeOf(from, end));
      walk.skip(3);
    } else {
      return ranges;
    }
  }
}

/** `except public holidays` says what holds anyway: holidays count only where they are named. */
function skipExceptHolidays(walk: Walk): void {
  walk.skipAndBefore('except');
  if (walk.peek()?.is === 'except' && walk.peek(1)?.is === 'holidays') walk.skip(2);
}

interface Group {
  readonly windows: readonly HoursWindow[];
  readonly doubt: string | undefined;
}

/** Days with their times, in either order. Undefined where there is neither. */
function readGroup(walk: Walk): Group | undefined {
  const before = readDays(walk);
  skipExceptHolidays(walk);
  const ranges = readRanges(walk);
  if (before === undefined && ranges.length > 0) walk.skipAndBefore('days', 'holidays');
  const days = before ?? readDays(walk);
  skipExceptHolidays(walk);
  if (days === undefined && ranges.length === 0) return undefined;
  const doubt =
    days === undefined
      ? 'On which days? Write them before the times.'
      : ranges.length === 0
        ? 'From when until when? Write the times after the days.'
        : ranges.find((range) => range.doubt !== undefined)?.doubt;
  const times = ranges.length === 0 ? [WORKING_HOURS] : ranges;
  return { windows: times.map(({ from, to }) => ({ ...(days ?? WORKDAYS), from, to })), doubt };
}

/** Reads the windows of `Mon-Fri 08:00-18:00; Sat and holidays 9am-1pm`. The text is tidy and holds no time zone. */
export function readWindows(text: string): WindowsReading {
  const windows: HoursWindow[] = [];
  let doubt: string | undefined;
  for (const part of text.split(';').filter((each) => each.trim() !== '')) {
    const tokens = tokensOf(part);
    if ('unknown' in tokens) {
      return { is: 'faulty', message: `\`${tokens.unknown}\` is neither a day nor a time of day.` };
    }
    const walk = new Walk(tokens);
    while (!walk.done) {
      const group = readGroup(walk);
      if (group === undefined)
        return { is: 'faulty', message: `Something in \`${part.trim()}\` is left over or missing.` };
      windows.push(...group.windows);
      doubt ??= group.doubt;
      walk.skipAndBefore('days', 'holidays', 'time', 'all-day');
    }
  }
  return { is: 'read', windows, doubt };
}
