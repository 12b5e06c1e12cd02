import { describe, expect, it } from 'vitest';
import { findingsOf, fixed, told } from '../agreements';

const RULE = 'notice-longer-than-term';

describe('a notice that cannot be given in time', () => {
  it.each([
    ['term: {initial: 24 months, renewal: 3 months, notice: 6 months}', 'term.notice: 6 months'],
    ['term: {initial: 24 months, renewal: 12 months, notice: 12 months}', 'term.notice: 12 months'],
    ['term: {initial: 24 months, renewal: 12 months, notice: 1 year}', 'term.notice: 1 year'],
    ['term: {initial: 1 year, renewal: none, notice: 365 days}', 'term.notice: 365 days'],
    ['term: {initial: 60 days, renewal: 12 months, notice: 90 days}', 'term.notice: 90 days'],
    ['term: {initial: 12 months, renewal: 1 month, notice: 30 days}', 'term.notice: 30 days'],
    ['term: {initial: 12 months, renewal: 3 months, notice: 95 business days}', 'term.notice: 95 business days'],
    [
      'days: business\nresponse-time: {business-hours: Mon-Fri 09:00-17:00}\nterm: {renewal: 3 months, notice: 70 days}',
      'term.notice: 70 days',
    ],
    [
      'term: {initial: 12 months}\ntermination: {convenience: {provider: none, client: 13 months}}',
      'termination.convenience.client: 13 months',
    ],
    [
      'term: {initial: 6 months}\ntermination: {convenience: {provider: 181 days, client: 60 days}}',
      'termination.convenience.provider: 181 days',
    ],
    ['fees: {increase: {every: yearly, by: CPI, cap: 5%, notice: 13 months}}', 'fees.increase.notice: 13 months'],
    ['fees: {increase: {every: quarterly, by: CPI, cap: 5%, notice: 120 days}}', 'fees.increase.notice: 120 days'],
    ['fees: {increase: {every: every 6 months, by: CPI, cap: 5%, notice: 1 year}}', 'fees.increase.notice: 1 year'],
  ])('is found in %s', (text, expected) => {
    expect(told(RULE, text)).toEqual([expected]);
  });

  it.each([
    'term: {initial: 24 months, renewal: 12 months, notice: 90 days}',
    'term: {initial: 24 months, renewal: none, notice: 12 months}',
    'term: {initial: indefinite, renewal: none, notice: 6 months}',
    'term: {initial: 24 months, renewal: TBD, notice: 90 days}',
    'term: {initial: 24 months, renewal: 12 months, notice: none}',
    'term: {initial: 24 months, renewal: 12 months, notice: soon}',
    'term: {initial: 12 months, renewal: 3 months, notice: 70 business days}',
    'term: {initial: 12 months, renewal: 1 month, notice: 27 days}',
    'term: {initial: 12 months}\ntermination: {convenience: {provider: none, client: 90 days}}',
    'term: {initial: 12 months}\ntermination: {convenience: none}',
    'fees: {increase: {every: yearly, by: CPI, cap: 5%, notice: 12 months}}',
    'fees: {increase: none}',
  ])('is not found in %s', (text) => {
    expect(told(RULE, text)).toEqual([]);
  });

  it('names every term that it outruns', () => {
    const [finding] = findingsOf(RULE, 'term: {initial: 12 months, renewal: 6 months, notice: 18 months}');
    expect(finding?.message).toBe(
      'A notice of `18 months` is not shorter than the initial term (`12 months`) and the renewal (`6 months`), so that it cannot be given in time. Shorten the notice, or lengthen what it is for.',
    );
    expect(finding?.related).toHaveLength(2);
  });

  it('is mended where its unit was a slip', () => {
    const text = 'term: {initial: 24 months, renewal: 12 months, notice: 90 months}';
    const mended = fixed(RULE, text);
    expect(mended).toBe('term: {initial: 24 months, renewal: 12 months, notice: 90 days}');
    expect(told(RULE, mended)).toEqual([]);
  });

  it('has no fix where no slip explains it', () => {
    expect(findingsOf(RULE, 'term: {renewal: 60 days, notice: 90 days}')[0]?.fixes).toEqual([]);
  });
});
