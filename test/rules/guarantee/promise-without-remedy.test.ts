import { describe, expect, it } from 'vitest';
import { findingsOf, fixed, told } from '../agreements';

const RULE = 'promise-without-remedy';
const promise = (fields: string, more = '') =>
  `guarantee:\n  promises:\n    - {id: a, promise: It is so, ${fields}}\n${more}`;
const CREDITS = 'availability: {uptime: 99.9%, credits: [{below: 99.9%, credit: 10%}]}\n';

describe(RULE, () => {
  it.each([
    ['a time to respond', promise('basis: response-time.respond')],
    ['a time to put it right alone', promise('basis: response-time.respond, fix-within: 10 days')],
    ['an empty remedy', 'guarantee:\n  promises:\n    - id: a\n      promise: It is so\n      remedy:\n'],
    ['credits for something else', promise('basis: response-time.respond', CREDITS)],
    [
      'an uptime without credits',
      promise('basis: availability.uptime', 'availability: {uptime: 99.9%, credits: none}\n'),
    ],
    ['no basis', promise('measured: by the clock')],
  ])('tells of a promise with %s', (_, text) => {
    expect(findingsOf(RULE, text).map(({ path }) => path)).toEqual(['guarantee.promises.a.remedy']);
  });

  it.each([
    ['a remedy', promise('remedy: a credit of 5%')],
    ['none', promise('remedy: none')],
    ['a remedy still to be filled in', promise('remedy: TBD')],
    ['credits behind its uptime', promise('basis: availability.uptime', CREDITS)],
    [
      'credits behind its targets',
      promise(
        'basis: availability.targets',
        'availability: {targets: [{id: e, service: e, uptime: 99%, credits: [{below: 99%, credit: 5%}]}]}\n',
      ),
    ],
    ['credits behind what it refers to', promise('text: Uptime is $(availability.uptime).', CREDITS)],
    ['a remedy in its words', promise('also: Otherwise the Provider credits GBP 50.')],
    [
      'a remedy for all',
      promise('measured: by the clock', '  also: For each promise that is missed, the Client receives a refund.\n'),
    ],
    ['a sentence still to be filled in', 'guarantee: {promises: [{id: a, promise: TBD}]}\n'],
    ['a plain sentence', 'guarantee: {promises: [It is so.]}\n'],
    ['no promise', 'guarantee: {promises: none}\n'],
  ])('is silent about %s', (_, text) => {
    expect(told(RULE, text)).toEqual([]);
  });

  it('offers a remedy, or to say that there is none', () => {
    const text = promise('basis: response-time.respond');
    expect(findingsOf(RULE, text)[0]?.message).toBe(
      'This promise is guaranteed, but nothing says what the Client gets where it is not kept. State it under `remedy`, or `none`.',
    );
    expect(fixed(RULE, text, 1)).toBe(promise('basis: response-time.respond, remedy: none'));
    for (const nth of [0, 1]) expect(told(RULE, fixed(RULE, text, nth))).toEqual([]);
  });
});
