import { describe, expect, it } from 'vitest';
import { findingsOf, fixed, told } from '../agreements';

const RULE = 'recovery-order';
const HOURS = 'response-time: {business-hours: Mon-Fri 08:00-18:00}\n';
const recovery = (failure: string, disaster: string) =>
  `availability:\n  recovery: {failure: ${failure}, disaster: ${disaster}}\n`;
const level = (resolve: string, more = '', strength = '') =>
  `priorities:\n${strength}  levels:\n    - {id: P1, resolve: ${resolve}${more}}\n    - {id: P2, resolve: 1 hour}\n`;
const ALWAYS = ', clock: always';

describe(RULE, () => {
  it.each([
    ['a failure of days and a disaster of hours', recovery('2 days', '8 hours')],
    ['hours', recovery('8 hours', '4 hours')],
    ['business hours', recovery('8 business hours', '4 business hours')],
    ['business days and plain ones', recovery('2 business days', '1 day') + HOURS],
    ['plain days that are business days', `days: business\n${recovery('3 days', '2 business days')}`],
  ])('tells of a disaster that is repaired first: %s', (_, text) => {
    expect(told(RULE, text).map((one) => one.split(':')[0])).toEqual(['availability.recovery.disaster']);
  });

  it.each([
    ['around the clock', recovery('8 hours', '3 days') + level('4 hours', ALWAYS)],
    ['in business hours', recovery('8 business hours', '3 days') + level('4 hours')],
    ['in the morning, if not at night', recovery('8 hours', '3 days') + level('4 hours') + HOURS],
    ['in business hours against the clock', recovery('2 business hours', '9 days') + level('4 hours', ALWAYS) + HOURS],
  ])('tells of a failure that is repaired after the most urgent problem is resolved: %s', (_, text) => {
    expect(told(RULE, text).map((one) => one.split(':')[0])).toEqual(['availability.recovery.failure']);
  });

  it.each([
    ['times in their order', recovery('8 hours', '3 days') + level('8 hours', ALWAYS)],
    ['equal times', recovery('4 hours', '4 hours') + level('4 hours', ALWAYS)],
    ['no time for a disaster', recovery('8 hours', 'none')],
    ['no time to resolve', recovery('8 hours', '3 days') + level('none')],
    ['a time still to be filled in', recovery('8 hours', 'TBD') + level('TBD')],
    ['business time that nobody can measure', recovery('4 business hours', '5 hours')],
    ['business time that is never shorter', recovery('4 hours', '3 days') + level('4 hours') + HOURS],
    [
      'a resolution that is only aimed at',
      recovery('8 hours', '3 days') + level('4 hours', ALWAYS, '  resolve-commitment: target\n'),
    ],
    [
      'a strength still to be filled in',
      recovery('8 hours', '3 days') + level('4 hours', ALWAYS, '  resolve-commitment: TBD\n'),
    ],
    ['no recovery at all', `availability: {recovery: none}\n${level('4 hours')}`],
  ])('is silent about %s', (_, text) => {
    expect(told(RULE, text)).toEqual([]);
  });

  it('says which way to mend it', () => {
    expect(findingsOf(RULE, recovery('2 days', '8 hours')).map(({ message }) => message)).toEqual([
      'After a disaster, service is restored within 8 hours; after the failure of one system, which is less, only within 2 days. Give the disaster at least the time of a failure, or repair a failure within 8 hours too.',
    ]);
    expect(
      findingsOf(RULE, recovery('8 business hours', '9 days') + level('4 hours')).map(({ message }) => message),
    ).toEqual([
      'A failed system may take 8 Business Hours to be restored, but a problem of the most urgent level is resolved within 4 Business Hours. Repair a failure within that time, or resolve that level no sooner than a failure is repaired.',
    ]);
  });

  it('is mended in either time', () => {
    const text = recovery('2 days', '8 hours');
    expect(fixed(RULE, text, 0)).toBe(recovery('2 days', '2 days'));
    expect(fixed(RULE, text, 1)).toBe(recovery('8 hours', '8 hours'));
    const slow = recovery('8 business hours', '9 days') + level('4 hours');
    expect(fixed(RULE, slow, 0)).toBe(recovery('4 business hours', '9 days') + level('4 hours'));
    expect(fixed(RULE, slow, 1)).toBe(recovery('8 business hours', '9 days') + level('8 business hours'));
    for (const mended of [fixed(RULE, text, 0), fixed(RULE, text, 1), fixed(RULE, slow, 0), fixed(RULE, slow, 1)]) {
      expect(told(RULE, mended)).toEqual([]);
    }
  });

  it('writes no time of another clock into the level', () => {
    const text = recovery('8 hours', '3 days') + level('4 hours') + HOURS;
    expect(findingsOf(RULE, text)[0]?.fixes.map(({ title }) => title)).toEqual([
      'Repair a failure within 4 business hours',
    ]);
    expect(told(RULE, fixed(RULE, text))).toEqual([]);
  });
});
