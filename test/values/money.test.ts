import { describe, expect, it } from 'vitest';
import { compareMoney, parseMoney, printMoney } from '../../server/src/values/money';
import { AMERICAN, accepts, BRITISH, CONTEXT, GERMAN, known, NO_CURRENCY, refuses } from './table';

describe('an amount of money', () => {
  accepts('money', [
    ['GBP 180', 'GBP 180'],
    ['gbp 180', 'GBP 180'],
    ['180 GBP', 'GBP 180'],
    ['EUR180', 'EUR 180'],
    ['£180', 'GBP 180'],
    ['£ 180', 'GBP 180'],
    ['180€', 'EUR 180'],
    ['180 €', 'EUR 180'],
    ['£1,200.50', 'GBP 1200.50'],
    ['GBP 1 200.50', 'GBP 1200.50'],
    ['GBP 1\u202f200.50', 'GBP 1200.50'],
    ["CHF 1'200", 'CHF 1200'],
    ['CHF 1’200', 'CHF 1200'],
    ['US$ 25', 'USD 25'],
    ['A$25', 'AUD 25'],
    ['R 500', 'ZAR 500'],
    ['GBP 0.0045', 'GBP 0.0045'],
    ['GBP 0.125', 'GBP 0.125'],
    ['KWD 1.250', 'KWD 1.250'],
    ['JPY 5000', 'JPY 5000'],
  ]);

  refuses('money', [
    ['180', /which currency/, ['GBP 180']],
    ['1,200.50', /which currency/, ['GBP 1200.50']],
    ['1.200', /which currency/, ['GBP 1200', 'GBP 1.20']],
    ['EUR 1.200,50', /comma/, ['EUR 1200.50']],
    ['EUR 1.200', /mistaken/, ['EUR 1200', 'EUR 1.20']],
    ['EUR 1.234', /mistaken/, ['EUR 1234', 'EUR 1.2340']],
    ['EUR 1.200.000', /thousands/, ['EUR 1200000']],
    ['EUR 12,50', /comma/, ['EUR 12.50']],
    ['INR 1,20,000', /thousands/, ['INR 120000']],
    ['$180', /several currencies/, ['USD 180', 'AUD 180', 'CAD 180', 'NZD 180', 'SGD 180', 'HKD 180']],
    ['¥500', /several currencies/, ['JPY 500', 'CNY 500']],
    ['kr 100', /several currencies/, ['SEK 100', 'NOK 100', 'DKK 100']],
    ['180 pounds', /code of its currency/, ['GBP 180']],
    ['50p', /code of its currency/, ['GBP 0.50']],
    ['£2k', /in full/, ['GBP 2000']],
    ['£1.5 million', /in full/, ['GBP 1500000']],
    ['£180 + VAT', /`tax`/, ['GBP 180']],
    ['GBP 180 excl. VAT', /`tax`/, ['GBP 180']],
    ['up to £5,000', /alone/, ['GBP 5000']],
    ['-£5', /sign/, ['GBP 5']],
    ['DEM 5', /replaced by the euro/, ['EUR 5']],
    ['GBB 5', /not the code of a currency/, ['GBP 5']],
    ['GBP', /not an amount/, []],
    ['GBP 10.5.5', /not one number/, []],
    ['free', /not an amount/, []],
    ['12 apples', /not an amount/, []],
    ['', /Nothing is written/, []],
  ]);

  describe('in an agreement that states no currency', () => {
    refuses('money', [['180', /which currency/, ['GBP 180', 'EUR 180', 'USD 180']]], NO_CURRENCY);
  });

  it("takes a shared symbol for the agreement's own currency", () => {
    expect(parseMoney('$180', { currency: 'AUD' })).toEqual(parseMoney('AUD 180', CONTEXT));
    expect(parseMoney('kr 100', { currency: 'DKK' })).toEqual(parseMoney('DKK 100', CONTEXT));
  });

  it("never takes a symbol for the agreement's currency that it cannot stand for", () => {
    expect(parseMoney('£180', { currency: 'USD' })).toEqual(parseMoney('GBP 180', CONTEXT));
    expect(parseMoney('$180', { currency: 'EUR' }).ok).toBe(false);
  });

  it.each([
    ['GBP 1200.5', 'GBP 1,200.50', 'GBP 1.200,50'],
    ['GBP 180', 'GBP 180.00', 'GBP 180,00'],
    ['GBP 0.0045', 'GBP 0.0045', 'GBP 0,0045'],
    ['JPY 5000', 'JPY 5,000', 'JPY 5.000'],
    ['KWD 1.5', 'KWD 1.500', 'KWD 1,500'],
  ])('%s prints as %s in English and %s in German agreements', (text, english, german) => {
    const value = known(parseMoney(text, CONTEXT));
    expect(printMoney(value, BRITISH)).toBe(english);
    expect(printMoney(value, AMERICAN)).toBe(english);
    expect(printMoney(value, GERMAN)).toBe(german);
  });

  it.each([
    ['GBP 180', 'GBP 180.00', 0],
    ['GBP 180', 'GBP 180.01', -1],
    ['GBP 180', 'EUR 180', undefined],
  ])('%s against %s: %s', (a, b, order) => {
    expect(compareMoney(known(parseMoney(a, CONTEXT)), known(parseMoney(b, CONTEXT)))).toBe(order);
  });
});

describe('a currency', () => {
  accepts('currency', [
    ['GBP', 'GBP'],
    ['eur', 'EUR'],
  ]);

  refuses('currency', [
    ['£', /not a currency code/, ['GBP']],
    ['$', /not a currency code/, ['USD', 'AUD', 'CAD', 'NZD', 'SGD', 'HKD']],
    ['pounds', /not a currency code/, ['GBP']],
    ['DEM', /replaced by the euro/, ['EUR']],
    ['XQX', /not the code of a currency/, []],
    ['', /Nothing is written/, []],
  ]);
});
