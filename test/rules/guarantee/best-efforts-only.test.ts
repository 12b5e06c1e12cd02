import { describe, expect, it } from 'vitest';
import { findingsOf, fixed, told } from '../agreements';

const RULE = 'best-efforts-only';
const RESPONSE = 'response-time: {respond: 4 hours, commitment: efforts}\n';
const UPTIME = 'availability: {uptime: 99%, commitment: efforts}\n';
const RESOLVE = 'priorities: {resolve-commitment: efforts, levels: [{id: P1, resolve: 4 hours}]}\n';

describe(RULE, () => {
  it.each([
    ['a response', RESPONSE, 'response-time.commitment: efforts'],
    ['an uptime', `guarantee: {promises: none}\n${UPTIME}`, 'availability.commitment: efforts'],
    [
      'a recovery',
      'availability: {uptime: none, recovery: {failure: 4 hours}, commitment: efforts}\n',
      'availability.commitment: efforts',
    ],
    ['a resolution', RESOLVE, 'priorities.resolve-commitment: efforts'],
    ['all of them', RESPONSE + UPTIME + RESOLVE, 'response-time.commitment: efforts'],
    ['one beside an aim', RESPONSE + UPTIME.replace('efforts', 'target'), 'response-time.commitment: efforts'],
    [
      'one beside no uptime',
      `${RESPONSE}availability: {uptime: none, recovery: none}\n`,
      'response-time.commitment: efforts',
    ],
  ])('tells of %s by efforts alone', (_, text, expected) => {
    expect(told(RULE, text)).toEqual([expected]);
  });

  it.each([
    ['a firm response', RESPONSE.replace('efforts', 'firm') + UPTIME],
    ['a response of which nothing is said', `response-time: {respond: 4 hours}\n${UPTIME}`],
    ['a level that responds firmly', `${UPTIME}priorities: {levels: [{id: P1, respond: 1 hour}]}\n`],
    ['a guarantee', `${RESPONSE}guarantee: {promises: [{id: a, promise: It is so.}]}\n`],
    ['aims alone', RESPONSE.replace('efforts', 'target')],
    ['nothing that is promised', 'response-time: {respond: none, commitment: efforts}\n'],
    ['a strength still to be filled in', RESPONSE + UPTIME.replace('efforts', 'TBD')],
  ])('is silent about %s', (_, text) => {
    expect(told(RULE, text)).toEqual([]);
  });

  it('is information, and offers to promise the first', () => {
    const [finding] = findingsOf(RULE, RESPONSE + UPTIME);
    expect(finding?.severity).toBe('information');
    expect(finding?.related).toHaveLength(1);
    expect(fixed(RULE, RESPONSE + UPTIME)).toBe(RESPONSE.replace('efforts', 'firm') + UPTIME);
    expect(told(RULE, fixed(RULE, RESPONSE + UPTIME))).toEqual([]);
  });
});
