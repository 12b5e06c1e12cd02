/** Chance that can be had again: the same seed yields the same choices. */
export interface Random {
  /** A whole number from 0 to below `bound`; 0 where that is less than 1. */
  below(bound: number): number;
  /** One of `items`, which is not empty. */
  of<T>(items: readonly [T, ...T[]]): T;
  /** True `percent` times of a hundred. */
  happens(percent: number): boolean;
}

/** A 32-bit generator (mulberry32): small, and even enough for choosing places. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number): number => Math.floor(next() * Math.max(bound, 0));
  return {
    below,
    of: (items) => items[below(items.length)] ?? items[0],
    happens: (percent) => next() * 100 < percent,
  };
}
