import { describe, expect, it } from 'vitest';
import { findingsOf, fixed, told } from '../agreements';

const RULE = 'credit-claim';
const agreement = (lines: string, per = 'month') =>
  `availability:\n  uptime: 99.9%\n  measured: {per: ${per}}\n  credits: [{below: 99.9%, credit: 5%}]\n${lines}`;

describe(RULE, () => {
  it.each([
    ['no time to claim', agreement(''), 'availability.claim-within: availability'],
    [
      'none for credits of a service',
      'availability: {targets: [{service: a, uptime: 99%, credits: [{below: 99%, credit: 5%}]}]}\n',
      'availability.claim-within: availability',
    ],
    ['a year for a month', agreement('  claim-within: 12 months\n'), 'availability.claim-within: 12 months'],
    [
      'half a year for a quarter',
      agreement('  claim-within: 6 months\n', 'quarter'),
      'availability.claim-within: 6 months',
    ],
    ['two years for a year', agreement('  claim-within: 2 years\n', 'year'), 'availability.claim-within: 2 years'],
  ])('finds %s', (_, text, expected) => {
    expect(told(RULE, text)).toEqual([expected]);
  });

  it.each([
    ['30 days for a month', agreement('  claim-within: 30 days\n')],
    ['60 days for a month', agreement('  claim-within: 60 days\n')],
    ['90 days for a week', agreement('  claim-within: 90 days\n', 'week')],
    ['3 months for a month', agreement('  claim-within: 3 months\n')],
    ['a year for a year', agreement('  claim-within: 12 months\n', 'year')],
    ['no claim', agreement('  claim-within: none\n')],
    ['a time to be filled in', agreement('  claim-within: TBD\n')],
    ['business days', agreement('  claim-within: 20 business days\n')],
    ['own wording', agreement('  text: Credits come by themselves.\n')],
    ['no credits', 'availability: {uptime: 99.9%, credits: none}'],
    ['no uptime', 'availability: {uptime: none}'],
  ])('is silent about %s', (_, text) => {
    expect(told(RULE, text)).toEqual([]);
  });

  it('says what is too long, and mends it', () => {
    const text = agreement('  claim-within: 12 months\n');
    expect(findingsOf(RULE, text)[0]?.message).toBe(
      'A credit for one month may be claimed “12 months” after its end, which is longer than a quarter of a year. Let claims end while the figures are still at hand, such as within 30 days.',
    );
    expect(fixed(RULE, text)).toBe(agreement('  claim-within: 30 days\n'));
  });

  it('offers a time, or none', () => {
    expect(fixed(RULE, agreement(''), 0)).toBe(agreement('  claim-within: 30 days\n'));
    expect(fixed(RULE, agreement(''), 1)).toBe(agreement('  claim-within: none\n'));
  });
});
