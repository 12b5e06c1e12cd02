import { describe, expect, it } from 'vitest';
import { parseDuration } from '../../server/src/values/duration';
import { compareFrequencies, compareGap, parseFrequency, printFrequency } from '../../server/src/values/frequency';
import { accepts, BRITISH, CONTEXT, GERMAN, known, refuses } from './table';

describe('a frequency', () => {
  accepts('frequency', [
    ['continuous', 'continuous'],
    ['Continuously', 'continuous'],
    ['hourly', 'hourly'],
    ['Daily', 'daily'],
    ['weekly', 'weekly'],
    ['monthly', 'monthly'],
    ['quarterly', 'quarterly'],
    ['yearly', 'yearly'],
    ['annually', 'yearly'],
    ['every 4 hours', 'every 4 hours'],
    ['every 4hrs', 'every 4 hours'],
    ['every 12 weeks', 'every 12 weeks'],
    ['every two weeks', 'every 2 weeks'],
    ['every hour', 'hourly'],
    ['every day', 'daily'],
    ['every quarter', 'quarterly'],
    ['every 3 months', 'quarterly'],
    ['every business day', 'every business day'],
    ['every 7 days', 'every 7 days'],
  ]);

  refuses('frequency', [
    ['nightly', /file's words/, ['daily']],
    ['once a day', /file's words/, ['daily']],
    ['per month', /file's words/, ['monthly']],
    ['twice a day', /file's words/, ['every 12 hours']],
    ['4 times a day', /file's words/, ['every 6 hours']],
    ['every other day', /file's words/, ['every 2 days']],
    ['every second year', /file's words/, ['every 2 years']],
    ['biweekly', /file's words/, ['every 2 weeks']],
    ['bimonthly', /two ways/, ['every 2 months', 'every 2 weeks']],
    ['half-yearly', /file's words/, ['every 6 months']],
    ['real-time', /file's words/, ['continuous']],
    ['4 hours', /recurs/, ['every 4 hours']],
    ['4', /of what/, ['every 4 hours', 'every 4 days', 'every 4 months']],
    ['every 30m', /minutes or months/, ['every 30 minutes', 'every 30 months']],
    ['every 0 hours', /every zero/, ['continuous']],
    ['every 1,5 hours', /comma/, ['every 1.5 hours']],
    ['7 times a day', /does not say how often/, []],
    ['every blue moon', /does not say how often/, []],
    ['sometimes', /does not say how often/, []],
    ['', /Nothing is written/, []],
  ]);

  it.each([
    ['continuous', 'continuously'],
    ['daily', 'daily'],
    ['every 1 day', 'daily'],
    ['every 4 hours', 'every 4 hours'],
    ['every business day', 'every Business Day'],
    ['every 2 business hours', 'every 2 Business Hours'],
  ])('%s prints as %s', (text, printed) => {
    expect(printFrequency(known(parseFrequency(text, CONTEXT)), BRITISH)).toBe(printed);
  });

  it('prints its numbers as the agreement writes them', () => {
    expect(printFrequency(known(parseFrequency('every 1.5 hours', CONTEXT)), GERMAN)).toBe('every 1,5 hours');
  });

  it.each([
    ['daily', 'weekly', -1],
    ['every 24 hours', 'daily', 0],
    ['continuous', 'every 1 second', -1],
    ['yearly', 'continuous', 1],
    ['continuous', 'continuous', 0],
    ['every business day', 'daily', undefined],
  ])('%s against %s: %s', (a, b, order) => {
    const [left, right] = [a, b].map((text) => known(parseFrequency(text, CONTEXT)));
    if (left === undefined || right === undefined) throw new Error('two frequencies');
    expect(compareFrequencies(left, right)).toBe(order);
  });

  it.each([
    ['daily', '4 hours', 1],
    ['every 4 hours', '4 hours', 0],
    ['hourly', '4 hours', -1],
    ['continuous', '1 second', -1],
    ['every business day', '24 hours', undefined],
  ])('the gap of %s against %s: %s', (frequency, limit, order) => {
    const gap = compareGap(known(parseFrequency(frequency, CONTEXT)), known(parseDuration(limit, CONTEXT)));
    expect(gap).toBe(order);
  });
});
