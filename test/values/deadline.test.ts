import { describe, expect, it } from 'vitest';
import { deadlinesIn } from '../../server/src/values/deadline';
import { parseDuration } from '../../server/src/values/duration';
import { parseHours } from '../../server/src/values/hours';
import type { Parsed } from '../../server/src/values/value';

const context = { currency: undefined };

function right<T>(parsed: Parsed<T>): T {
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.value;
}

const compared = (a: string, b: string, hours?: string) =>
  deadlinesIn(hours === undefined ? undefined : right(parseHours(hours, context)))(
    right(parseDuration(a, context)),
    right(parseDuration(b, context)),
  );

const OFFICE = 'Mon-Fri 09:00-17:00';

describe('two times that begin together', () => {
  it.each([
    ['1 business day', '2 business hours', OFFICE],
    ['1 business day', '8 business hours', OFFICE],
    ['4 business hours', '3 hours', OFFICE],
    ['2 business hours', '2 hours', OFFICE],
    ['24 hours', '2 business hours', OFFICE],
    ['5 days', '1 business day', OFFICE],
    ['1 month', '2 business days', OFFICE],
    ['90 business days', '3 months', OFFICE],
    ['1 business day', '4 business hours', 'Mon-Fri 18:00-02:00'],
    ['4 hours', '2 hours', undefined],
  ])('are later and sooner: %s and %s, in %s', (later, sooner, hours) => {
    expect(compared(later, sooner, hours)).toBeGreaterThan(0);
    expect(compared(sooner, later, hours)).toBeLessThan(0);
  });

  it.each([
    ['4 hours', '2 business hours', OFFICE],
    ['2 days', '1 business day', OFFICE],
    ['1 month', '20 business days', OFFICE],
    ['1 business day', '9 business hours', OFFICE],
    ['1 business day', '4 business hours', undefined],
    ['4 hours', '2 business hours', 'holidays 09:00-12:00'],
  ])('depend on the moment or on the hours: %s and %s, in %s', (a, b, hours) => {
    expect(compared(a, b, hours)).toBeUndefined();
    expect(compared(b, a, hours)).toBeUndefined();
  });

  it.each([
    ['60 minutes', '1 hour', undefined],
    ['2 business hours', '2 hours', '24x7'],
  ])('are over together: %s and %s, in %s', (a, b, hours) => {
    expect(compared(a, b, hours)).toBe(0);
  });
});
