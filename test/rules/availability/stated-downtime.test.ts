import { describe, expect, it } from 'vitest';
import { findingsOf, fixed } from '../agreements';

const RULE = 'stated-downtime';
const clause = (text: string) => `clauses:\n  - ${JSON.stringify(text)}\n`;
const available = (also: string, uptime = '99.9%') =>
  `availability:\n  uptime: ${uptime}\n  also: ${JSON.stringify(also)}\n`;

describe('stated-downtime', () => {
  it.each([
    ['99.9% uptime (at most 52 minutes a month)', '99.9% uptime (at most 43 minutes a month)'],
    ['99.9% allows 4.38 minutes of downtime per month', '99.9% allows 43.20 minutes of downtime per month'],
    ['An uptime of 99.95%, i.e. 43 minutes per month', 'An uptime of 99.95%, i.e. 22 minutes per month'],
    ['99.5% uptime, that is 8 h 46 min a year', '99.5% uptime, that is 43 h 48 min a year'],
    ['The monthly downtime is at most 90 minutes (99.9%).', 'The monthly downtime is at most 43 minutes (99.9%).'],
    ['99% uptime (no more than 3 hours a week)', '99% uptime (no more than 2 hours a week)'],
    ['99.9% uptime (about 4 hours per quarter)', '99.9% uptime (about 2 hours per quarter)'],
  ])('is found in %j, and mended', (bad, good) => {
    expect(findingsOf(RULE, clause(bad))).toHaveLength(1);
    expect(fixed(RULE, clause(bad))).toBe(clause(good));
    expect(findingsOf(RULE, clause(good))).toEqual([]);
  });

  it.each([
    'Downtime is at most 52 minutes a month.',
    'No more than 52 minutes of unplanned downtime in any month.',
    'The uptime of $(availability.uptime) allows 52 minutes of downtime a month.',
  ])('compares %j with the uptime of the section', (also) => {
    expect(findingsOf(RULE, available(also))).toHaveLength(1);
    expect(findingsOf(RULE, available(also))[0]?.related).toHaveLength(1);
    expect(findingsOf(RULE, available(also, '99.88%'))).toEqual([]);
    expect(findingsOf(RULE, available(also, 'none'))).toEqual([]);
    expect(findingsOf(RULE, available(also, 'TBD'))).toEqual([]);
  });

  it.each(
    [
      '43 minutes a month',
      '43.2 minutes a month',
      '43.8 minutes per month',
      '44 minutes in any month',
      '43 min 12 s a month',
      '40.3 minutes a month',
      '0.72 hours a month',
      '8.76 hours a year',
      '8 h 46 min a year',
      '8 hours and 45 minutes per year',
      '10 minutes a week',
      '86.4 seconds a day',
      'about 45 minutes a month',
    ].map((time) => `99.9% uptime (${time})`),
  )('accepts %j', (text) => {
    expect(findingsOf(RULE, clause(text))).toEqual([]);
  });

  it.each([
    'The uptime is 99.9%, apart from maintenance of at most 4 hours a month.',
    'Where uptime is below 99.9% and downtime exceeds 4 hours in a month, the Client may terminate.',
    '95% of tickets are answered, with support of 8 hours a day.',
    'The Provider responds in 99% of cases (within 4 hours a day).',
    'The uptime is 99.9% and is measured every 5 minutes of each month.',
    'At least 80% uptime (2 hours a month).',
  ])('is silent about %j', (text) => {
    expect(findingsOf(RULE, clause(text))).toEqual([]);
  });

  it('says what the uptime leaves', () => {
    expect(findingsOf(RULE, clause('99.9% uptime (at most 52 minutes a month)'))[0]?.message).toBe(
      'An uptime of 99.9% leaves 43 min 12 s a month, not 52 minutes. Correct the time or the percentage.',
    );
  });
});

it('says what its fix writes, unit by unit', () => {
  const [finding] = findingsOf(RULE, clause('99.5% uptime, that is 8 h 46 min a year'));
  expect(finding?.fixes.map(({ title }) => title)).toEqual(['Write 43 hours 48 minutes']);
});
