import { toNumber } from '../values/decimal';
import type { CalendarDate, Duration } from '../values/value';
import type { TermSection } from './facts.generated';

/**
 * The last day of the initial term: a term of 24 months from 1 December 2026 ends with 30 November 2028. Undefined where
 * the term has no date to begin at, has no end, or is counted in business days.
 */
export function lastDay(term: TermSection): CalendarDate | undefined {
  const effective = term.effective?.value;
  const initial = term.initial?.value;
  if (typeof effective !== 'object' || typeof initial !== 'object') return undefined;
  const end = shifted(effective, initial, 1);
  return end && addDays(end, -1);
}

/**
 * The last day on which notice still prevents renewal: the notice period before the term's last day. Undefined where
 * `lastDay` is, or where no such notice is agreed.
 */
export function lastDayForNotice(term: TermSection): CalendarDate | undefined {
  const ends = lastDay(term);
  const notice = term.notice?.value;
  return ends && typeof notice === 'object' ? shifted(ends, notice, -1) : undefined;
}

/**
 * `date` moved by whole days, weeks, months or years. A month's end stays a month's end: 31 August and a month less is
 * 31 July, six months less 28 or 29 February.
 */
export function shifted(date: CalendarDate, by: Duration, direction: 1 | -1): CalendarDate | undefined {
  const count = toNumber(by.amount) * direction;
  if (by.clock === 'business' || !Number.isInteger(count)) return undefined;
  switch (by.unit) {
    case 'day':
      return addDays(date, count);
    case 'week':
      return addDays(date, count * 7);
    case 'month':
      return addMonths(date, count);
    case 'year':
      return addMonths(date, count * 12);
    default:
      return undefined;
  }
}

/** The day so many days later, or earlier where `days` is negative. */
export function addDays({ year, month, day }: CalendarDate, days: number): CalendarDate | undefined {
  return calendarDate(new Date(Date.UTC(year, month - 1, day + days)));
}

function addMonths({ year, month, day }: CalendarDate, months: number): CalendarDate | undefined {
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return calendarDate(new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastOfMonth))));
}

/** Undefined outside the years that a date can be written in. */
function calendarDate(date: Date): CalendarDate | undefined {
  const year = date.getUTCFullYear();
  if (!(year >= 1 && year <= 9999)) return undefined;
  return { kind: 'date', year, month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
