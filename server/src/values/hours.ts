import { readWindows } from './hours-windows';
import { type Parser, reader, right, wrong } from './reading';
import { parseTimeZone, zonesMeant } from './time-zone';
import type { Hours, HoursWindow, ParseContext, Parsed, Weekday } from './value';

const WHAT = 'hours of the week, for example `Mon-Fri 08:00-18:00` or `24x7`';

const EVERY_DAY: readonly Weekday[] = [0, 1, 2, 3, 4, 5, 6];
const SHORT_DAYS: readonly string[] = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

const ALWAYS =
  /^(?:24 ?[x×/*] ?7(?: ?[x×/*] ?(?:36[56](?:\.25)?|52))?|(?:a?round|all) the clock|always|24 hours(?: a day)?,? ?(?:and )?(?:7|seven) days(?: a week)?)$/i;
const HOURS_BY_DAYS = /^(\d{1,2}) ?[x×/*] ?(\d)$/i;
const AREAS = /^(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Etc|Europe|Indian|Pacific)\//i;

const ALWAYS_WINDOW: HoursWindow = { days: EVERY_DAY, holidays: true, from: 0, to: 1440 };

function hours(windows: readonly HoursWindow[], zone: string | undefined): Hours {
  return { kind: 'hours', windows, zone };
}

/** True for hours without a gap, holidays included: round the clock. */
export function isAlways(value: Hours): boolean {
  return value.windows.some(
    (window) => window.holidays && window.days.length === 7 && (window.to - window.from) % 1440 === 0,
  );
}

interface Zoned {
  readonly text: string;
  readonly zone: string | undefined;
  /** What is wrong with the zone, with the zones that may have been meant. */
  readonly fault: { readonly message: string; readonly zones: readonly string[] } | undefined;
}

/** Takes the zone from the end of the text, where one stands there. */
function splitZone(text: string, context: ParseContext): Zoned {
  const named = /^(.*[^ ,(])[ ,]*\(?\b(utc|[a-z]+(?:\/[a-z0-9_+-]+){1,2})(?: time)?\)?$/i.exec(text);
  if (named !== null) {
    const [, rest = '', name = ''] = named;
    const parsed = parseTimeZone(name, context);
    if (parsed.ok) return { text: rest, zone: parsed.value, fault: undefined };
    if (AREAS.test(name))
      return { text: rest, zone: undefined, fault: { message: parsed.message, zones: parsed.suggestions } };
  }
  const words = text.replace(/[()]/g, '').split(' ');
  for (const count of [3, 2, 1]) {
    const name = words.slice(-count).join(' ');
    const zones = words.length > count && /[a-z]/i.test(name) ? zonesMeant(name) : [];
    const rest = words.slice(0, -count).join(' ');
    if (zones.length > 0) {
      return {
        text: rest,
        zone: undefined,
        fault: { message: `Whose clock is \`${name}\`? Write the zone by its region and city.`, zones },
      };
    }
  }
  return { text, zone: undefined, fault: undefined };
}

function readUnzoned(text: string): Parsed<readonly HoursWindow[]> {
  if (ALWAYS.test(text)) return right([ALWAYS_WINDOW]);
  const product = HOURS_BY_DAYS.exec(text);
  if (product !== null) {
    const usual = product[1] === '24' ? 'Mon-Fri 00:00-24:00' : 'Mon-Fri 09:00-17:00';
    return wrong(`\`${text}\` does not say which hours of which days.`, product[2] === '5' ? [usual] : []);
  }
  const reading = readWindows(text);
  if (reading.is === 'faulty') return wrong(`${reading.message} Write ${WHAT}.`);
  if (reading.windows.length === 0) return wrong(`\`${text}\` names no hours. Write ${WHAT}.`);
  return reading.doubt === undefined
    ? right(reading.windows)
    : wrong(reading.doubt, [printHoursSource(hours(reading.windows, undefined))]);
}

function read(text: string, context: ParseContext): Parsed<Hours> {
  const { text: bare, zone, fault } = splitZone(text, context);
  const windows = readUnzoned(bare);
  const zones = fault === undefined ? [zone] : fault.zones;
  if (windows.ok && fault === undefined) return right(hours(windows.value, zone));
  const texts = windows.ok ? [printHoursSource(hours(windows.value, undefined))] : windows.suggestions;
  const suggestions = zones.flatMap((each) => texts.map((one) => (each === undefined ? one : `${one} ${each}`)));
  return wrong(windows.ok ? (fault?.message ?? '') : windows.message, suggestions);
}

/**
 * Reads `Mon-Fri 08:00-18:00`, `9am-5pm, Monday to Friday`, `24x7`; several ranges are joined by `;` or commas. Holidays
 * count only where they are named.
 */
export const parseHours: Parser<Hours> = reader(WHAT, read);

/** `08:00`, `24:00`. */
export function clockTime(minutes: number): string {
  const two = (number: number) => `${number}`.padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/**
 * The days as runs of neighbours, round the weekend where that makes one run of two: Sunday to Thursday. Every run is in
 * the order of time; single days are runs of one.
 */
export function dayRuns(days: readonly Weekday[]): readonly (readonly Weekday[])[] {
  if (days.length === 7) return [EVERY_DAY];
  const isOn = (day: number) => days.includes(((day + 7) % 7) as Weekday);
  const starts = EVERY_DAY.filter((day) => isOn(day) && !isOn(day - 1));
  return starts.map((start) => {
    const length = [1, 2, 3, 4, 5, 6].find((count) => !isOn((start + count) % 7)) ?? 7;
    return Array.from({ length }, (_, index) => ((start + index) % 7) as Weekday);
  });
}

function daysSource(window: HoursWindow): string {
  const runs = dayRuns(window.days).map((run) => {
    const [first, last] = [SHORT_DAYS[run[0] ?? 0] ?? '', SHORT_DAYS[run.at(-1) ?? 0] ?? ''];
    return run.length === 1 ? first : `${first}-${last}`;
  });
  const days = runs.join(', ');
  if (!window.holidays) return days;
  return days === '' ? 'holidays' : `${days} and holidays`;
}

/** The canonical way to write hours in the file: `Mon-Fri 08:00-18:00; Sat and holidays 09:00-13:00 Europe/London`. */
export function printHoursSource(value: Hours): string {
  const [first, ...others] = value.windows;
  const always = isAlways(value) && others.length === 0 && first?.from === 0;
  const windows = always
    ? '24x7'
    : value.windows
        .map((window) => `${daysSource(window)} ${clockTime(window.from)}-${clockTime(window.to)}`)
        .join('; ');
  return value.zone === undefined ? windows : `${windows} ${value.zone}`;
}
