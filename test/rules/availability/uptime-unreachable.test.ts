import { describe, expect, it } from 'vitest';
import { findingsOf, fixed, told } from '../agreements';

const RULE = 'uptime-unreachable';

/** An uptime of 99.9% a month, which leaves 43 min 12 s, with further lines. */
const monthly = (lines: string) => `availability:
  uptime: 99.9%
  measured: {per: month, by: a probe}
${lines}`;

const HOURS = 'response-time: {business-hours: "Mon-Fri 08:00-18:00"}\n';

describe(RULE, () => {
  it.each([
    ['a repair that is longer than the allowance', monthly('  recovery: {failure: 4 hours}')],
    ['one second more than it', monthly('  recovery: {failure: 2593 seconds}')],
    ['a disaster where no failure is told of', monthly('  recovery: {disaster: 8 hours}')],
    ['a disaster where no time after a failure is promised', monthly('  recovery: {failure: none, disaster: 8 hours}')],
    ['business hours over the weekend', `${HOURS}${monthly('  recovery: {failure: 30 business minutes}')}`],
    ['business hours that nobody knows', monthly('  recovery: {failure: 2 business hours}')],
    ['days that are business days', `days: business\n${HOURS}${monthly('  recovery: {failure: 1 day}')}`],
    ['no period, which is a month', 'availability: {uptime: 99.9%, recovery: {failure: 1 hour}}'],
    ['firm words', monthly('  commitment: firm\n  recovery: {failure: 1 hour}')],
  ])('finds %s', (_, text) => {
    expect(told(RULE, text)).toEqual(['availability.uptime: 99.9%']);
  });

  it('finds every uptime that breaks, and no other', () => {
    const text = `availability:
  targets:
    - {id: a, service: a, uptime: 99.9%}
    - {id: b, service: b, uptime: 99.0%}
    - {id: c, service: c, uptime: none}
    - {id: d, service: d, uptime: 99.99%}
  measured: {per: month}
  recovery: {failure: 4 hours}
`;
    expect(told(RULE, text)).toEqual(['availability.targets.a.uptime: 99.9%', 'availability.targets.d.uptime: 99.99%']);
  });

  it('takes the time of a failed system where recovery states none', () => {
    const text = `responsibilities: {failures: {system: {within: 4 hours}, network: {within: 9 days}}}\n`;
    expect(told(RULE, text + monthly('  recovery: {disaster: 10 minutes}'))).toHaveLength(1);
    expect(told(RULE, text + monthly('  recovery: {failure: 10 minutes}'))).toEqual([]);
  });

  it.each([
    ['a repair that just fits', monthly('  recovery: {failure: 2592 seconds}')],
    ['a longer period', monthly('  recovery: {failure: 8 hours}').replace('month', 'year')],
    ['a quarter', monthly('  recovery: {failure: 2 hours}').replace('month', 'quarter')],
    ['an uptime that is only aimed at', monthly('  commitment: target\n  recovery: {failure: 4 hours}')],
    ['efforts', monthly('  commitment: efforts\n  recovery: {failure: 4 hours}')],
    ['a commitment to be filled in', monthly('  commitment: TBD\n  recovery: {failure: 4 hours}')],
    ['no recovery', monthly('  recovery: none')],
    ['recovery in words', monthly('  recovery: as soon as can be')],
    ['a repair that fits, and a longer disaster', monthly('  recovery: {failure: 30 minutes, disaster: 3 days}')],
    ['a time to be filled in', monthly('  recovery: {failure: TBD, disaster: 3 days}')],
    ['a period to be filled in', monthly('  recovery: {failure: 4 hours}').replace('month', 'TBD')],
    ['no uptime', 'availability: {uptime: none, recovery: {failure: 4 hours}}'],
    ['an uptime to be filled in', 'availability: {uptime: TBD, recovery: {failure: 4 hours}}'],
    ['an uptime of 100%, which is told already', 'availability: {uptime: 100%, recovery: {failure: 4 hours}}'],
    [
      'an uptime of business hours only',
      'availability: {uptime: 99.9%, measured: {by: a probe during Business Hours}, recovery: {failure: 1 business hour}}',
    ],
    ['words for a year', 'availability: {uptime: 99.9%, measured: by the calendar year, recovery: {failure: 8 hours}}'],
  ])('is silent about %s', (_, text) => {
    expect(told(RULE, text)).toEqual([]);
  });

  it('shows allowance, days and time', () => {
    const [finding] = findingsOf(RULE, monthly('  recovery: {failure: 4 hours}'));
    expect(finding?.message).toBe(
      'At 99.9% a 30-day month allows 43 min 12 s of downtime; the promised time after a failure is 4 h, so that a single failure breaks the promise. Promise less uptime or a shorter time, or make it a target.',
    );
    expect(finding?.related?.map(({ message }) => message)).toEqual(['The time after a failure']);
  });

  it('shows when business hours take longest', () => {
    const [finding] = findingsOf(RULE, `${HOURS}${monthly('  recovery: {failure: 4 business hours}')}`);
    expect(finding?.message).toContain(
      '“4 business hours” after a failure can take 66 h (from Friday at 18:00 to Monday at 12:00)',
    );
  });

  it('offers the uptime that can be kept, or to aim at it', () => {
    const text = monthly('  recovery: {failure: 4 hours}\n');
    const lower = fixed(RULE, text, 0);
    expect(lower).toContain('uptime: 99.44%\n');
    expect(told(RULE, lower)).toEqual([]);
    const aimed = fixed(RULE, text, 1);
    expect(aimed).toContain('commitment: target\n');
    expect(told(RULE, aimed)).toEqual([]);
  });

  it('offers no uptime where none could be kept', () => {
    const text = monthly('  commitment: firm\n  recovery: {failure: 31 days}');
    expect(findingsOf(RULE, text)[0]?.fixes).toHaveLength(1);
    expect(fixed(RULE, text)).toBe(text.replace('firm', 'target'));
  });
});
