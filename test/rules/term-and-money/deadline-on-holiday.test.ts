import { describe, expect, it } from 'vitest';
import { findingsOf, fixed, told } from '../agreements';

const RULE = 'deadline-on-holiday';
const HOLIDAYS = 'response-time: {business-hours: Mon-Fri 08:00-18:00, holidays: [2026-12-25, Easter Monday]}\n';
const clause = (words: string) => `clauses:\n  - |\n    ${words}\n`;

describe('a deadline on a day without work', () => {
  it.each([
    [clause('The report is due on 31 January 2027.'), 'clauses.1: 31 January 2027'],
    [clause('The Client names its manager by January 30, 2027.'), 'clauses.1: January 30, 2027'],
    [clause('Access is given no later than 2027-01-31.'), 'clauses.1: 2027-01-31'],
    [clause('The list is sent on or before 31st Jan. 2027.'), 'clauses.1: 31st Jan. 2027'],
    [`${HOLIDAYS}${clause('The list is sent by 25 December 2026.')}`, 'clauses.1: 25 December 2026'],
    [
      `response-time: {business-hours: Mon-Thu 08:00-18:00}\n${clause('The list is sent by 29 January 2027.')}`,
      'clauses.1: 29 January 2027',
    ],
    // The term ends with 31 January 2027, a Sunday.
    [
      'term: {effective: 2026-02-01, initial: 12 months, renewal: 12 months, notice: 4 weeks}\n',
      'term.notice: 4 weeks',
    ],
  ])('is found in %j', (text, expected) => {
    expect(told(RULE, text)).toEqual([expected]);
  });

  it.each([
    clause('The report is due on 29 January 2027.'),
    clause('The list is sent by 25 December 2026.'),
    `response-time: {business-hours: 24x7, holidays: [2026-12-25]}\n${clause('It is sent by 25 December 2026 or by 31 January 2027.')}`,
    clause('The report is due on 31 January 2027 or, where that is none, on the next Business Day.'),
    clause('The Initial Term ends on 31 January 2027.'),
    'term: {effective: 2027-01-31, initial: 12 months, renewal: none, notice: none}\n',
    'term: {effective: 2026-02-01, initial: 12 months, renewal: 12 months, notice: 30 days}\n',
    'term: {effective: last signature, initial: 12 months, renewal: 12 months, notice: 4 weeks}\n',
  ])('is not found in %j', (text) => {
    expect(told(RULE, text)).toEqual([]);
  });

  it('is told with the day, and mended by the working days around it', () => {
    const text = `${HOLIDAYS}${clause('The list is sent by 25 Dec 2026.')}`;
    const [finding] = findingsOf(RULE, text);
    expect(finding).toMatchObject({
      severity: 'information',
      message:
        '“25 Dec 2026” is a holiday, and something is to be done by then. Name a working day, or say that the next Business Day counts.',
      related: [{ message: 'This holiday' }],
    });
    expect(fixed(RULE, text, 0)).toContain('by 24 Dec 2026.');
    const mended = fixed(RULE, text, 1);
    expect(mended).toContain('by 28 Dec 2026.');
    expect(told(RULE, mended)).toEqual([]);
  });

  it('tells of the last day for notice', () => {
    const text = 'term: {effective: 2026-02-01, initial: 12 months, renewal: 12 months, notice: 4 weeks}\n';
    expect(findingsOf(RULE, text)[0]?.message).toBe(
      'The last day for notice, 3 January 2027, is a Sunday. Give notice by 1 January 2027, or agree on a longer or shorter notice.',
    );
  });
});
