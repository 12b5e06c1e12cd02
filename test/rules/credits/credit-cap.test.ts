import { describe, expect, it } from 'vitest';
import { findingsOf, fixed, told } from '../agreements';

const RULE = 'credit-cap';
const agreement = (credit: string, cap: string, more = '') =>
  `availability:\n  uptime: 99.9%\n  credits: [{at-least: 99%, below: 99.9%, credit: 1%}, {below: 99%, credit: ${credit}}]\n  credit-cap: ${cap}\n${more}`;

describe(RULE, () => {
  it.each([
    ['percentages', '25%', '15%', ''],
    ['a hair less', '15.01%', '15%', ''],
    ['shares of one thing', '25% of the monthly fees', '15% of monthly fees', ''],
    ['a share of what credits are of', '25%', '15% of monthly fees', '  credit-of: the monthly fees\n'],
    ['money', 'GBP 250', 'GBP 200', ''],
    ['more than all', '25%', '120%', ''],
    ['more than all fees', '25%', '120% of monthly fees', ''],
  ])('finds %s', (_, credit, cap, more) => {
    expect(told(RULE, agreement(credit, cap, more))).toEqual([`availability.credit-cap: ${cap}`]);
  });

  it.each([
    ['the worst band itself', '25%', '25%', ''],
    ['a higher cap', '25%', '50%', ''],
    ['all', '25%', '100%', ''],
    ['no cap', '25%', 'none', ''],
    ['a cap to be filled in', '25%', 'TBD', ''],
    ['a credit to be filled in', 'TBD', '15%', ''],
    ['shares of different things', '25% of monthly fees', '5% of annual fees', ''],
    ['money and percentages', 'GBP 250', '15%', ''],
    ['two currencies', 'GBP 250', 'EUR 20', ''],
  ])('is silent about %s', (_, credit, cap, more) => {
    expect(told(RULE, agreement(credit, cap, more))).toEqual([]);
  });

  it('looks at the bands of each service', () => {
    const text =
      'availability: {targets: [{service: a, uptime: 99%, credits: [{below: 99%, credit: 30%}]}], credit-cap: 20%}';
    expect(told(RULE, text)).toHaveLength(1);
  });

  it('names both figures and offers both ways', () => {
    const text = agreement('25%', '15%');
    expect(findingsOf(RULE, text)[0]?.message).toBe(
      'The credits of one period are capped at “15%”, so that the credit of “25%” is never given in full. Raise the cap, or lower the credit.',
    );
    expect(fixed(RULE, text, 0)).toBe(agreement('25%', '25%'));
    expect(fixed(RULE, text, 1)).toBe(agreement('15%', '15%'));
    expect(fixed(RULE, agreement('25%', '120% of fees'))).toBe(agreement('25%', '100% of fees'));
  });
});
