import { describe, expect, it } from 'vitest';
import { findingsOf, fixed, told } from '../agreements';

const RULE = 'wrong-weekday';
const clause = (text: string) => `clauses:\n  - ${JSON.stringify(text)}\n`;

describe('wrong-weekday', () => {
  it.each([
    ['on Monday, 1 December 2026 at noon', 'on Tuesday, 1 December 2026 at noon'],
    ['on Mon 1 Dec 2026', 'on Tue 1 Dec 2026'],
    ['by FRIDAY the 1st of December 2026', 'by TUESDAY the 1st of December 2026'],
    ['on Monday, December 1, 2026', 'on Tuesday, December 1, 2026'],
    ['on 1 December 2026 (Monday)', 'on 1 December 2026 (Tuesday)'],
    ['on 1 December 2026, a monday, at noon', 'on 1 December 2026, a tuesday, at noon'],
    ['on Monday 2026-12-01', 'on Tuesday 2026-12-01'],
    ['on 2026-12-01 (Mon)', 'on 2026-12-01 (Tue)'],
    [
      'from Tuesday 1 December 2026 to Friday 3 December 2026',
      'from Tuesday 1 December 2026 to Thursday 3 December 2026',
    ],
    ['on Monday, 13/11/2026', 'on Friday, 13/11/2026'],
    ['on Wednesday, 29 February 2028', 'on Tuesday, 29 February 2028'],
  ])('is found in %j, and mended', (bad, good) => {
    expect(findingsOf(RULE, clause(bad))).toHaveLength(1);
    expect(fixed(RULE, clause(bad))).toBe(clause(good));
    expect(findingsOf(RULE, clause(good))).toEqual([]);
  });

  it.each([
    'on Tuesday, 1 December 2026',
    'from 1 December 2026, Monday to Friday from 08:00 to 18:00',
    'Monday to Friday, 1 December 2026 to 31 December 2026',
    'on 1 December 2026 (Monday to Friday thereafter)',
    'on Mondays, 1 December 2026 included',
    'on the Monday after 1 December 2026',
    'on Monday, 31 November 2026',
    'on Monday, 1 December',
    'on Tuesday, 01/12/2026',
    'on Tuesday, 12/01/2026, or on Monday, 12/01/2026',
  ])('is silent about %j', (text) => {
    expect(findingsOf(RULE, clause(text))).toEqual([]);
  });

  it('says on which day the date falls, and points at both', () => {
    const text = clause('The audit begins on Monday, 1 December 2026.');
    expect(told(RULE, text)).toEqual(['clauses.1: Monday, 1 December 2026']);
    expect(findingsOf(RULE, text)[0]?.message).toBe(
      '1 December 2026 is a Tuesday, not a Monday. Correct the day of the week or the date.',
    );
  });

  it('names both days of a date that can be read in two ways', () => {
    const [found] = findingsOf(RULE, clause('on Sunday, 01/12/2026'));
    expect(found?.message).toContain('is a Tuesday or Monday, not a Sunday');
    expect(found?.fixes.map(({ title }) => title)).toHaveLength(2);
  });
});
