import { describe, expect, it } from 'vitest';
import { findingsOf, fixed, told } from '../agreements';

const RULE = 'quantity-missing';
const service = (rest: string) => `services:\n  included:\n    - {id: a, name: A, ${rest}}\n`;

describe(RULE, () => {
  it.each([
    [
      'users a month',
      service('fee: GBP 28 per user per month'),
      'services.included.a.quantity: GBP 28 per user per month',
    ],
    [
      'devices a year',
      service('fee: EUR 4.50 per device per year'),
      'services.included.a.quantity: EUR 4.50 per device per year',
    ],
    [
      'hundreds of users',
      service('fee: GBP 90 per 100 users per month'),
      'services.included.a.quantity: GBP 90 per 100 users per month',
    ],
    [
      'terabytes that are kept',
      service('fee: EUR 38 per terabyte per month'),
      'services.included.a.quantity: EUR 38 per terabyte per month',
    ],
    [
      'a thing charged once',
      service('fee: GBP 20 per workstation'),
      'services.included.a.quantity: GBP 20 per workstation',
    ],
    [
      'something else',
      service('quantity: 12 devices, fee: GBP 28 per user per month'),
      'services.included.a.quantity: 12 devices',
    ],
    [
      'something in two words',
      service('quantity: 12 managed devices, fee: GBP 8 per licensed user per month'),
      'services.included.a.quantity: 12 managed devices',
    ],
  ])('tells of a fee that counts %s', (_, text, expected) => {
    expect(told(RULE, text)).toEqual([expected]);
  });

  it.each([
    ['its number', service('quantity: 9 users, fee: GBP 28 per user per month')],
    ['the same things in more words', service('quantity: 9 licensed users, fee: GBP 28 per user per month')],
    ['an irregular plural', service('quantity: 4 people, fee: GBP 28 per person per month')],
    ['a price for all', service('fee: GBP 450 per month')],
    ['hours', service('fee: GBP 90 per hour')],
    ['begun minutes', service('fee: GBP 60 per started 30 minutes')],
    ['incidents', service('fee: GBP 45 per incident')],
    ['gigabytes as they are moved', service('fee: GBP 0.10 per GB')],
    ['what is included', service('fee: included')],
    ['a number still to be filled in', service('quantity: TBD, fee: GBP 28 per user per month')],
    ['a fee still to be filled in', service('fee: TBD')],
  ])('is silent about %s', (_, text) => {
    expect(told(RULE, text)).toEqual([]);
  });

  it('says what is missing, and offers it', () => {
    const text = service('fee: GBP 28 per user per month');
    expect(findingsOf(RULE, text)[0]?.message).toBe(
      'The fee is GBP 28 per user per month, but the service does not say how many users are agreed. State their number under `quantity`.',
    );
    expect(fixed(RULE, text)).toBe(service('quantity: 10 users, fee: GBP 28 per user per month'));
    expect(told(RULE, fixed(RULE, text))).toEqual([]);
  });

  it('says what is counted, and offers to count what is charged', () => {
    const text = service('quantity: 12 devices, fee: GBP 28 per user per month');
    expect(findingsOf(RULE, text)[0]?.message).toBe(
      'The quantity counts devices, but the fee is charged per user (GBP 28 per user per month), so that the sum cannot be worked out. Count users, or charge per device.',
    );
    expect(fixed(RULE, text)).toBe(service('quantity: 12 users, fee: GBP 28 per user per month'));
    expect(told(RULE, fixed(RULE, text))).toEqual([]);
  });
});
