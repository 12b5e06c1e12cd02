import type { Fact } from '../../agreement/bound';
import { businessHoursOf } from '../../agreement/clocks';
import type { ResponseTimeSection } from '../../agreement/facts.generated';
import { addDays } from '../../agreement/term-dates';
import { compareDates } from '../../values/date';
import type { CalendarDate, Weekday } from '../../values/value';

/** Why nobody works on a day: it has no business hours, or it is a holiday that the agreement lists. */
export type DayOff =
  | { readonly is: 'weekday'; readonly weekday: Weekday }
  | { readonly is: 'holiday'; readonly listed: Fact<unknown> };

/** Tells why nobody works on a day; undefined where somebody does, as far as the agreement says. */
export type Calendar = (date: CalendarDate) => DayOff | undefined;

const MONDAY_TO_FRIDAY: readonly Weekday[] = [0, 1, 2, 3, 4];

/** The calendar of an agreement. One that states no business hours is taken to work from Monday to Friday. */
export function calendarOf(responseTime: ResponseTimeSection | undefined): Calendar {
  const windows = businessHoursOf(responseTime)?.windows ?? [];
  const worked = new Set(windows.length > 0 ? windows.flatMap(({ days }) => days) : MONDAY_TO_FRIDAY);
  const { holidays } = responseTime ?? {};
  const listed = holidays?.is === 'list' && !windows.some((window) => window.holidays) ? holidays.items : [];
  return (date) => {
    const weekday = weekdayOf(date);
    if (!worked.has(weekday)) return { is: 'weekday', weekday };
    const holiday = listed.find(({ value }) => typeof value === 'object' && compareDates(value, date) === 0);
    return holiday && { is: 'holiday', listed: holiday };
  };
}

/** The nearest days before and after `date` on which somebody works. */
export function workingDaysAround(date: CalendarDate, calendar: Calendar): readonly CalendarDate[] {
  return [nextWorkingDay(date, calendar, -1), nextWorkingDay(date, calendar, 1)].filter((day) => day !== undefined);
}

/** Longer than any run of weekends and holidays. */
const FARTHEST = 31;

function nextWorkingDay(date: CalendarDate, calendar: Calendar, step: 1 | -1): CalendarDate | undefined {
  for (let days = 1; days <= FARTHEST; days += 1) {
    const day = addDays(date, days * step);
    if (day && !calendar(day)) return day;
  }
  return undefined;
}

const WEEKDAYS: readonly Weekday[] = [6, 0, 1, 2, 3, 4, 5];

function weekdayOf({ year, month, day }: CalendarDate): Weekday {
  return WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? 0;
}
