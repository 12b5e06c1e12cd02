/**
 * What a part of the tests came to.
 *
 * @typedef {{readonly passed: number, readonly failed: number}} Outcome
 */

/** @type {Outcome} */
export const none = { passed: 0, failed: 0 };

/** The outcome of something that either holds or does not. */
export function outcomeOf(/** @type {boolean} */ holds) {
  return holds ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** @returns {Outcome} */
export function add(/** @type {Outcome} */ one, /** @type {Outcome} */ other) {
  return { passed: one.passed + other.passed, failed: one.failed + other.failed };
}

/**
 * Reads `N passed, M failed`, where a text says it last.
 *
 * @returns {Outcome | undefined}
 */
export function lastOutcome(/** @type {string} */ text) {
  const found = [...text.matchAll(/(\d+) passed, (\d+) failed/g)].at(-1);
  return found && { passed: Number(found[1]), failed: Number(found[2]) };
}
