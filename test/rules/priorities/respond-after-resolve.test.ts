import { describe, expect, it } from 'vitest';
import { findingsOf, fixed, told } from '../agreements';

const RULE = 'respond-after-resolve';
const OFFICE = 'business-hours: Mon-Fri 09:00-17:00';
const level = (times: string, general = OFFICE) =>
  `response-time: {${general}}\npriorities:\n  levels:\n    - {id: P1, name: Critical, ${times}}\n`;

describe('a response', () => {
  it.each([
    'respond: 4 hours, resolve: 2 hours',
    'respond: 4 hours, resolve: 120 minutes, clock: always',
    'respond: 1 business day, resolve: 4 hours',
    'respond: 2 days, resolve: 1 day, clock: always',
    'respond: 3 business days, resolve: 8 business hours',
  ])('comes after the resolution: %s', (times) => {
    expect(told(RULE, level(times))).toHaveLength(1);
  });

  it.each([
    'respond: 2 hours, resolve: 4 hours',
    'respond: 4 hours, resolve: 4 hours',
    'respond: 4 hours, resolve: none',
    'respond: none, resolve: 4 hours',
    'respond: TBD, resolve: 4 hours',
    'respond: 4 hours',
    'resolve: 4 hours',
    'respond: 8 business hours, resolve: 1 business day',
  ])('comes in time, or is not promised: %s', (times) => {
    expect(told(RULE, level(times))).toEqual([]);
  });

  it('is told with both times and exchanged with the resolution, whichever stands first', () => {
    const text = level('respond: 4 hours, resolve: 2 hours');
    expect(findingsOf(RULE, text)[0]?.message).toBe(
      '“Critical” is to be resolved within 2 Business Hours, but a response may take 4 Business Hours. Make the time to respond the shorter one.',
    );
    expect(told(RULE, text)).toEqual(['priorities.levels.P1.respond: 4 hours']);
    expect(fixed(RULE, text)).toBe(level('respond: 2 hours, resolve: 4 hours'));
    expect(fixed(RULE, level('resolve: 2 hours, respond: 4 hours'))).toBe(level('resolve: 4 hours, respond: 2 hours'));
  });

  it('is that of all reports where the level states none', () => {
    const text = level('resolve: 2 hours', 'respond: 1 business day');
    const [finding] = findingsOf(RULE, level('resolve: 2 hours', 'respond: 4 hours'));
    expect(finding?.path).toBe('priorities.levels.P1.resolve');
    expect(finding?.message).toBe(
      '“Critical” is to be resolved within 2 Business Hours, but it states no time to respond, so that a response may take 4 Business Hours as for all reports. Give the level a time to respond of its own.',
    );
    expect(told(RULE, text)).toEqual([]);
    const mended = fixed(RULE, level('resolve: 2 hours', 'respond: 4 hours'));
    expect(mended).toContain('respond: 2 hours, resolve: 2 hours');
    expect(told(RULE, mended)).toEqual([]);
  });
});
