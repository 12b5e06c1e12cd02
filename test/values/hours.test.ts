import { describe, expect, it } from 'vitest';
import { parseHours } from '../../server/src/values/hours';
import { printHours } from '../../server/src/values/hours-words';
import { AMERICAN, accepts, BRITISH, CONTEXT, GERMAN, known, refuses } from './table';

const OFFICE = 'Mon-Fri 09:00-17:00';

describe('weekly hours', () => {
  it('are windows of minutes on days of the week', () => {
    expect(known(parseHours('Mon, Wed 18:30-07:00; Sat-Sun and holidays 09:00-24:00 Europe/London', CONTEXT))).toEqual({
      kind: 'hours',
      windows: [
        { days: [0, 2], holidays: false, from: 1110, to: 420 },
        { days: [5, 6], holidays: true, from: 540, to: 1440 },
      ],
      zone: 'Europe/London',
    });
  });

  it('round the clock are one window of all days, holidays included', () => {
    expect(known(parseHours('24x7', CONTEXT)).windows).toEqual([
      { days: [0, 1, 2, 3, 4, 5, 6], holidays: true, from: 0, to: 1440 },
    ]);
  });

  accepts('hours', [
    ['Mon-Fri 08:00-18:00', 'Mon-Fri 08:00-18:00'],
    ['mon - fri 8:00 - 18:00', 'Mon-Fri 08:00-18:00'],
    ['Mon – Fri 08:00–18:00', 'Mon-Fri 08:00-18:00'],
    ['Monday to Friday, 08:00 to 18:00', 'Mon-Fri 08:00-18:00'],
    ['Monday through Friday 8am-6pm', 'Mon-Fri 08:00-18:00'],
    ['Mon to Fri 8:00 a.m. to 6:00 p.m.', 'Mon-Fri 08:00-18:00'],
    ['8am-6pm, Monday to Friday', 'Mon-Fri 08:00-18:00'],
    ['weekdays 0800-1800', 'Mon-Fri 08:00-18:00'],
    ['Mo-Fr 8-18', 'Mon-Fri 08:00-18:00'],
    ['Mon-Fri 8.30-17.30', 'Mon-Fri 08:30-17:30'],
    ['Mon-Fri from 9am until 5.30pm', 'Mon-Fri 09:00-17:30'],
    ['Monday, Wednesday and Friday 09:00-17:00', 'Mon, Wed, Fri 09:00-17:00'],
    ['Sat/Sun 10:00-14:00', 'Sat-Sun 10:00-14:00'],
    ['Sun-Thu 08:00-17:00', 'Sun-Thu 08:00-17:00'],
    ['Thu, Wed 08:00-17:00', 'Wed-Thu 08:00-17:00'],
    ['Mon-Fri 18-6', 'Mon-Fri 18:00-06:00'],
    ['Mon-Fri 8:00-12:00, 13-17', 'Mon-Fri 08:00-12:00; Mon-Fri 13:00-17:00'],
    ['Mon-Fri 08:00-18:00, Sat 9am-noon', 'Mon-Fri 08:00-18:00; Sat 09:00-12:00'],
    ['daily 06:00-midnight', 'Mon-Sun 06:00-24:00'],
    ['Mon-Sun midnight-06:00', 'Mon-Sun 00:00-06:00'],
    ['Mon-Fri all day', 'Mon-Fri 00:00-24:00'],
    ['holidays 10:00-12:00', 'holidays 10:00-12:00'],
    ['Sat and bank holidays 10:00-12:00', 'Sat and holidays 10:00-12:00'],
    ['Mon-Fri 09:00-17:00 except public holidays', OFFICE],
    ['24/7', '24x7'],
    ['24 x 7', '24x7'],
    ['24×7×365', '24x7'],
    ['around the clock', '24x7'],
    ['24 hours a day, 7 days a week', '24x7'],
    ['Mon-Sun and holidays 00:00-24:00', '24x7'],
    ['Mon-Fri 09:00-17:00 Europe/London', 'Mon-Fri 09:00-17:00 Europe/London'],
    ['Mon-Fri 09:00-17:00 (europe/london)', 'Mon-Fri 09:00-17:00 Europe/London'],
    ['24x7 UTC', '24x7 UTC'],
  ]);

  refuses('hours', [
    ['08:00-18:00', /On which days/, ['Mon-Fri 08:00-18:00']],
    ['Mon-Fri', /From when until when/, [OFFICE]],
    ['Mon-Fri 9-5', /Morning or evening/, [OFFICE]],
    ['Mon-Fri 9:00-5:00', /Morning or evening/, [OFFICE]],
    ['Mon-Fri 9-5pm', /Morning or evening/, [OFFICE]],
    ['Mon-Fri 9am-5', /Morning or evening/, [OFFICE]],
    ['Mon-Fri 1-5', /Morning or evening/, ['Mon-Fri 13:00-17:00']],
    ['8x5', /which hours/, [OFFICE]],
    ['24x5', /which hours/, ['Mon-Fri 00:00-24:00']],
    ['Mon-Fri 09:00-17:00 GMT', /Whose clock is `GMT`/, [`${OFFICE} Europe/London`, `${OFFICE} UTC`]],
    ['Mon-Fri 09:00-17:00 ET', /Whose clock is `ET`/, [`${OFFICE} America/New_York`]],
    ['Mon-Fri 09:00-17:00 UK time', /Whose clock is `UK time`/, [`${OFFICE} Europe/London`]],
    ['Mon-Fri 9-5 ET', /Morning or evening/, [`${OFFICE} America/New_York`]],
    ['Mon-Fri 09:00-17:00 Europe/Londn', /not a known time zone/, [`${OFFICE} Europe/London`]],
    ['office hours', /`office` is neither/, []],
    ['Mon-Fri 25:00-26:00', /`25:00` is neither/, []],
    ['Mon-Fri 08:75-18:00', /`08:75` is neither/, []],
    ['Mon-Fri 13pm-6pm', /`13pm` is neither/, []],
    ['Mon-Fri 08:00', /left over or missing/, []],
    ['Mon-Fri 08:00-', /left over or missing/, []],
    [';', /names no hours/, []],
    ['', /Nothing is written/, []],
  ]);

  it.each([
    ['Mon-Fri 08:00-18:00', 'Monday to Friday, 08:00 to 18:00', 'Monday to Friday, 8:00 a.m. to 6:00 p.m.'],
    ['24x7', 'around the clock', 'around the clock'],
    ['Mon-Fri 00:00-24:00', 'Monday to Friday, all day', 'Monday to Friday, all day'],
    ['Sat-Sun 09:00-12:00', 'Saturday and Sunday, 09:00 to 12:00', 'Saturday and Sunday, 9:00 a.m. to noon'],
    [
      'Mon, Wed, Fri 12:30-24:00',
      'Monday, Wednesday and Friday, 12:30 to midnight',
      'Monday, Wednesday, and Friday, 12:30 p.m. to midnight',
    ],
    ['Mon-Fri 00:00-06:00', 'Monday to Friday, 00:00 to 06:00', 'Monday to Friday, midnight to 6:00 a.m.'],
    ['Fri 18:30-07:00', 'Friday, 18:30 to 07:00 the next day', 'Friday, 6:30 p.m. to 7:00 a.m. the next day'],
    [
      'Sat and holidays 09:00-13:00',
      'Saturday and holidays, 09:00 to 13:00',
      'Saturday and holidays, 9:00 a.m. to 1:00 p.m.',
    ],
    [
      'Mon-Sun and holidays 08:00-20:00',
      'every day, including holidays, 08:00 to 20:00',
      'every day, including holidays, 8:00 a.m. to 8:00 p.m.',
    ],
    [
      'Mon-Fri 08:00-12:00, 13:00-17:00',
      'Monday to Friday, 08:00 to 12:00 and 13:00 to 17:00',
      'Monday to Friday, 8:00 a.m. to noon and 1:00 p.m. to 5:00 p.m.',
    ],
    [
      'Mon-Fri 08:00-18:00; Sat 09:00-13:00',
      'Monday to Friday, 08:00 to 18:00; and Saturday, 09:00 to 13:00',
      'Monday to Friday, 8:00 a.m. to 6:00 p.m.; and Saturday, 9:00 a.m. to 1:00 p.m.',
    ],
    [
      'Mon-Fri 08:00-18:00 America/New_York',
      'Monday to Friday, 08:00 to 18:00 (New York time)',
      'Monday to Friday, 8:00 a.m. to 6:00 p.m. (New York time)',
    ],
  ])('%s print as %s; in American agreements as %s', (text, british, american) => {
    const value = known(parseHours(text, CONTEXT));
    expect(printHours(value, BRITISH)).toBe(british);
    expect(printHours(value, GERMAN)).toBe(british);
    expect(printHours(value, AMERICAN)).toBe(american);
  });
});
