import { describe, expect, it } from 'vitest';
import { findingsOf, fixed, told } from '../agreements';

const RULE = 'update-interval';
const levels = (...items: readonly string[]) =>
  `response-time: {business-hours: Mon-Fri 09:00-17:00}\npriorities:\n  levels:\n${items.map((item) => `    - {${item}}\n`).join('')}`;

describe('the first update', () => {
  it.each([
    ['update-every: 8 hours, resolve: 4 hours', '8 hours'],
    ['update-every: every 2 days, resolve: 1 day', 'every 2 days'],
    ['update-every: daily, resolve: 4 business hours', 'daily'],
    ['update-every: daily, resolve: 4 hours, clock: always', 'daily'],
    ['update-every: weekly, resolve: 2 business days', 'weekly'],
    ['update-every: monthly, resolve: 2 business days', 'monthly'],
    ['update-every: quarterly, resolve: 8 business hours', 'quarterly'],
  ])('comes after the resolution: %s', (times, expected) => {
    expect(told(RULE, levels(`id: P1, ${times}`))).toEqual([`priorities.levels.P1.update-every: ${expected}`]);
  });

  it('is told with both times, which change places', () => {
    const text = levels('id: P1, name: Critical, update-every: 8 hours, resolve: 4 hours, clock: always');
    expect(findingsOf(RULE, text)[0]?.message).toBe(
      '“Critical” has updates every 8 hours, but is to be resolved within 4 hours: the first update would come too late. Make the time between updates the shorter one.',
    );
    const mended = fixed(RULE, text);
    expect(mended).toBe(levels('id: P1, name: Critical, update-every: 4 hours, resolve: 8 hours, clock: always'));
    expect(told(RULE, mended)).toEqual([]);
  });

  it('does not change places with the resolution where it is a frequency', () => {
    expect(findingsOf(RULE, levels('id: P1, update-every: daily, resolve: 4 hours'))[0]?.fixes).toEqual([]);
  });

  it.each([
    'update-every: 1 hour, resolve: 4 hours',
    'update-every: 4 hours, resolve: 4 hours',
    'update-every: daily, resolve: 1 business day',
    'update-every: monthly, resolve: 21 business days',
    'update-every: 8 hours, resolve: none',
    'update-every: none, resolve: 4 hours',
    'update-every: continuous, resolve: 4 hours',
    'update-every: TBD, resolve: 4 hours',
    'update-every: 8 hours',
  ])('comes in time, or is not promised: %s', (times) => {
    expect(told(RULE, levels(`id: P1, ${times}`))).toEqual([]);
  });
});

describe('a more urgent level without updates', () => {
  it.each([
    [['id: P1, respond: 1 hour', 'id: P2, update-every: 4 hours'], ['P1']],
    [
      ['id: P1, resolve: 8 hours', 'id: P2, respond: 4 hours', 'id: P3, update-every: daily'],
      ['P2', 'P1'],
    ],
    [['id: P1, update-every: 1 hour', 'id: P2, respond: 4 hours', 'id: P3, update-every: daily'], ['P2']],
    [['id: P1, respond: 1 hour', 'id: P2, update-every: none', 'id: P3, update-every: daily'], ['P1']],
  ])('is found: %j', (items, expected) => {
    const paths = findingsOf(RULE, levels(...items)).map(({ path }) => path);
    expect(new Set(paths)).toEqual(new Set(expected.map((id) => `priorities.levels.${id}.update-every`)));
  });

  it('is information, told with those of the lesser one, and gets the same', () => {
    const text = levels('id: P1, name: Critical, respond: 1 hour', 'id: P2, name: Normal, update-every: 4 hours');
    const [finding] = findingsOf(RULE, text);
    expect(finding?.severity).toBe('information');
    expect(finding?.message).toBe(
      '“Critical” states no updates, while the less urgent “Normal” has them every 4 Business Hours. State how often the Client hears of the progress, or `none`.',
    );
    const mended = fixed(RULE, text);
    expect(mended).toBe(
      levels(
        'id: P1, name: Critical, respond: 1 hour, update-every: 4 hours',
        'id: P2, name: Normal, update-every: 4 hours',
      ),
    );
    expect(told(RULE, mended)).toEqual([]);
  });

  it.each([
    [['id: P1, update-every: none', 'id: P2, update-every: 4 hours']],
    [['id: P1, update-every: TBD', 'id: P2, update-every: 4 hours']],
    [['id: P1, respond: 1 hour', 'id: P2, update-every: none']],
    [['id: P1, update-every: 1 hour', 'id: P2, respond: 4 hours']],
    [['id: P1, name: Critical', 'id: P2, update-every: 4 hours']],
  ])('is not found: %j', (items) => {
    expect(told(RULE, levels(...items))).toEqual([]);
  });
});
