import { describe, expect, it } from 'vitest';
import { findingsOf, fixed, told } from '../agreements';

const RULE = 'resolve-beyond-hours';
const agreement = (level: string, help = 'none', hours = 'Mon-Fri 08:00-18:00') =>
  `response-time: {business-hours: ${hours}, after-hours: ${help}}\npriorities:\n  levels:\n    - {id: P1, respond: 1 business hour}\n    - {id: P2, name: High, ${level}}\n`;

describe('a time to resolve', () => {
  it.each([
    ['respond: none, resolve: 8 hours, clock: always', 'none', 'resolve: 8 hours'],
    ['resolve: 2 days, clock: always', '{available: emergencies, for: P1}', 'resolve: 2 days'],
    ['respond: 4 days, resolve: 60 hours, clock: always', '{available: no}', 'resolve: 60 hours'],
    ['respond: 1 business hour, resolve: 1 calendar day', 'none', 'resolve: 1 calendar day'],
  ])('is over before anybody works: %s with help %s', (level, help, expected) => {
    expect(told(RULE, agreement(level, help))).toEqual([`priorities.levels.P2.${expected}`]);
    expect(told('clock-outside-hours', agreement(level, help))).toEqual([]);
  });

  it('is told with the worst moment', () => {
    const [finding] = findingsOf(RULE, agreement('resolve: 8 hours, clock: always'));
    expect(finding?.message).toBe(
      '“High” cannot always be resolved in time, as no help is given outside business hours: what is reported on Friday at 18:00 is due on Saturday at 02:00 (8 hours), and business hours begin again on Monday at 08:00. Count the time in business hours or days, or offer help for this level.',
    );
  });

  it.each([
    ['resolve: 8 hours, clock: always', 'resolve: 8 hours, clock: business-hours'],
    ['resolve: 2 calendar days', 'resolve: 2 business days'],
  ])('is put on business time by its fix: %s', (level, expected) => {
    const mended = fixed(RULE, agreement(level));
    expect(mended).toBe(agreement(expected));
    expect(told(RULE, mended)).toEqual([]);
  });

  it.each([
    ['the response tells it already', 'respond: 30 minutes, resolve: 4 hours, clock: always', 'none'],
    ['it runs in business hours', 'respond: 1 hour, resolve: 8 hours', 'none'],
    ['days are business days', 'resolve: 1 day', 'none'],
    ['it outlasts every weekend', 'resolve: 3 days, clock: always', 'none'],
    ['it is a week', 'resolve: 1 week', 'none'],
    ['none is promised', 'resolve: none, clock: always', 'none'],
    ['help is given', 'resolve: 8 hours, clock: always', '{available: yes}'],
    ['help is given for the level', 'resolve: 8 hours, clock: always', '{available: emergencies, for: [P1, P2]}'],
    ['help is still open', 'resolve: 8 hours, clock: always', 'TBD'],
  ])('is long enough, or not known, where %s', (_, level, help) => {
    expect(told(RULE, agreement(level, help))).toEqual([]);
  });

  it('is long enough where business hours have no gap as long', () => {
    expect(told(RULE, agreement('resolve: 11 hours, clock: always', 'none', 'Mon-Sun 08:00-22:00'))).toEqual([]);
    expect(told(RULE, agreement('resolve: 10 hours, clock: always', 'none', 'Mon-Sun 08:00-22:00'))).toHaveLength(1);
  });
});
