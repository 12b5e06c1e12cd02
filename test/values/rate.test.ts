import { describe, expect, it } from 'vitest';
import { compareQuantities, parseQuantity, printQuantity } from '../../server/src/values/quantity';
import { compareRates, parseRate, printRate } from '../../server/src/values/rate';
import { accepts, BRITISH, CONTEXT, GERMAN, known, refuses } from './table';

describe('a rate', () => {
  accepts('rate', [
    ['GBP 180 per hour', 'GBP 180 per hour'],
    ['£90/hr', 'GBP 90 per hour'],
    ['£90 / hour', 'GBP 90 per hour'],
    ['EUR 4.50 per device per month', 'EUR 4.50 per device per month'],
    ['GBP 5 per mailbox/month', 'GBP 5 per mailbox per month'],
    ['GBP 40 per user, per month', 'GBP 40 per user per month'],
    ['GBP 40 per users per month', 'GBP 40 per user per month'],
    ['GBP 60 per started 30 minutes', 'GBP 60 per started 30 minutes'],
    ['GBP 90 per commenced hour', 'GBP 90 per started hour'],
    ['GBP 20 per 100 users', 'GBP 20 per 100 users'],
    ['GBP 2 per GB', 'GBP 2 per GB'],
    ['GBP 0.45 per mile', 'GBP 0.45 per mile'],
    ['1.5% per month', '1.5% per month'],
    ['8% per annum', '8% per year'],
    ['8% p.a.', '8% per year'],
  ]);

  refuses('rate', [
    ['90 per hour', /which currency/, ['GBP 90 per hour']],
    ['GBP 90', /For each of what/, ['GBP 90 per hour', 'GBP 90 per day', 'GBP 90 per month']],
    ['90', /For each of what/, ['GBP 90 per hour', 'GBP 90 per day', 'GBP 90 per month']],
    ['8%', /For each of what/, ['8% per month', '8% per year']],
    ['£90 an hour', /with `per`/, ['GBP 90 per hour']],
    ['GBP 500 monthly', /with `per`/, ['GBP 500 per month']],
    ['£5 each user', /with `per`/, ['GBP 5 per user']],
    ['GBP 5 per m', /minutes, months or metres/, ['GBP 5 per minute', 'GBP 5 per month']],
    ['GBP 1,5 per hour', /comma/, ['GBP 1.50 per hour']],
    ['GBP 5 per 2', /`2` is nothing/, []],
    ['GBP 90 per', /not a rate/, []],
    ['per hour', /not a rate/, []],
    ['included', /not a rate/, []],
    ['', /Nothing is written/, []],
  ]);

  it.each([
    ['GBP 180 per hour', 'GBP 180.00 per hour', 'GBP 180,00 per hour'],
    ['EUR 4.5 per device per month', 'EUR 4.50 per device per month', 'EUR 4,50 per device per month'],
    ['GBP 60 per started 30 minutes', 'GBP 60.00 per started 30 minutes', 'GBP 60,00 per started 30 minutes'],
    ['GBP 5 per 1000 users', 'GBP 5.00 per 1,000 users', 'GBP 5,00 per 1.000 users'],
    ['1.5% per month', '1.5% per month', '1,5% per month'],
  ])('%s prints as %s in English and %s in German agreements', (text, english, german) => {
    const value = known(parseRate(text, CONTEXT));
    expect(printRate(value, BRITISH)).toBe(english);
    expect(printRate(value, GERMAN)).toBe(german);
  });

  it.each([
    ['GBP 2 per minute', 'GBP 90 per hour', 1],
    ['GBP 1.50 per minute', 'GBP 90 per hour', 0],
    ['GBP 45 per 30 minutes', 'GBP 90 per hour', 0],
    ['GBP 100 per month', 'GBP 1200 per year', 0],
    ['EUR 4 per device per month', 'EUR 50 per device per year', -1],
    ['1.5% per month', '18% per year', 0],
    ['GBP 90 per hour', 'EUR 90 per hour', undefined],
    ['GBP 90 per hour', 'GBP 90 per user', undefined],
    ['GBP 90 per hour', 'GBP 90 per started hour', undefined],
    ['GBP 45 per started 30 minutes', 'GBP 90 per started hour', undefined],
    ['GBP 90 per month', '8% per month', undefined],
  ])('%s against %s: %s', (a, b, order) => {
    expect(compareRates(known(parseRate(a, CONTEXT)), known(parseRate(b, CONTEXT)))).toBe(order);
  });
});

describe('a quantity', () => {
  accepts('quantity', [
    ['45 users', '45 users'],
    ['1,200 devices', '1200 devices'],
    ['1 user', '1 user'],
    ['45 x laptops', '45 laptops'],
    ['2.5 TB', '2.5 TB'],
    ['120 Microsoft 365 licences', '120 Microsoft 365 licences'],
  ]);

  refuses('quantity', [
    ['45', /of what/, ['45 users', '45 devices', '45 workstations']],
    ['users', /How many/, []],
    ['forty users', /in digits/, ['40 users']],
    ['five (5) servers', /in digits/, ['5 servers']],
    ['up to 45 users', /nothing before/, ['45 users']],
    ['1.200 devices', /mistaken/, ['1200 devices', '1.2 devices']],
    ['1.200,5 GB', /comma/, ['1200.5 GB']],
    ['45 ;', /nothing that can be counted/, []],
    ['', /Nothing is written/, []],
  ]);

  it.each([
    ['1200 devices', '1,200 devices'],
    ['1 users', '1 user'],
    ['1 user', '1 user'],
    ['10 TB', '10 TB'],
  ])('%s prints as %s', (text, printed) => {
    expect(printQuantity(known(parseQuantity(text, CONTEXT)), BRITISH)).toBe(printed);
  });

  it.each([
    ['45 users', '50 users', -1],
    ['1 user', '1 users', 0],
    ['45 users', '50 devices', undefined],
  ])('%s against %s: %s', (a, b, order) => {
    expect(compareQuantities(known(parseQuantity(a, CONTEXT)), known(parseQuantity(b, CONTEXT)))).toBe(order);
  });
});
