import { describe, expect, it } from 'vitest';
import { findingsOf, fixed, told } from '../agreements';

const RULE = 'clock-missing';
const level = (facts: string, urgent = 'urgent: P1') =>
  `priorities:\n  levels:\n    - {id: P1, name: Critical, ${facts}}\n    - {id: P2, respond: 8 hours}\n  ${urgent}\n`;

describe('an urgent level without a clock', () => {
  it.each([
    ['respond: 30 minutes'],
    ['respond: 1 business hour, update-every: 1 hour'],
    ['respond: none, resolve: 4 hours'],
    ['report-within: 48 hours'],
    ['respond: 30 minutes, clock: '],
  ])('is found: %s', (facts) => {
    expect(told(RULE, level(facts))).toEqual(['priorities.levels.P1.clock: P1']);
  });

  it('is the first one where nothing says which are urgent', () => {
    expect(told(RULE, level('respond: 30 minutes', 'can-wait: P2'))).toEqual(['priorities.levels.P1.clock: P1']);
  });

  it('is information, told with its times', () => {
    const [finding] = findingsOf(RULE, level('respond: 30 minutes, resolve: 4 hours'));
    expect(finding?.severity).toBe('information');
    expect(finding?.message).toBe(
      '“Critical” is urgent and has no clock, so that “30 minutes” and “4 hours” run during business hours only: what is reported in the evening waits for the next business day. Say with `clock` which is meant.',
    );
  });

  it.each([
    [0, 'business-hours'],
    [1, 'always'],
  ])('gets one by fix %i', (nth, clock) => {
    const mended = fixed(RULE, level('respond: 30 minutes'), nth);
    expect(mended).toBe(level(`respond: 30 minutes, clock: ${clock}`));
    expect(told(RULE, mended)).toEqual([]);
  });

  it.each([
    ['has one', level('respond: 30 minutes, clock: business-hours')],
    ['has one to be filled in', level('respond: 30 minutes, clock: TBD')],
    ['counts business time', level('respond: 1 business hour, resolve: 1 business day')],
    ['counts days', level('respond: 1 day, update-every: daily')],
    ['has no times yet', level('respond: TBD, resolve: none')],
    ['is not urgent', level('respond: 30 minutes', 'urgent: none')],
    ['has business hours without an end', `response-time: {business-hours: 24x7}\n${level('respond: 30 minutes')}`],
  ])('is not missed where it %s', (_, text) => {
    expect(told(RULE, text)).toEqual([]);
  });
});
