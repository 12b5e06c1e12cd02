import { describe, expect, it } from 'vitest';
import { findingsOf, fixed, told } from '../agreements';

const RULE = 'backup-interval';
const HOURS = 'response-time: {business-hours: Mon-Fri 08:00-18:00}\n';
const plan = (loss: string, backups: string) =>
  `availability:\n  recovery: {failure: 8 hours, data-loss: ${loss}}\n  backups: ${backups}\n`;

describe(RULE, () => {
  it.each([
    ['daily backups for 4 hours', plan('4 hours', '{every: daily}')],
    ['hourly backups for 30 minutes', plan('30 minutes', '{every: hourly}')],
    ['weekly backups for a day', plan('1 day', '{every: weekly}')],
    ['monthly backups for 30 days', plan('30 days', '{every: monthly}')],
    ['every 8 hours for 4', plan('4 hours', '{every: every 8 hours}')],
    ['business hours for fewer of them', plan('2 business hours', '{every: every 4 business hours}')],
    ['a plain pause that is longer than business hours can be', plan('4 business hours', '{every: weekly}') + HOURS],
    ['a day that holds more work than that', plan('4 business hours', '{every: daily}') + HOURS],
    ['a week for one business day', plan('1 business day', '{every: every 2 weeks}') + HOURS],
    ['a weekend without backups for 24 hours', plan('24 hours', '{every: every business day}') + HOURS],
  ])('tells of %s', (_, text) => {
    expect(told(RULE, text).map((one) => one.split(':')[0])).toEqual(['availability.backups.every']);
  });

  it('tells of each set by itself', () => {
    const sets = '{every: hourly, sets: [{id: mail, for: mail, every: daily}, {id: files, for: files, every: hourly}]}';
    expect(told(RULE, plan('4 hours', sets))).toEqual(['availability.backups.sets.mail.every: daily']);
  });

  it('tells of a limit to the loss where nothing is backed up', () => {
    expect(told(RULE, plan('24 hours', 'none'))).toEqual(['availability.backups: none']);
    expect(told(RULE, plan('24 hours', '{every: none}'))).toEqual(['availability.backups.every: none']);
  });

  it.each([
    ['as often as work may be lost', plan('24 hours', '{every: daily}')],
    ['more often', plan('4 hours', '{every: hourly}')],
    ['without a pause', plan('1 minute', '{every: continuous}')],
    ['a month for a month', plan('1 month', '{every: monthly}')],
    ['a business day for a business day', plan('1 business day', '{every: daily}') + HOURS],
    ['no limit', plan('none', '{every: daily}')],
    ['a limit still to be filled in', plan('TBD', '{every: daily}')],
    ['a frequency still to be filled in', plan('4 hours', '{every: TBD}')],
    ['business time whose hours nobody states', plan('8 business hours', '{every: daily}')],
    ['a day of business that holds less work', plan('12 business hours', '{every: daily}') + HOURS],
    ['backups in words', plan('4 hours', 'The maker of the software makes them.')],
    ['sets alone, one of which has none', plan('24 hours', '{every: none, sets: [{for: mail, every: daily}]}')],
    ['nothing of recovery', 'availability: {backups: {every: daily}}\n'],
  ])('is silent about %s', (_, text) => {
    expect(told(RULE, text)).toEqual([]);
  });

  it('shows what is lost, and both places', () => {
    const [finding] = findingsOf(RULE, plan('4 hours', '{every: daily}'));
    expect(finding?.message).toBe(
      'Backups run `daily`, but only 4 hours of work may be lost: a failure just before the next backup loses 24 h. Back up more often, or permit a larger loss in `availability.recovery.data-loss`.',
    );
    expect(finding?.related).toHaveLength(1);
  });

  it('is mended in the frequency or in the loss', () => {
    const text = plan('4 hours', '{every: daily}');
    expect(fixed(RULE, text, 0)).toBe(text.replace('daily', 'every 4 hours'));
    expect(fixed(RULE, text, 1)).toBe(text.replace('data-loss: 4 hours', 'data-loss: 1 day'));
    for (const nth of [0, 1]) expect(told(RULE, fixed(RULE, text, nth))).toEqual([]);
  });

  it('counts every day in the loss that it proposes where days are business days', () => {
    const text = `days: business\n${plan('4 hours', '{every: daily}')}`;
    expect(fixed(RULE, text, 1)).toContain('data-loss: 1 calendar day');
    expect(told(RULE, fixed(RULE, text, 1))).toEqual([]);
  });

  it('is mended by no promise where nothing is backed up', () => {
    const text = plan('24 hours', 'none');
    expect(fixed(RULE, text)).toBe(plan('none', 'none'));
    expect(told(RULE, fixed(RULE, text))).toEqual([]);
  });
});
