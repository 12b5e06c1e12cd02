import { describe, expect, it } from 'vitest';
import { findingsOf, fixed, told } from '../agreements';

const RULE = 'promise-without-basis';
const promise = (basis: string, rest: string) =>
  `guarantee: {promises: [{id: a, promise: It is so., basis: ${basis}}]}\n${rest}`;

describe(RULE, () => {
  it.each([
    ['a time to respond', 'response-time.respond', 'response-time: {respond: 4 hours, commitment: target}\n'],
    ['all of the response', 'response-time', 'response-time: {respond: 4 hours, commitment: efforts}\n'],
    [
      'a level that responds',
      'priorities.levels.P1.respond',
      'response-time: {commitment: target}\npriorities: {levels: [{id: P1, respond: 1 hour}]}\n',
    ],
    [
      'a level that resolves',
      'priorities.levels.P1.resolve',
      'priorities: {resolve-commitment: target, levels: [{id: P1, resolve: 4 hours}]}\n',
    ],
    ['an uptime', 'availability.uptime', 'availability: {uptime: 99.9%, commitment: target}\n'],
    ['uptimes', 'availability.targets', 'availability: {targets: [{service: a, uptime: 99%}], commitment: efforts}\n'],
    [
      'a recovery',
      'availability.recovery.failure',
      'availability: {recovery: {failure: 4 hours}, commitment: target}\n',
    ],
    [
      'an expectation',
      'performance.services.first',
      'performance: {services: [{id: first, metric: Calls, target: 60%, commitment: target}]}\n',
    ],
    [
      'the figure of one',
      'performance.services.first.target',
      'performance: {services: [{id: first, metric: Calls, target: 60%, commitment: target}]}\n',
    ],
  ])('is a basis that is only aimed at: %s', (_, basis, rest) => {
    const text = promise(basis, rest);
    expect(told(RULE, text)).toEqual([`guarantee.promises.a.basis: ${basis}`]);
    expect(told(RULE, fixed(RULE, text)).filter((one) => one.includes('aimed'))).toEqual([]);
  });

  it('is a sentence that refers to an aim, or to nothing', () => {
    const text =
      'guarantee: {promises: [We answer within $(response-time.respond).]}\nresponse-time: {respond: 4 hours, commitment: target}\n';
    expect(told(RULE, text)).toEqual(['guarantee.promises.1: We answer within $(response-time.respond).']);
    expect(told(RULE, text.replace('4 hours, commitment: target', 'none'))).toHaveLength(1);
    expect(told(RULE, text.replace('target', 'firm'))).toEqual([]);
  });

  it('says what is aimed at, and offers to promise it', () => {
    const text = promise('response-time.respond', 'response-time: {respond: 4 hours, commitment: target}\n');
    expect(findingsOf(RULE, text)[0]?.message).toBe(
      '`response-time.respond` is only aimed at (`response-time.commitment: target`), so that it cannot carry a guarantee. Promise it firmly, or rest the guarantee on something that is.',
    );
    expect(fixed(RULE, text)).toBe(text.replace('target', 'firm'));
    expect(told(RULE, fixed(RULE, text))).toEqual([]);
  });

  it('is information where the basis is a whole section', () => {
    const found = findingsOf(RULE, promise('availability', 'availability: {uptime: 99.9%}\n'));
    expect(found.map(({ severity }) => severity)).toEqual(['information']);
  });

  it('is a promise that rests on the guarantee', () => {
    expect(told(RULE, promise('guarantee.limits', ''))).toEqual(['guarantee.promises.a.basis: guarantee.limits']);
  });

  it.each([
    ['a firm fact', 'response-time.respond', 'response-time: {respond: 4 hours, commitment: firm}\n'],
    ['a list of levels', 'priorities.levels', 'priorities: {levels: [{id: P1, respond: 1 hour}]}\n'],
    ['a group', 'availability.backups', 'availability: {backups: {every: daily}, commitment: target}\n'],
    ['credits', 'availability.credits', 'availability: {credits: [{below: 99%, credit: 5%}], commitment: target}\n'],
    ['a document', 'dpa', 'documents: [{id: dpa, title: Data Processing Addendum}]\n'],
    ['a schedule', 'schedules.data', 'schedules: [{id: data, text: As follows.}]\n'],
    ['a strength still to be filled in', 'availability.uptime', 'availability: {uptime: 99%, commitment: TBD}\n'],
    [
      'a level that responds firmly and resolves by aim',
      'priorities.levels.P1.respond',
      'priorities: {resolve-commitment: target, levels: [{id: P1, respond: 1 hour}]}\n',
    ],
  ])('is silent about %s', (_, basis, rest) => {
    expect(told(RULE, promise(basis, rest))).toEqual([]);
  });
});
