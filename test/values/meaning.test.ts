import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kinds } from '../../server/src/values/kinds';
import { type MeaningContext, meaningOf, shortSpan } from '../../server/src/values/meaning';
import type { Value } from '../../server/src/values/value';
import { dates, durations, frequencies, hours, money, percentages, quantities, rates, shares } from './arbitraries';
import { AMERICAN, BRITISH, CONTEXT, GERMAN, known } from './table';

const OFFICE = known(kinds.hours.parse('Mon-Fri 08:00-18:00', CONTEXT));
const HERE: MeaningContext = { locale: BRITISH, businessHours: OFFICE };

function meaning(kind: Value['kind'], text: string, context: MeaningContext = HERE): string {
  return meaningOf(known<Value>(kinds[kind].parse(text, CONTEXT)), context).join(' ');
}

describe('what a percentage means', () => {
  it.each([
    [
      '99.9%',
      'As uptime: at most 43 min 50 s down in an average month, 8 h 46 min a year. ' +
        'That is 43 min 12 s in a month of 30 days, 10 min 5 s in a week.',
    ],
    [
      '99.99%',
      'As uptime: at most 4 min 23 s down in an average month, 52 min 36 s a year. ' +
        'That is 4 min 19 s in a month of 30 days, 1 min in a week.',
    ],
    [
      '99.9999%',
      'As uptime: at most 2.6 s down in an average month, 32 s a year. ' +
        'That is 2.6 s in a month of 30 days, 0.6 s in a week.',
    ],
    [
      '95%',
      'As uptime: at most 36 h 31 min down in an average month, 18 d 6 h a year. ' +
        'That is 36 h in a month of 30 days, 8 h 24 min in a week.',
    ],
    ['100%', 'As uptime: no downtime at all, not even a second.'],
    ['125%', ''],
  ])('%s', (text, told) => expect(meaning('percentage', text)).toBe(told));
});

describe('a short span', () => {
  it.each([
    [0, '0 s'],
    [59.6, '1 min'],
    [3599.6, '1 h'],
    [259_200, '3 d'],
    [90_000, '25 h'],
  ])('of %d seconds is %s', (seconds, text) => expect(shortSpan(seconds, BRITISH)).toBe(text));
});

describe('what a duration means', () => {
  it.each([
    [
      '4 business hours',
      '4 Business Hours: 40% of a business day of 10 hours. Asked on Friday at 16:00, due on Monday at 10:00.',
    ],
    [
      '5 business hours',
      '5 Business Hours: half of a business day of 10 hours. Asked on Friday at 16:00, due on Monday at 11:00.',
    ],
    ['10 business hours', '10 Business Hours: one business day. Asked on Friday at 16:00, due on Monday at 16:00.'],
    ['25 business hours', 'Asked on Friday at 16:00, due on Wednesday at 11:00.'],
    [
      '100 business hours',
      '100 Business Hours: 10 business days. Asked on Friday at 16:00, due on Friday at 16:00, 14 days later.',
    ],
    ['1 business day', 'Asked on Friday at 16:00, due by the close of business on Monday at 18:00.'],
    ['90 minutes', '90 minutes: 1 hour and 30 minutes.'],
    ['90 days', '90 days: 12 weeks and 6 days, about 3 months.'],
    ['24 months', '24 months: 2 years, 730 to 731 days.'],
    ['1 month', '1 month: 28 to 31 days.'],
    ['15 minutes', ''],
  ])('%s', (text, told) => expect(meaning('duration', text)).toBe(told));

  it('in business time waits for business hours to be stated', () => {
    expect(meaning('duration', '4 business hours', { ...HERE, businessHours: undefined })).toBe(
      'It runs only during the business hours, which the agreement does not state yet.',
    );
  });

  it('is told with the times of day of the region', () => {
    expect(meaning('duration', '1 business day', { ...HERE, locale: AMERICAN })).toBe(
      'Asked on Friday at 4:00 p.m., due by the close of business on Monday at 6:00 p.m.',
    );
  });
});

describe('what a frequency means', () => {
  it.each([
    ['daily', 'About 365 times a year. The longest time between two of them is 1 day.'],
    ['every 4 hours', '6 times a day, about 2,191 times a year. The longest time between two of them is 4 hours.'],
    ['monthly', '12 times a year. The longest time between two of them is 31 days.'],
    ['yearly', 'Once a year. The longest time between two of them is 366 days.'],
    ['every 2 years', 'The longest time between two of them is 731 days.'],
    ['continuous', 'Without a pause.'],
    ['every business day', 'It counts business time only.'],
  ])('%s', (text, told) => expect(meaning('frequency', text)).toBe(told));
});

describe('what hours mean', () => {
  it.each([
    [
      'Mon-Fri 08:00-18:00',
      'Open 50 hours a week, 10 hours on each of 5 days. Closed longest from Friday at 18:00 to Monday at 08:00.',
    ],
    [
      'Mon-Fri 09:00-17:30; Sat 09:00-13:00',
      'Open 46.5 hours a week. Closed longest from Saturday at 13:00 to Monday at 09:00.',
    ],
    ['Sat 10:00-11:00', 'Open 1 hour a week, on one day. Closed longest from Saturday at 11:00 to Saturday at 10:00.'],
    ['24x7', 'Open without a pause: 168 hours a week.'],
    ['holidays 09:00-12:00', 'Open on holidays only.'],
  ])('%s', (text, told) => expect(meaning('hours', text)).toBe(told));
});

describe('what a rate means', () => {
  it.each([
    ['GBP 180 per hour', 'A day of 8 hours costs GBP 1,440.00.'],
    ['EUR 4.50 per device per month', 'A year costs EUR 54.00 for each device. For 10 devices: EUR 45.00 per month.'],
    [
      'GBP 60 per started 30 minutes',
      'An hour costs GBP 120.00. What is begun is charged whole: one minute costs as much as 30 minutes, GBP 60.00.',
    ],
    ['GBP 5 per 100 GB', 'For 1,000 GB: GBP 50.00.'],
    ['1.5% per month', '18% a year, without interest on interest. On an amount of 1,000: 15 for each month.'],
    ['8% per year', 'On an amount of 1,000: 80 for each year.'],
  ])('%s', (text, told) => expect(meaning('rate', text)).toBe(told));
});

describe('what a date means', () => {
  it.each([
    ['2026-12-01', 'A Tuesday.'],
    ['2000-02-29', 'A Tuesday.'],
    ['1900-01-01', 'A Monday.'],
  ])('%s', (text, told) => expect(meaning('date', text)).toBe(told));
});

describe('whatever a value is', () => {
  const values = fc.oneof<fc.Arbitrary<Value>[]>(
    ...[durations, frequencies, percentages, shares, money, rates, quantities, hours, dates],
  );

  it('its meaning is whole sentences without a gap', () => {
    fc.assert(
      fc.property(
        values,
        fc.constantFrom(BRITISH, AMERICAN, GERMAN),
        fc.option(hours, { nil: undefined }),
        (value, locale, businessHours) => {
          for (const sentence of meaningOf(value, { locale, businessHours })) {
            expect(sentence).toMatch(/^[A-Z\d]\S*(?: \S+)*\.$/);
            expect(sentence).not.toMatch(
              /undefined|NaN|Infinity|\.\.|(?<![\d.,])1 (?:hours|days|weeks|months|years|times)\b/,
            );
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});
