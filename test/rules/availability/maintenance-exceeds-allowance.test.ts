import { describe, expect, it } from 'vitest';
import { findingsOf, fixed, told } from '../agreements';

const RULE = 'maintenance-exceeds-allowance';

/** An uptime of 99.9% a month, which leaves 43 min 12 s, with these windows. */
const agreement = (windows: string, measured = '{per: month, by: a probe}') => `availability:
  uptime: 99.9%
  measured: ${measured}
  maintenance:
    - ${windows}
`;

describe(RULE, () => {
  it.each([
    ['a window that counts', '{window: "Sun 02:00-06:00", every: monthly, counts-as-downtime: yes}'],
    ['one of which nothing is said', '{window: "Sun 02:00-06:00", every: monthly}'],
    ['one that comes once a year', '{window: "Sun 02:00-03:00", every: yearly, counts-as-downtime: yes}'],
    ['one that comes whenever it likes', '{window: "Sun 02:00-03:00", counts-as-downtime: yes}'],
    ['a short one each week', '{window: "Sun 02:00-02:15", every: weekly, counts-as-downtime: yes}'],
    ['a shorter one each night', '{window: "Mon-Sun 02:00-02:02", every: daily, counts-as-downtime: yes}'],
    ['one over midnight', '{window: "Sat 23:30-00:30", every: monthly, counts-as-downtime: yes}'],
  ])('finds %s', (_, window) => {
    expect(told(RULE, agreement(window))).toEqual(['availability.maintenance.1.window: window']);
  });

  it('adds up all windows', () => {
    const half = '{window: "Sun 02:00-02:30", every: monthly, counts-as-downtime: yes}';
    expect(told(RULE, agreement(half))).toEqual([]);
    expect(findingsOf(RULE, agreement(`${half}\n    - ${half}`))[0]?.message).toBe(
      'Planned maintenance that counts as downtime comes to 1 h (30 min and 30 min) in a 30-day month, of which 99.9% allows 43 min 12 s. Leave it out of the downtime, or promise less uptime.',
    );
  });

  it('reckons with the strictest uptime', () => {
    const text = agreement('{window: "Sun 02:00-03:00", every: monthly}').replace(
      'uptime: 99.9%',
      'uptime: 99%\n  targets: [{service: a, uptime: 99.95%}]',
    );
    expect(findingsOf(RULE, text)[0]?.message).toContain('of which 99.95% allows 21 min 36 s');
  });

  const four = '{kind: routine, window: "Sun 02:00-06:00", every: monthly}';

  it.each([
    ['what does not count', agreement('{window: "Sun 02:00-06:00", every: monthly, counts-as-downtime: no}')],
    ['what is excluded', agreement(four, '{per: month, excludes: [agreed maintenance]}')],
    ['what is excluded by reference', agreement(four, '{per: month, excludes: [$(availability.maintenance)]}')],
    ['what a text excludes', agreement(four, 'by a probe each month, planned maintenance excepted')],
    ['what fits', agreement('{window: "Sun 02:00-02:40", every: monthly, counts-as-downtime: yes}')],
    ['a longer period', agreement(four.replace('monthly', 'yearly'), '{per: year}')],
    ['emergencies', agreement('{kind: emergency, window: "Sun 02:00-06:00", counts-as-downtime: yes}')],
    ['no window', agreement('{kind: routine, window: none, every: monthly, counts-as-downtime: yes}')],
    ['a window to be filled in', agreement('{window: TBD, every: monthly, counts-as-downtime: yes}')],
    ['words', agreement('moves of servers')],
    ['a target', `${agreement(four)}  commitment: target\n`],
    ['no uptime', agreement(four).replace('99.9%', 'none')],
    ['an answer to be filled in', agreement('{window: "Sun 02:00-06:00", counts-as-downtime: TBD}')],
  ])('is silent about %s', (_, text) => {
    expect(told(RULE, text)).toEqual([]);
  });

  it('offers not to count it', () => {
    const said = agreement('{window: "Sun 02:00-06:00", every: monthly, counts-as-downtime: yes}');
    expect(fixed(RULE, said)).toBe(said.replace('yes', 'no'));
    const unsaid = fixed(RULE, agreement('{window: "Sun 02:00-06:00", every: monthly}'));
    expect(unsaid).toContain('every: monthly, counts-as-downtime: "no"}');
    expect(told(RULE, unsaid)).toEqual([]);
  });
});
