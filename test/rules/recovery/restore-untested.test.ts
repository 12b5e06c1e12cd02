import { describe, expect, it } from 'vitest';
import { findingsOf, fixed, told } from '../agreements';

const RULE = 'restore-untested';
const backups = (rest: string) => `availability:\n  backups:\n    ${rest.replaceAll('; ', '\n    ')}\n`;

describe(RULE, () => {
  it.each([
    ['nothing is said of a test', backups('every: daily; retention: 30 days'), 'availability.backups.tested: backups'],
    ['only sets are backed up', backups('sets: [{for: mail, every: daily}]'), 'availability.backups.tested: backups'],
    ['none is made', backups('every: daily; tested: none'), 'availability.backups.tested: none'],
    [
      'a test a year is for backups of 30 days',
      backups('every: daily; retention: 30 days; tested: yearly'),
      'availability.backups.tested: yearly',
    ],
    [
      'a test a quarter is for backups of a month',
      backups('every: daily; retention: 1 month; tested: quarterly'),
      'availability.backups.tested: quarterly',
    ],
    [
      'a test a month is for backups of a week',
      backups('every: daily; retention: 7 days; tested: every 4 weeks'),
      'availability.backups.tested: every 4 weeks',
    ],
  ])('tells where %s', (_, text, expected) => {
    expect(told(RULE, text)).toEqual([expected]);
  });

  it.each([
    ['a test as often as backups are kept', backups('every: daily; retention: 90 days; tested: quarterly')],
    ['a test a month for 30 days', backups('every: daily; retention: 30 days; tested: monthly')],
    ['backups that are kept for ever', backups('every: daily; retention: indefinite; tested: yearly')],
    ['a test still to be filled in', backups('every: daily; tested: TBD')],
    ['no backups', 'availability: {backups: none}\n'],
    ['backups of none', backups('every: none; retention: 30 days')],
    [
      'words that tell of a test',
      backups('every: daily; text: Copies are made $(availability.backups.every) and tested each month.'),
    ],
    ['further words that tell of one', backups('every: daily; also: The Provider tests a restore before each audit.')],
    ['backups that are gone before the next one', backups('every: daily; retention: 1 hour; tested: monthly')],
    [
      'a set that is kept for a shorter time',
      backups(
        'every: daily; retention: 90 days; tested: monthly; sets: [{for: logs, every: hourly, retention: 7 days}]',
      ),
    ],
  ])('is silent about %s', (_, text) => {
    expect(told(RULE, text)).toEqual([]);
  });

  it('shows the two figures', () => {
    const [finding] = findingsOf(RULE, backups('every: daily; retention: 30 days; tested: quarterly'));
    expect(finding?.message).toBe(
      'A restore is tested `quarterly`, but a backup is kept for 30 days only: most backups are thrown away before any was tested. Test at least as often as a backup is kept, or keep backups until the next test.',
    );
    expect(finding?.severity).toBe('warning');
  });

  it('is information where it is said openly, and in a template', () => {
    const severities = (text: string) => findingsOf(RULE, text).map(({ severity }) => severity);
    expect(severities(backups('every: daily; tested: none'))).toEqual(['information']);
    expect(severities(`status: template\n${backups('every: daily')}`)).toEqual(['information']);
  });

  it('is mended by a test, by saying that there is none, or by keeping backups for longer', () => {
    const silent = backups('every: daily; retention: 30 days');
    expect(fixed(RULE, silent, 0)).toBe(backups('every: daily; retention: 30 days; tested: monthly'));
    expect(fixed(RULE, silent, 1)).toBe(backups('every: daily; retention: 30 days; tested: none'));
    const rare = backups('every: daily; retention: 30 days; tested: quarterly');
    expect(fixed(RULE, rare, 0)).toBe(backups('every: daily; retention: 30 days; tested: monthly'));
    expect(fixed(RULE, rare, 1)).toBe(backups('every: daily; retention: 3 months; tested: quarterly'));
    expect(told(RULE, fixed(RULE, silent, 0))).toEqual([]);
    for (const nth of [0, 1]) expect(told(RULE, fixed(RULE, rare, nth))).toEqual([]);
    expect(told(RULE, fixed(RULE, backups('every: daily; tested: none')))).toEqual([]);
  });
});
