import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../scripts/bench/figures.mjs';
import { behind } from '../../scripts/bench/places.mjs';

describe('figures', () => {
  it('are the middle and what 95 of 100 do not exceed', () => {
    const times = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(figuresOf(times)).toEqual({ count: 100, median: 50, p95: 95 });
  });

  it('of a few times are still of those that were taken', () => {
    expect(figuresOf([3, 1, 2])).toEqual({ count: 3, median: 2, p95: 3 });
    expect(figuresOf([7])).toEqual({ count: 1, median: 7, p95: 7 });
  });

  it('of nothing are none', () => {
    expect(figuresOf([])).toBeUndefined();
  });
});

describe('the caret behind an inserted text', () => {
  it('stands on the same line, or behind the last line end', () => {
    expect(behind({ line: 3, character: 4 }, 'ab')).toEqual({ line: 3, character: 6 });
    expect(behind({ line: 3, character: 4 }, '\n  ')).toEqual({ line: 4, character: 2 });
  });
});
