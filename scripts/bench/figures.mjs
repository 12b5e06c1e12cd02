/**
 * Times of one thing that was done several times, in milliseconds.
 *
 * @typedef {object} Figures
 * @property {number} count how many there were
 * @property {number} median
 * @property {number} p95 95 of 100 take no longer; of fewer than 20, the longest
 */

/**
 * @param {readonly number[]} times
 * @returns {Figures | undefined} undefined where there are none
 */
export function figuresOf(times) {
  if (times.length === 0) return undefined;
  const sorted = times.toSorted((one, other) => one - other);
  return { count: sorted.length, median: at(sorted, 0.5), p95: at(sorted, 0.95) };
}

/** The smallest of `sorted` that a share of them does not exceed: the nearest rank. */
function at(/** @type {readonly number[]} */ sorted, /** @type {number} */ share) {
  return sorted[Math.max(Math.ceil(sorted.length * share) - 1, 0)] ?? Number.NaN;
}
