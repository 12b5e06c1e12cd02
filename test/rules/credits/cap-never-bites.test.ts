import { describe, expect, it } from 'vitest';
import { findingsOf, fixed, told } from '../agreements';

const RULE = 'cap-never-bites';
const one = (cap: string, credit = '10%', more = '') =>
  `availability:\n  uptime: 99.9%\n  credits: [{below: 99.9%, credit: ${credit}}]\n  credit-cap: ${cap}\n${more}`;
const two = (cap: string, more = '') =>
  `availability:\n  targets: [{service: a, uptime: 99.9%}, {service: b, uptime: 99.9%}]\n  credits: [{below: 99.9%, credit: 10%}]\n  credit-cap: ${cap}\n${more}`;

describe(RULE, () => {
  it.each([
    ['one service', one('15%')],
    ['shares', one('15% of monthly fees', '10% of monthly fees')],
    ['money', one('GBP 300', 'GBP 250')],
    ['two services together', two('21%')],
    ['two services, each by its own fees', two('11%', '  credit-of: the fees of the affected service\n')],
  ])('finds a cap above %s', (_, text) => {
    expect(told(RULE, text)).toHaveLength(1);
  });

  it.each([
    ['the sum itself', one('10%')],
    ['a cap that bites', two('15%')],
    ['the sum of two services', two('20%')],
    ['no cap', one('none')],
    ['a cap to be filled in', one('TBD')],
    ['credits to be filled in', one('15%', 'TBD')],
    ['other kinds', one('GBP 300')],
    ['more than all, which is told already', one('120%')],
    ['a table that does not say what the worst uptime earns', one('50%').replace('{below', '{at-least: 99%, below')],
    ['no credits', 'availability: {uptime: 99.9%, credits: none, credit-cap: 15%}'],
  ])('is silent about %s', (_, text) => {
    expect(told(RULE, text)).toEqual([]);
  });

  it('says what credits come to, and offers that', () => {
    const [finding] = findingsOf(RULE, two('50%'));
    expect(finding?.message).toBe(
      'The credits of one period come to 20% at most, so that a cap of “50%” never limits them. Lower the cap to what is meant, or write `none`.',
    );
    expect(finding?.severity).toBe('information');
    expect(fixed(RULE, two('50%'), 0)).toBe(two('20%'));
    expect(fixed(RULE, two('50%'), 1)).toBe(two('none'));
    expect(fixed(RULE, one('GBP 300', 'GBP 250'))).toBe(one('GBP 250', 'GBP 250'));
    expect(fixed(RULE, one('15% of fees', '10% of fees'))).toBe(one('10% of fees', '10% of fees'));
  });
});
