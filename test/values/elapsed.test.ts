import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDuration } from '../../server/src/values/duration';
import { elapsedBounds, longestCourse } from '../../server/src/values/elapsed';
import { parseHours } from '../../server/src/values/hours';
import type { Duration, Hours } from '../../server/src/values/value';
import { advance, MINUTES_A_WEEK } from '../../server/src/values/weekly';

const none = { currency: undefined };

function duration(text: string): Duration {
  const parsed = parseDuration(text, none);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.value;
}

function hours(text: string): Hours {
  const parsed = parseHours(text, none);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.value;
}

const HOUR = 60;
const office = hours('Mon-Fri 08:00-18:00');

describe('what a time takes on the wall clock', () => {
  it.each([
    ['4 hours', office, 4, 4],
    ['4 business hours', office, 4, 66],
    ['10 business hours', office, 10, 72],
    ['4 business hours', hours('24x7'), 4, 4],
    ['1 business day', office, 24, 82],
    ['5 business days', office, 168, 178],
    ['2 hours', undefined, 2, 2],
  ])('%s', (text, week, shortest, longest) => {
    expect(elapsedBounds(duration(text), week)).toEqual({ min: shortest * HOUR, max: longest * HOUR });
  });

  it('is not known without business hours', () => {
    expect(elapsedBounds(duration('4 business hours'), undefined)).toBeUndefined();
    expect(elapsedBounds(duration('1 business day'), hours('holidays 09:00-12:00'))).toBeUndefined();
  });

  it('is longest from the last closing of the week', () => {
    const friday = 4 * 24 * HOUR + 18 * HOUR;
    const monday = 7 * 24 * HOUR + 12 * HOUR;
    expect(longestCourse(duration('4 business hours'), office)).toEqual({ from: friday, until: monday });
    expect(longestCourse(duration('4 business hours'), undefined)).toBeUndefined();
  });

  it('is never shorter or longer from any moment of the week', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 0, max: MINUTES_A_WEEK - 1 }),
        fc.constantFrom('Mon-Fri 08:00-18:00', 'Mon-Fri 22:00-06:00', 'Sat 09:00-10:30; Tue 14:00-15:00', '24x7'),
        (count, moment, week) => {
          const bounds = elapsedBounds(duration(`${count} business hours`), hours(week));
          const taken = (advance(hours(week), moment, count * HOUR) ?? Number.NaN) - moment;
          expect(taken).toBeGreaterThanOrEqual(bounds?.min ?? Number.NaN);
          expect(taken).toBeLessThanOrEqual(bounds?.max ?? Number.NaN);
        },
      ),
    );
  });
});
