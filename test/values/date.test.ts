import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDates, daysInMonth, parseDate, printDate } from '../../server/src/values/date';
import { dates } from './arbitraries';
import { AMERICAN, accepts, BRITISH, CONTEXT, GERMAN, known, refuses } from './table';

describe('a date', () => {
  accepts('date', [
    ['2026-12-01', '2026-12-01'],
    ['2026-12-1', '2026-12-01'],
    ['1 December 2026', '2026-12-01'],
    ['1st of December 2026', '2026-12-01'],
    ['1. Dec 2026', '2026-12-01'],
    ['December 1, 2026', '2026-12-01'],
    ['Sept. 3, 2026', '2026-09-03'],
    ['29 February 2028', '2028-02-29'],
    ['2026–12–01', '2026-12-01'],
  ]);

  refuses('date', [
    ['01/12/2026', /which of the first two is the month/, ['2026-12-01', '2026-01-12']],
    ['13/12/2026', /year, month and day/, ['2026-12-13']],
    ['12/13/2026', /year, month and day/, ['2026-12-13']],
    ['01.12.2026', /year, month and day/, ['2026-12-01']],
    ['2026/12/01', /year, month and day/, ['2026-12-01']],
    ['20261201', /year, month and day/, ['2026-12-01']],
    ['2026-12-01T00:00:00Z', /year, month and day/, ['2026-12-01']],
    ['2026-13-01', /no month 13/, ['2026-01-13']],
    ['2026-02-30', /February 2026 has 28 days/, ['2026-02-28']],
    ['2026-02-32', /February 2026 has 28 days/, []],
    ['31 April 2026', /April 2026 has 30 days/, ['2026-04-30']],
    ['0026-12-01', /outside 1900 to 2199/, []],
    ['1/12/26', /leaves the year, or the order, open/, []],
    ['December 2026', /Which day of December/, ['2026-12-01']],
    ['2026-12', /Which day/, ['2026-12-01']],
    ['today', /not a date/, []],
    ['32/13/2026', /not/, []],
    ['', /Nothing is written/, []],
  ]);

  it('prints in the order of the region, in English words', () => {
    const value = known(parseDate('2026-12-01', CONTEXT));
    expect(printDate(value, BRITISH)).toBe('1 December 2026');
    expect(printDate(value, GERMAN)).toBe('1 December 2026');
    expect(printDate(value, AMERICAN)).toBe('December 1, 2026');
  });

  it('is read back from how it prints', () => {
    fc.assert(
      fc.property(dates, fc.constantFrom(BRITISH, AMERICAN), (date, locale) => {
        expect(parseDate(printDate(date, locale), CONTEXT)).toEqual({ ok: true, value: date });
      }),
    );
  });

  it('orders as its days follow each other', () => {
    const day = ({ year, month, day: dayOfMonth }: { year: number; month: number; day: number }) =>
      Date.UTC(year, month - 1, dayOfMonth);
    fc.assert(
      fc.property(dates, dates, (a, b) => {
        expect(Math.sign(compareDates(a, b))).toBe(Math.sign(day(a) - day(b)));
      }),
    );
  });

  it('knows leap years', () => {
    expect([2023, 2024, 2100, 2000].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29]);
  });
});
