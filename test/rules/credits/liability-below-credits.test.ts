import { describe, expect, it } from 'vitest';
import { findingsOf, fixed, told } from '../agreements';

const RULE = 'liability-below-credits';

interface Terms {
  readonly liability: string;
  readonly per?: string;
  readonly of?: string;
  readonly cap?: string;
  readonly more?: string;
}

/** Credits of up to `cap` of `of` in each period against a liability. */
const agreement = ({
  liability,
  per = 'month',
  of = 'the monthly fees',
  cap = '20%',
  more = '',
}: Terms) => `availability:
  uptime: 99.9%
  measured: {per: ${per}}
  credits: [{below: 99.9%, credit: 20%}]
  credit-of: ${of}
  credit-cap: ${cap}
liability: ${liability}
${more}`;

/** Fees of GBP 1,000 a month, of which 400 are those of the desktop. */
const FEES = `services:
  included:
    - {id: desktop, name: Desktop, fee: GBP 400 per month}
    - {id: desk, name: Help desk, fee: GBP 20 per user per month, quantity: 30 users}
`;

describe(RULE, () => {
  it.each([
    ['shares of fees', { liability: '{cap: 19.99% of annual fees}' }],
    ['months against a year', { liability: '{cap: 200% of monthly fees}' }],
    ['the fees of the year before', { liability: '{cap: 15% of the fees paid in the preceding 12 months}' }],
    ['quarters', { liability: '{cap: 10% of annual fees}', per: 'quarter', of: 'the fees of the quarter' }],
    ['a whole agreement', { liability: '{cap: 10% of annual fees, per: agreement}' }],
    ['no cap on credits', { liability: '{cap: 10% of annual fees}', cap: 'none' }],
    ['money', { liability: '{cap: GBP 2000}', cap: 'GBP 200' }],
    ['money against fees', { liability: '{cap: GBP 2000}', more: FEES }],
    ['fees against money', { liability: '{cap: 10% of annual fees}', cap: 'GBP 200', more: FEES }],
    ['credits that count', { liability: '{cap: 10% of annual fees, credits-count: yes}' }],
  ] satisfies [string, Terms][])('finds %s', (_, terms) => {
    expect(told(RULE, agreement(terms))).toHaveLength(1);
  });

  it.each([
    ['a limit that just suffices', { liability: '{cap: 20% of annual fees}' }],
    ['a usual limit', { liability: '{cap: 125% of annual fees}' }],
    ['no limit', { liability: '{cap: none}' }],
    ['a limit to be filled in', { liability: '{cap: TBD}' }],
    ['a limit for each claim', { liability: '{cap: 10% of annual fees, per: claim}' }],
    ['a limit for the client', { liability: '{cap: 10% of annual fees, whose: client}' }],
    ['credits that do not count', { liability: '{cap: 10% of annual fees, credits-count: no}' }],
    ['a percentage of nothing', { liability: '{cap: 10%}' }],
    ['money against fees that nobody knows', { liability: '{cap: GBP 1}' }],
    ['two currencies', { liability: '{cap: EUR 1}', cap: 'GBP 200' }],
    ['money that suffices', { liability: '{cap: GBP 2400}', more: FEES }],
    [
      'fees of one service that nobody knows',
      { liability: '{cap: 1% of annual fees}', of: 'the monthly fees of the service' },
    ],
    ['credits of something else', { liability: '{cap: 1% of annual fees}', of: 'the price' }],
  ] satisfies [string, Terms][])('is silent about %s', (_, terms) => {
    expect(told(RULE, agreement(terms))).toEqual([]);
  });

  it('takes the period of the fees where none is stated', () => {
    const text = (of: string) =>
      agreement({ liability: '{cap: 50% of annual fees}', of }).replace('{per: month}', '{by: a probe}');
    expect(told(RULE, text('the fees of the year in which the uptime was missed'))).toEqual([]);
    expect(told(RULE, text('the fees of the quarter'))).toEqual([]);
    expect(told(RULE, text('the monthly fees').replace('50%', '10%'))).toHaveLength(1);
  });

  it('reckons with the fees of the services that earn credits', () => {
    const text = (cap: string) => `availability:
  targets: [{service: desktop, uptime: 99.9%}]
  measured: {per: month}
  credits: [{below: 99.9%, credit: 20%}]
  credit-of: the monthly fees of the affected service
  credit-cap: 20%
liability: {cap: ${cap}}
${FEES}`;
    expect(findingsOf(RULE, text('GBP 950'))[0]?.message).toContain('can come to GBP 960.00,');
    expect(told(RULE, text('GBP 960'))).toEqual([]);
    expect(told(RULE, text('7% of annual fees'))).toHaveLength(1);
    expect(told(RULE, text('8% of annual fees'))).toEqual([]);
  });

  it('says what credits come to, and raises the limit', () => {
    const text = agreement({ liability: '{cap: 10% of annual fees}' });
    expect(findingsOf(RULE, text)[0]?.message).toBe(
      'Service credits of a year can come to 20% of annual fees, and liability ends at “10% of annual fees”. Raise the limit, lower the cap on credits, or state `credits-count: no`.',
    );
    expect(fixed(RULE, text)).toBe(agreement({ liability: '{cap: 20% of annual fees}' }));
    const money = { liability: '{cap: GBP 2000}', cap: 'GBP 200' };
    expect(fixed(RULE, agreement(money))).toBe(agreement({ ...money, liability: '{cap: GBP 2400}' }));
  });
});
