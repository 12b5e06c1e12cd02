import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { onBusinessClock, parseDuration, printDuration } from '../../server/src/values/duration';
import { compareDurations, durationBounds } from '../../server/src/values/duration-length';
import type { Duration } from '../../server/src/values/value';
import { durations } from './arbitraries';
import { AMERICAN, accepts, BRITISH, CONTEXT, GERMAN, known, refuses } from './table';

function duration(text: string): Duration {
  return known(parseDuration(text, CONTEXT));
}

describe('a duration', () => {
  accepts('duration', [
    ['30 seconds', '30 seconds'],
    ['15 minutes', '15 minutes'],
    ['4 hours', '4 hours'],
    ['1 hour', '1 hour'],
    ['2 business hours', '2 business hours'],
    ['1 business day', '1 business day'],
    ['10 working days', '10 business days'],
    ['10 calendar days', '10 calendar days'],
    ['12 weeks', '12 weeks'],
    ['24 months', '24 months'],
    ['  4   HOURS ', '4 hours'],
    ['4\u00a0hours', '4 hours'],
    ['4\u202fhours', '4 hours'],
    ['4hrs', '4 hours'],
    ['4 hrs.', '4 hours'],
    ['2h', '2 hours'],
    ['90 mins', '90 minutes'],
    ['4-hour', '4 hours'],
    ['1.5 hours', '1.5 hours'],
    ['1,200 hours', '1200 hours'],
    ['0 minutes', '0 minutes'],
  ]);

  refuses('duration', [
    ['', /^Nothing is written here yet/, []],
    ['15', /Add the unit/, ['15 minutes', '15 hours', '15 days', '15 months']],
    ['1', /Add the unit/, ['1 minute', '1 hour', '1 day', '1 month']],
    ['30m', /minutes or months/, ['30 minutes', '30 months']],
    ['4-8 hours', /range/, ['8 hours', '4 hours']],
    ['4 – 8 hours', /range/, ['8 hours', '4 hours']],
    ['1,5 hours', /comma/, ['1.5 hours']],
    ['1.000 hours', /mistaken/, ['1000 hours', '1 hour']],
    ['half an hour', /number and its unit/, ['30 minutes']],
    ['thirty (30) days', /number and its unit/, ['30 days']],
    ['an hour', /number and its unit/, ['1 hour']],
    ['PT4H', /number and its unit/, ['4 hours']],
    ['within 4 hours', /alone/, ['4 hours']],
    ['4 hours max', /`max` does not/, ['4 hours']],
    ["30 days' notice", /`notice` does not/, ['30 days']],
    ['1 hour 30 minutes', /one unit/, ['90 minutes']],
    ['1h30', /one unit/, ['90 minutes']],
    ['4h 30m', /one unit/, ['270 minutes']],
    ['1 month and 1 day', /`and 1 day` does not/, ['1 month']],
    ['2 fortnights', /in weeks/, ['4 weeks']],
    ['1 quarter', /in months/, ['3 months']],
    ['4 horus', /not a unit of time/, ['4 hours']],
    ['2 busines days', /not a unit of time/, ['2 business days']],
    ['2 business weeks', /business week/, ['2 weeks', '10 business days']],
    ['3 business months', /business month/, ['3 months']],
    ['4 calendar hours', /days and longer/, ['4 hours']],
    ['-4 hours', /sign/, ['4 hours']],
    ['hours', /How many/, ['1 hour', '2 hours', '4 hours']],
    ['immediately', /cannot be measured/, ['15 minutes', '1 hour']],
    ['9999999999999999999 hours', /15 digits/, []],
    ['60 30 minutes', /not one number/, []],
    ['next Tuesday', /not a length of time/, []],
  ]);

  it.each([
    ['15 minutes', '15 minutes', '15 minutes'],
    ['1 hour', '1 hour', '1 hour'],
    ['1.0 hour', '1 hour', '1 hour'],
    ['1.50 hours', '1.5 hours', '1,5 hours'],
    ['4 business hours', '4 Business Hours', '4 Business Hours'],
    ['1 business hour', '1 Business Hour', '1 Business Hour'],
    ['1 business day', '1 Business Day', '1 Business Day'],
    ['30 business minutes', '30 minutes during Business Hours', '30 minutes during Business Hours'],
    ['10 calendar days', '10 calendar days', '10 calendar days'],
    ['1200 hours', '1,200 hours', '1.200 hours'],
  ])('%s prints as %s, in German agreements as %s', (text, british, german) => {
    expect(printDuration(duration(text), BRITISH)).toBe(british);
    expect(printDuration(duration(text), AMERICAN)).toBe(british);
    expect(printDuration(duration(text), GERMAN)).toBe(german);
  });

  it.each([
    ['90 minutes', '1.5 hours', 0],
    ['1 day', '24 hours', 0],
    ['12 months', '1 year', 0],
    ['60 minutes', '2 hours', -1],
    ['1 month', '30 days', 1],
    ['1 month', '31 days', -1],
    ['1 week', '7 calendar days', 0],
    ['2 business hours', '120 business minutes', 0],
    ['4 business hours', '3 hours', 1],
    ['2 hours', '4 business hours', -1],
    ['4 business hours', '4 hours', undefined],
    ['4 business hours', '5 hours', undefined],
    ['1 business day', '2 business hours', undefined],
    ['1 business day', '1 minute', undefined],
  ])('%s against %s: %s', (a, b, order) => {
    expect(compareDurations(duration(a), duration(b))).toBe(order);
  });

  it('is ordered one way only', () => {
    fc.assert(
      fc.property(durations, durations, durations, (a, b, c) => {
        const [ab, ba, bc, ac] = [
          compareDurations(a, b),
          compareDurations(b, a),
          compareDurations(b, c),
          compareDurations(a, c),
        ];
        expect(compareDurations(a, a)).toBe(0);
        expect(ba).toBe(ab === undefined ? undefined : 0 - ab);
        if (ab !== undefined && bc !== undefined && ac !== undefined && ab <= 0 && bc <= 0) {
          expect(ac).toBeLessThanOrEqual(0);
        }
      }),
    );
  });

  it('goes onto the clock of business hours where it can', () => {
    expect(printDuration(onBusinessClock(duration('1 hour')), BRITISH)).toBe('1 Business Hour');
    expect(printDuration(onBusinessClock(duration('10 calendar days')), BRITISH)).toBe('10 calendar days');
    expect(printDuration(onBusinessClock(duration('2 weeks')), BRITISH)).toBe('2 weeks');
  });

  const DAY = 1440;
  it.each([
    ['4 hours', 240, 240],
    ['1 month', 28 * DAY, 31 * DAY],
    ['2 months', 59 * DAY, 62 * DAY],
    ['3 months', 89 * DAY, 92 * DAY],
    ['12 months', 365 * DAY, 366 * DAY],
    ['4 years', 1461 * DAY, 1461 * DAY],
    ['0.5 months', 14 * DAY, 15.5 * DAY],
    ['0 months', 0, 0],
  ])('%s is at least %i and at most %i minutes', (text, min, max) => {
    expect(durationBounds(duration(text))).toEqual({ min, max });
  });

  it('has no bounds on the wall clock when it counts business time', () => {
    expect(durationBounds(duration('4 business hours'))).toBeUndefined();
  });

  it('has bounds around its average, however long it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), (months) => {
        const bounds = durationBounds({ ...duration('1 month'), amount: { digits: BigInt(months), scale: 0 } });
        const average = months * 30.4375 * DAY;
        expect(bounds?.min).toBeLessThanOrEqual(average);
        expect(bounds?.max).toBeGreaterThanOrEqual(average);
      }),
    );
  });
});
