/**
 * Numbers that look random and are the same in every run.
 *
 * @typedef {object} Random
 * @property {(below: number) => number} whole a whole number from 0 up to `below`, which is left out
 * @property {<T>(all: readonly [T, ...T[]] | readonly T[]) => T} pick one of `all`, which must not be empty
 */

/**
 * A linear congruential generator with the constants of Numerical Recipes; its upper bits are good enough to choose words.
 *
 * @param {number} seed
 * @returns {Random}
 */
export function randomFrom(seed) {
  let state = seed >>> 0;
  const whole = (/** @type {number} */ below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return {
    whole,
    pick(all) {
      const chosen = all[whole(all.length)];
      if (chosen === undefined) throw new RangeError('There is nothing to pick from.');
      return chosen;
    },
  };
}
