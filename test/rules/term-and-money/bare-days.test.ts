import { describe, expect, it } from 'vitest';
import { findingsOf, fixed, told } from '../agreements';

const RULE = 'bare-days';
const HOURS = 'response-time: {business-hours: Mon-Fri 08:00-18:00}\n';
const clause = (words: string) => `${HOURS}clauses:\n  - |\n    ${words}\n`;

describe('a short time in days', () => {
  it.each([
    [`${HOURS}fees:\n  disputes: {within: 5 days}\n`, 'fees.disputes.within: 5 days'],
    [`${HOURS}term:\n  notice: 10 days\n`, 'term.notice: 10 days'],
    [`${HOURS}fees:\n  due: 1 day\n`, 'fees.due: 1 day'],
    [clause('The Client objects within 3 days of the report.'), 'clauses.1: 3 days'],
    [clause('The report follows no later than five days after the event.'), 'clauses.1: five days'],
    [clause('Notice is given at least 7 days ahead.'), 'clauses.1: 7 days'],
  ])('does not say which days count: %j', (text, expected) => {
    expect(told(RULE, text)).toEqual([expected]);
  });

  it.each([
    `days: calendar\n${HOURS}fees:\n  disputes: {within: 5 days}\n`,
    `days: business\n${HOURS}fees:\n  disputes: {within: 5 days}\n`,
    'fees:\n  disputes: {within: 5 days}\n',
    `${HOURS}fees:\n  disputes: {within: 5 business days}\n`,
    `${HOURS}fees:\n  disputes: {within: 5 calendar days}\n`,
    `${HOURS}fees:\n  disputes: {within: 15 days}\n`,
    `${HOURS}fees:\n  disputes: {within: none}\n`,
    `${HOURS}priorities:\n  levels: [{id: P3, resolve: 3 days}]\n`,
    clause('The Client objects within 3 Business Days of the report.'),
    clause('The Client objects within 30 days of the report.'),
    clause('The fee includes 3 days of training.'),
    clause('The Provider is on site in two days of each month.'),
  ])('is left alone: %j', (text) => {
    expect(told(RULE, text)).toEqual([]);
  });

  it('is told as information', () => {
    expect(findingsOf(RULE, `${HOURS}term:\n  notice: 10 days\n`)[0]).toMatchObject({
      severity: 'information',
      message:
        '“10 days” does not say whether weekends and holidays count, and the agreement has business hours. State `days` in the header, or write business or calendar days.',
    });
  });

  it.each([0, 1, 2])('is mended by fix %i', (nth) => {
    for (const text of [`${HOURS}term:\n  notice: 10 days\n`, clause('The Client objects within 3 days.')]) {
      const mended = fixed(RULE, text, nth);
      expect(mended).toMatch([/^days: calendar$/mu, /\d business days/u, /\d calendar days/u][nth] ?? '');
      expect(told(RULE, mended)).toEqual([]);
    }
  });
});
