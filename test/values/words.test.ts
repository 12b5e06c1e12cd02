import { describe, expect, it } from 'vitest';
import { nearest } from '../../server/src/values/nearest';
import { listed, plural, singular } from '../../server/src/values/words';
import { AMERICAN, BRITISH } from './table';

describe('agreement in number', () => {
  it.each([
    ['user', 'users'],
    ['licensed user', 'licensed users'],
    ['mailbox', 'mailboxes'],
    ['branch', 'branches'],
    ['address', 'addresses'],
    ['licence', 'licences'],
    ['facility', 'facilities'],
    ['key', 'keys'],
    ['person', 'people'],
    ['Authorised Person', 'Authorised People'],
    ['GB', 'GB'],
    ['staff', 'staff'],
    ['premises', 'premises'],
  ])('knows %s and %s', (one, many) => {
    expect([plural(one), plural(many)]).toEqual([many, many]);
    expect([singular(many), singular(one)]).toEqual([one, one]);
  });
});

describe('a list in a sentence', () => {
  it.each([
    [[], '', ''],
    [['A'], 'A', 'A'],
    [['A', 'B'], 'A and B', 'A and B'],
    [['A', 'B', 'C'], 'A, B and C', 'A, B, and C'],
  ])('%j', (items, british, american) => {
    expect(listed(items, 'and', BRITISH)).toBe(british);
    expect(listed(items, 'and', AMERICAN)).toBe(american);
  });

  it('takes either conjunction', () => expect(listed(['A', 'B'], 'or', BRITISH)).toBe('A or B'));
});

describe('the nearest word', () => {
  const words = ['hours', 'days', 'weeks', 'months'];

  it.each([
    ['horus', 'hours'],
    ['HOURS', 'hours'],
    ['dyas', 'days'],
    ['month', 'months'],
    ['wekes', 'weeks'],
  ])('to %s is %s', (word, found) => expect(nearest(word, words)).toBe(found));

  it.each(['', 'invoices', 'x', 'x'.repeat(10_000)])('to %.20s is none', (word) =>
    expect(nearest(word, words)).toBeUndefined(),
  );

  it('is the exact one before a near one, and the first of equals', () => {
    expect(nearest('day', ['days', 'day'])).toBe('day');
    expect(nearest('cat', ['bat', 'rat'])).toBe('bat');
  });
});
