import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/src/analysis';
import { menuOf } from './actions';

const TITLE = 'Write the fields out here';

describe('a merge key', () => {
  it.each([
    [
      'parties:\n  provider: &base {name: A, role: the Provider}\n  client:\n    «»<<: *base # as above\n    role: the Client\n',
      'parties:\n  provider: &base {name: A, role: the Provider}\n  client:\n    name: A # as above\n    role: the Client\n',
    ],
    [
      'x-a: &a\n    name: A # the first\n    address: |\n      1 High Street\n\n      Leeds\nparties:\n  client:\n    «»<<: *a\n',
      'x-a: &a\n    name: A # the first\n    address: |\n      1 High Street\n\n      Leeds\nparties:\n  client:\n    name: A\n    address: |\n      1 High Street\n\n      Leeds\n',
    ],
    [
      'x-a: &a\n  name: A, B\nx-b: &b {name: B, number: 01}\nparties:\n  client: {«»<<: [*a, *b], role: c}\n',
      'x-a: &a\n  name: A, B\nx-b: &b {name: B, number: 01}\nparties:\n  client: {name: "A, B", number: 01, role: c}\n',
    ],
  ])('is replaced by the fields that it would have brought: %j', (drawn, expected) => {
    const after = menuOf(drawn).after(TITLE);
    expect(after).toBe(expected);
    expect(analyse(after).tree.findings).toEqual([]);
  });

  it.each([
    ['leads to nothing', 'parties:\n  client:\n    «»<<: *nothing\n'],
    ['leads to a text', 'x-a: &a text\nparties:\n  client:\n    «»<<: *a\n'],
    ['leads to what has one itself', 'x-a: &a {b: c}\nx-b: &b {<<: *a}\nparties:\n  client:\n    «»<<: *b\n'],
    ['leads to what is named again', 'x-a: &a {name: &n A}\nparties:\n  client:\n    «»<<: *a\n'],
    ['brings nothing', 'x-a: &a {name: A}\nparties:\n  client:\n    «»<<: *a\n    name: B\n'],
    [
      'has a comment behind what would be a text',
      'x-a: &a\n  address: |\n    Leeds\nparties:\n  client:\n    «»<<: *a # b\n',
    ],
  ])('is left to its author where it %s', (_, drawn) => {
    expect(menuOf(drawn).titles).not.toContain(TITLE);
  });
});
