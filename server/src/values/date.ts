import { conventionsOf } from './conventions';
import { type Parser, reader, right, wrong } from './reading';
import type { CalendarDate, Locale, Parsed, Weekday } from './value';

const WHAT = 'a date as year, month and day, for example `2026-12-01`';

const MONTHS: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const EARLIEST = 1900;
const LATEST = 2199;

/** How many days a month of the Gregorian calendar has; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function monthNamed(word: string): number | undefined {
  const lower = word.toLowerCase().replace(/\.$/, '');
  const index = MONTHS.findIndex((name) => {
    const full = name.toLowerCase();
    return full === lower || full.slice(0, 3) === lower || (lower === 'sept' && full === 'september');
  });
  return index < 0 ? undefined : index + 1;
}

function two(number: number): string {
  return `${number}`.padStart(2, '0');
}

function source(year: number, month: number, day: number): string {
  return `${year}-${two(month)}-${two(day)}`;
}

/** The day where it exists, else what is wrong with it and the nearest one that does. */
function checked(year: number, month: number, day: number): Parsed<CalendarDate> {
  if (year < EARLIEST || year > LATEST) {
    return wrong(`The year ${year} is outside ${EARLIEST} to ${LATEST}. Write ${WHAT}.`);
  }
  if (month < 1 || month > 12) {
    const swapped = month <= 31 && day >= 1 && day <= 12 ? checked(year, day, month) : undefined;
    return wrong(`There is no month ${month}. Write ${WHAT}.`, swapped?.ok ? [source(year, day, month)] : []);
  }
  const last = daysInMonth(year, month);
  if (day < 1 || day > last) {
    const meant = day > last && day <= 31 ? [source(year, month, last)] : [];
    return wrong(`${MONTHS[month - 1]} ${year} has ${last} days.`, meant);
  }
  return right({ kind: 'date', year, month, day });
}

function onlySuggested(message: string, dates: readonly (readonly [number, number, number])[]): Parsed<CalendarDate> {
  const suggestions = dates.flatMap(([year, month, day]) =>
    checked(year, month, day).ok ? [source(year, month, day)] : [],
  );
  return wrong(message, suggestions);
}

const YEAR_FIRST = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const DAY_FIRST_WORDS = /^(\d{1,2})(?:st|nd|rd|th)?\.? (?:of )?([a-z]+\.?),? (\d{4})$/i;
const MONTH_FIRST_WORDS = /^([a-z]+\.?) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i;

function certain(text: string): Parsed<CalendarDate> | undefined {
  const iso = YEAR_FIRST.exec(text);
  if (iso !== null) return checked(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dayFirst = DAY_FIRST_WORDS.exec(text);
  const monthFirst = MONTH_FIRST_WORDS.exec(text);
  const [day, word, year] =
    dayFirst !== null
      ? [dayFirst[1], dayFirst[2], dayFirst[3]]
      : monthFirst !== null
        ? [monthFirst[2], monthFirst[1], monthFirst[3]]
        : [];
  const month = monthNamed(word ?? '');
  return month === undefined ? undefined : checked(Number(year), month, Number(day));
}

/** Dates in figures whose order is a matter of country, and others that name a day without being taken as they stand. */
function otherwise(text: string): Parsed<CalendarDate> {
  const figures = /^(\d{1,2})([/.-])(\d{1,2})[/.-](\d{4})$/.exec(text);
  if (figures !== null) {
    const [first, mark, second, year] = [Number(figures[1]), figures[2], Number(figures[3]), Number(figures[4])];
    if (mark === '.' || first === second || first > 12 !== second > 12) {
      const dayFirst = mark === '.' || first > 12;
      const [day, month] = dayFirst ? [first, second] : [second, first];
      return onlySuggested(`Write ${WHAT}.`, [[year, month, day]]);
    }
    return onlySuggested(`\`${text}\` does not say which of the first two is the month. Write ${WHAT}.`, [
      [year, second, first],
      [year, first, second],
    ]);
  }
  const slashes = /^(\d{4})[/. ](\d{1,2})[/. ](\d{1,2})$/.exec(text) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  const timed = /^(\d{4})-(\d{1,2})-(\d{1,2})[T ]\d{1,2}:.*$/i.exec(text);
  const full = slashes ?? timed;
  if (full !== null) return onlySuggested(`Write ${WHAT}.`, [[Number(full[1]), Number(full[2]), Number(full[3])]]);
  const short = /^\d{1,2}([/.-])\d{1,2}\1\d{2}$/.test(text);
  if (short) return wrong(`\`${text}\` leaves the year, or the order, open. Write ${WHAT}.`);
  const monthOnly = /^([a-z]+\.?) (\d{4})$/i.exec(text);
  const month = monthNamed(monthOnly?.[1] ?? '');
  if (month !== undefined) {
    return onlySuggested(`Which day of ${MONTHS[month - 1]}? Write ${WHAT}.`, [[Number(monthOnly?.[2]), month, 1]]);
  }
  const yearMonth = /^(\d{4})-(\d{1,2})$/.exec(text);
  if (yearMonth !== null) {
    return onlySuggested(`Which day of the month? Write ${WHAT}.`, [[Number(yearMonth[1]), Number(yearMonth[2]), 1]]);
  }
  return wrong(`\`${text}\` is not a date. Write ${WHAT}.`);
}

/** Reads `2026-12-01`, `1 December 2026`, `December 1, 2026`: a day of the Gregorian calendar from 1900 to 2199. */
export const parseDate: Parser<CalendarDate> = reader(WHAT, (text) => certain(text) ?? otherwise(text));

/** The canonical way to write a date in the file: `2026-12-01`. */
export function printDateSource(value: CalendarDate): string {
  return source(value.year, value.month, value.day);
}

/** `1 December 2026`, in en-US `December 1, 2026`. */
export function printDate(value: CalendarDate, locale: Locale): string {
  const month = MONTHS[value.month - 1] ?? '';
  return conventionsOf(locale).monthFirst
    ? `${month} ${value.day}, ${value.year}`
    : `${value.day} ${month} ${value.year}`;
}

/** The earlier date is the smaller. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

/** On which day of the week the date falls. */
export function weekdayOf({ year, month, day }: CalendarDate): Weekday {
  const sunday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return ((sunday + 6) % 7) as Weekday;
}
