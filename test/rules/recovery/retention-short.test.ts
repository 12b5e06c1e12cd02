import { describe, expect, it } from 'vitest';
import { findingsOf, fixed, told } from '../agreements';

const RULE = 'retention-short';
const backups = (rest: string) => `availability:\n  backups: {${rest}}\n`;

describe(RULE, () => {
  it.each([
    ['2 days of a week', backups('every: weekly, retention: 2 days'), 'availability.backups.retention: 2 days'],
    ['12 hours of a day', backups('every: daily, retention: 12 hours'), 'availability.backups.retention: 12 hours'],
    ['a week of a month', backups('every: monthly, retention: 7 days'), 'availability.backups.retention: 7 days'],
    [
      'a set',
      backups('every: daily, retention: 30 days, sets: [{id: m, for: mail, every: weekly, retention: 1 day}]'),
      'availability.backups.sets.m.retention: 1 day',
    ],
    [
      'a set that is kept as long as the rest',
      backups('every: daily, retention: 3 days, sets: [{id: m, for: mail, every: weekly}]'),
      'availability.backups.sets.m.every: weekly',
    ],
  ])('tells of backups that are kept for %s', (_, text, expected) => {
    expect(told(RULE, text)).toEqual([expected]);
  });

  it.each([
    ['just as long', backups('every: daily, retention: 1 day')],
    ['longer', backups('every: weekly, retention: 90 days')],
    ['a month of 30 days', backups('every: monthly, retention: 30 days')],
    ['for ever', backups('every: yearly, retention: indefinite')],
    ['no time', backups('every: daily, retention: none')],
    ['a time still to be filled in', backups('every: daily, retention: TBD')],
    ['any time, without a pause', backups('every: continuous, retention: 1 hour')],
  ])('is silent about backups that are kept for %s', (_, text) => {
    expect(told(RULE, text)).toEqual([]);
  });

  it('says when there is no backup, and how it is mended', () => {
    const text = backups('every: weekly, retention: 2 days');
    expect(findingsOf(RULE, text)[0]?.message).toBe(
      'Backups run `weekly`, but each is kept for 2 days only: between the end of one and the next, there is none. Keep backups at least for 1 week, or make them more often.',
    );
    expect(fixed(RULE, text)).toBe(backups('every: weekly, retention: 1 week'));
    expect(told(RULE, fixed(RULE, text))).toEqual([]);
  });
});
