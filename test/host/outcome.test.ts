import { expect, test } from 'vitest';
import { add, lastOutcome, none, outcomeOf } from '../../scripts/test/outcome.mjs';

test('the last sum of a text counts', () => {
  expect(lastOutcome('1 passed, 0 failed\nmore\n12 passed, 3 failed\n')).toEqual({ passed: 12, failed: 3 });
});

test('a text without a sum has none', () => {
  expect(lastOutcome('12 passed')).toBeUndefined();
});

test('outcomes add up', () => {
  const parts = [outcomeOf(true), outcomeOf(false), { passed: 3, failed: 2 }];
  expect(parts.reduce(add, none)).toEqual({ passed: 4, failed: 3 });
});
