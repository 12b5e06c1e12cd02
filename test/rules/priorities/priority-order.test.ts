import { describe, expect, it } from 'vitest';
import { findingsOf, fixed, told } from '../agreements';

const RULE = 'priority-order';
const OFFICE = 'response-time: {business-hours: Mon-Fri 09:00-17:00}\n';
const levels = (...items: readonly string[]) =>
  `priorities:\n  levels:\n${items.map((item) => `    - {${item}}\n`).join('')}`;

describe('a more urgent level', () => {
  it.each([
    ['responds later', ['id: P1, respond: 4 hours', 'id: P2, respond: 2 hours'], 'P1.respond: 4 hours'],
    ['is resolved later', ['id: P1, resolve: 3 days', 'id: P2, resolve: 1 day'], 'P1.resolve: 3 days'],
    ['hears less', ['id: P1, update-every: daily', 'id: P2, update-every: 2 hours'], 'P1.update-every: daily'],
    ['reports later', ['id: P1, report-within: 9 days', 'id: P2, report-within: 5 days'], 'P1.report-within: 9 days'],
    ['is promised nothing', ['id: P1, resolve: none', 'id: P2, resolve: 1 day'], 'P1.resolve: none'],
    [
      'counts whole days',
      ['id: P1, respond: 1 business day', 'id: P2, respond: 2 hours'],
      'P1.respond: 1 business day',
    ],
    [
      'runs in business hours',
      ['id: P1, respond: 4 hours', 'id: P2, respond: 3 hours, clock: always'],
      'P1.respond: 4 hours',
    ],
    [
      'runs always, and takes longer than any night',
      ['id: P1, respond: 24 hours, clock: always', 'id: P2, respond: 2 business hours'],
      'P1.respond: 24 hours',
    ],
    [
      'is farther up',
      ['id: P1, resolve: 2 days', 'id: P2, respond: 1 hour', 'id: P3, resolve: 1 day'],
      'P1.resolve: 2 days',
    ],
    [
      'stands in the middle',
      ['id: P1, respond: 1 hour', 'id: P2, respond: 9 hours', 'id: P3, respond: 4 hours'],
      'P2.respond: 9 hours',
    ],
  ])('%s', (_, items, expected) => {
    expect(told(RULE, OFFICE + levels(...items))).toEqual([`priorities.levels.${expected}`]);
  });

  it.each([
    ['is served sooner', ['id: P1, respond: 1 hour, resolve: 4 hours', 'id: P2, respond: 2 hours, resolve: none']],
    ['has the same times', ['id: P1, respond: 60 minutes', 'id: P2, respond: 1 hour']],
    [
      'is sooner at night and later at noon',
      ['id: P1, respond: 4 hours, clock: always', 'id: P2, respond: 2 business hours'],
    ],
    [
      'waits a day, the other a business day',
      ['id: P1, resolve: 24 hours, clock: always', 'id: P2, resolve: 1 business day'],
    ],
    ['is promised as little as the other', ['id: P1, resolve: none', 'id: P2, resolve: none']],
    ['has a time that is still open', ['id: P1, respond: TBD', 'id: P2, respond: 1 hour']],
    ['states no such time', ['id: P1, respond: 1 hour', 'id: P2, resolve: 1 hour']],
    ['is told without a pause', ['id: P1, update-every: continuous', 'id: P2, update-every: 1 hour']],
  ])('is in order where it %s', (_, items) => {
    expect(told(RULE, OFFICE + levels(...items))).toEqual([]);
  });

  it('has the response of all reports where it states none', () => {
    const text = `response-time: {respond: 4 hours}\n${levels('id: P1, name: Critical', 'id: P2, respond: 1 hour')}`;
    expect(told(RULE, text)).toEqual(['priorities.levels.P1.respond: P1']);
    const mended = fixed(RULE, text);
    expect(mended).toContain('{id: P1, name: Critical, respond: 1 hour}');
    expect(told(RULE, mended)).toEqual([]);
    expect(told(RULE, text.replace('respond: 4 hours', 'respond: 1 hour'))).toEqual([]);
  });

  it('is told with both times, on their clocks, and with the other place', () => {
    const text = levels('id: P1, name: Critical, respond: 4 hours', 'id: P2, name: Normal, respond: 2 hours');
    const [finding] = findingsOf(RULE, text);
    expect(finding?.message).toBe(
      '“Critical” is more urgent than “Normal”, but its time to respond is longer: 4 Business Hours against 2 Business Hours. Give the more urgent level the shorter time, or exchange the levels.',
    );
    expect(finding?.related?.map(({ message }) => message)).toEqual(['The time to respond of “Normal”']);
  });

  it('is told what the other is promised', () => {
    const [finding] = findingsOf(RULE, levels('id: P1, resolve: none', 'id: P2, resolve: 1 day'));
    expect(finding?.message).toBe(
      '“P1” is more urgent than “P2”, but no time to resolve is promised for it, while “P2” has 1 Business Day. Promise the more urgent level a time too, or exchange the levels.',
    );
  });

  it.each([
    ['4 hours', '2 hours'],
    ['none', '1 business day'],
  ])('exchanges its time with its neighbour: %s and %s', (slow, quick) => {
    const text = levels(`id: P1, resolve: ${slow}`, `id: P2, resolve: ${quick}`);
    const mended = fixed(RULE, text);
    expect(mended).toBe(levels(`id: P1, resolve: ${quick}`, `id: P2, resolve: ${slow}`));
    expect(told(RULE, mended)).toEqual([]);
  });

  it('keeps its time where the clocks or a level between them differ', () => {
    const clocks = levels('id: P1, respond: 4 hours', 'id: P2, respond: 2 hours, clock: always');
    const apart = levels('id: P1, resolve: 2 days', 'id: P2, respond: 1 hour', 'id: P3, resolve: 1 day');
    for (const text of [clocks, apart]) expect(findingsOf(RULE, text).map(({ fixes }) => fixes)).toEqual([[]]);
  });
});
