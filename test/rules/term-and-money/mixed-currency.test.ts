import { describe, expect, it } from 'vitest';
import { findingsOf, fixed, told } from '../agreements';

const RULE = 'mixed-currency';
const inPounds = (rest: string) => `currency: GBP\n${rest}\n`;

describe('mixed-currency', () => {
  it.each([
    ['fees:\n  charges: [{id: a, amount: EUR 150}]', 'fees:\n  charges: [{id: a, amount: GBP 150}]'],
    ['fees:\n  minimum: €800 per month', 'fees:\n  minimum: GBP 800 per month'],
    ['fees:\n  minimum: 800 EUR per month', 'fees:\n  minimum: 800 GBP per month'],
    ['client-demands: {remediation: USD 95 per hour}', 'client-demands: {remediation: GBP 95 per hour}'],
    ['clauses:\n  - The deposit is $500.', 'clauses:\n  - The deposit is GBP 500.'],
    ['clauses:\n  - The deposit is 500 EUR.', 'clauses:\n  - The deposit is 500 GBP.'],
    [
      'schedules:\n  - {id: a, table: {columns: [Item, Price], rows: [[Router, EUR 90]]}}',
      'schedules:\n  - {id: a, table: {columns: [Item, Price], rows: [[Router, GBP 90]]}}',
    ],
  ])('is found in %j, and mended', (bad, good) => {
    expect(findingsOf(RULE, inPounds(bad))).toHaveLength(1);
    expect(fixed(RULE, inPounds(bad))).toBe(inPounds(good));
    expect(findingsOf(RULE, inPounds(good))).toEqual([]);
  });

  it.each([
    ['the agreement’s own', 'fees: {minimum: £800 per month, travel: {charge: GBP 0.45 per mile}}'],
    ['a placeholder', 'fees: {minimum: TBD}'],
    ['a rate in percent', 'fees: {late-interest: 1.5% per month}'],
    ['words that look like codes', 'clauses:\n  - The TOP 10 risks, ALL 24 users, ISO 27001 and 12 CAD workstations.'],
    ['a reference', 'fees: {minimum: GBP 800 per month}\nclauses:\n  - The minimum is $(fees.minimum).'],
    [
      'what is billed so on purpose',
      'fees: {minimum: USD 800 per month}\nclauses:\n  - Cloud licences are billed in USD.\n',
    ],
    ['what is converted', 'clauses:\n  - USD 12 per user is converted at the exchange rate of the day.'],
  ])('is silent about %s', (_, rest) => {
    expect(findingsOf(RULE, inPounds(rest))).toEqual([]);
  });

  it('takes a shared symbol for the agreement’s own currency where it can be', () => {
    expect(findingsOf(RULE, 'currency: AUD\nclauses:\n  - The deposit is $500.\n')).toEqual([]);
    expect(findingsOf(RULE, 'clauses:\n  - The deposit is $500, or EUR 400.\n')).toEqual([]);
  });

  it('tells of each currency once, at its first amount, and changes them together', () => {
    const text = inPounds(
      'fees:\n  minimum: EUR 800 per month\n  charges: [{id: a, amount: EUR 150}, {id: b, amount: USD 9}]\nclauses:\n  - A call costs €5.',
    );
    expect(told(RULE, text)).toEqual(['fees.minimum: EUR', 'fees.charges.b.amount: USD']);
    const [euro] = findingsOf(RULE, text);
    expect(euro?.message).toBe(
      'This amount is in EUR, and so are 2 more, while the agreement is in GBP. Write GBP, or say in the agreement what is billed in EUR.',
    );
    expect(euro?.related).toHaveLength(2);
    expect(fixed(RULE, text)).toContain('amount: GBP 150');
    expect(fixed(RULE, text)).toContain('costs GBP 5');
  });

  it('weighs amounts in texts less than those of fields', () => {
    expect(findingsOf(RULE, inPounds('clauses:\n  - A call costs €5.'))[0]?.severity).toBe('information');
    expect(findingsOf(RULE, inPounds('fees: {minimum: EUR 5 per month}'))[0]?.severity).toBe('warning');
  });
});
