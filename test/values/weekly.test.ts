import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHours } from '../../server/src/values/hours';
import type { Hours } from '../../server/src/values/value';
import {
  advance,
  businessDays,
  longestClosing,
  MINUTES_A_WEEK,
  minutesAWeek,
  openSpans,
} from '../../server/src/values/weekly';
import { hours as anyHours } from './arbitraries';
import { CONTEXT, known } from './table';

function hours(text: string): Hours {
  return known(parseHours(text, CONTEXT));
}

/** `Fri 16:00` as minutes since Monday 00:00; a number in front counts weeks. */
function moment(day: string, time: string, weeks = 0): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return (
    ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(day) * 1440 + hour * 60 + minute + weeks * MINUTES_A_WEEK
  );
}

/** Open minutes from one moment to a later one, counted week by week. */
function openMinutes(hours: Hours, from: number, to: number): number {
  const spans = openSpans(hours);
  let open = 0;
  for (let week = from - (from % MINUTES_A_WEEK); week < to; week += MINUTES_A_WEEK) {
    for (const { start, end } of spans) open += Math.max(0, Math.min(to, week + end) - Math.max(from, week + start));
  }
  return open;
}

const OFFICE = hours('Mon-Fri 08:00-18:00');
const NEVER: Hours = { kind: 'hours', windows: [], zone: undefined };
const moments = fc.integer({ min: 0, max: 3 * MINUTES_A_WEEK });

describe('a week of hours', () => {
  it.each([
    ['Mon-Fri 08:00-18:00', 3000],
    ['24x7', MINUTES_A_WEEK],
    ['Mon-Fri 08:00-12:00, 10:00-14:00', 1800],
    ['Sun 22:00-06:00', 480],
    ['holidays 08:00-18:00', 0],
  ])('of %s has %i open minutes', (text, minutes) => expect(minutesAWeek(hours(text))).toBe(minutes));

  it('carries what passes midnight on Sunday over to Monday', () => {
    expect(openSpans(hours('Sun 22:00-06:00'))).toEqual([
      { start: 0, end: 360 },
      { start: moment('Sun', '22:00'), end: MINUTES_A_WEEK },
    ]);
  });
});

describe('business time', () => {
  it.each([
    ['Fri', '16:00', 240, moment('Mon', '10:00', 1)],
    ['Fri', '16:00', 120, moment('Fri', '18:00')],
    ['Fri', '16:00', 121, moment('Mon', '08:01', 1)],
    ['Sat', '12:00', 60, moment('Mon', '09:00', 1)],
    ['Mon', '08:00', 3000, moment('Fri', '18:00')],
    ['Mon', '08:00', 6001, moment('Mon', '08:01', 2)],
    ['Mon', '03:00', 0, moment('Mon', '03:00')],
  ])('from %s %s for %i minutes', (day, time, minutes, due) => {
    expect(advance(OFFICE, moment(day, time), minutes)).toBe(due);
  });

  it('never ends where the hours are never open, and has no past', () => {
    expect(advance(NEVER, 0, 10)).toBeUndefined();
    expect(advance(OFFICE, 0, -1)).toBeUndefined();
  });

  it('lasts exactly as many open minutes, and its last one is open', () => {
    fc.assert(
      fc.property(anyHours, moments, fc.integer({ min: 1, max: 50_000 }), (any, from, minutes) => {
        fc.pre(minutesAWeek(any) > 0);
        const due = advance(any, from, minutes);
        if (due === undefined) throw new Error('the hours are open some time');
        expect(openMinutes(any, from, due)).toBe(minutes);
        expect(openMinutes(any, due - 1, due)).toBe(1);
      }),
    );
  });
});

describe('the business days of a week', () => {
  it('are those that windows begin on', () => {
    expect(businessDays(hours('Mon, Wed 18:30-07:00; Wed 09:00-12:00'))).toEqual([
      { day: 0, minutes: 750, opens: 1110, closes: 1860 },
      { day: 2, minutes: 930, opens: 540, closes: 1860 },
    ]);
    expect(businessDays(NEVER)).toEqual([]);
  });

  it.each([
    ['Mon-Fri 08:00-18:00', { start: moment('Fri', '18:00'), end: moment('Mon', '08:00', 1) }],
    ['Sat 10:00-11:00', { start: moment('Sat', '11:00'), end: moment('Sat', '10:00', 1) }],
    ['24x7', undefined],
    ['holidays 10:00-11:00', undefined],
  ])('leave closed longest, of %s', (text, closing) => expect(longestClosing(hours(text))).toEqual(closing));
});
