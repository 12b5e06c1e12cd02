import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Remembers in a file beside what was installed which steps are complete, so that an interrupted set-up resumes.
 *
 * @param {string} folder
 * @param {string} wanted what is to be installed; another value starts from the first step
 */
export function stampOf(folder, wanted) {
  const file = join(folder, 'installed.json');
  /** @type {{wanted: string, done: string[]}} */
  let state = { wanted, done: [] };
  try {
    const found = JSON.parse(readFileSync(file, 'utf8'));
    if (found.wanted === wanted) state = found;
  } catch {
    // No stamp, or one that was cut off: nothing is installed.
  }
  return {
    has: (/** @type {string} */ step) => state.done.includes(step),
    add(/** @type {string} */ step) {
      state = { wanted, done: [...state.done, step] };
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, JSON.stringify(state));
    },
  };
}

/**
 * Lets one process at a time run `step`; a second one waits. A lock whose owner has died is taken over.
 *
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} step
 * @returns {Promise<T>}
 */
export async function alone(file, step) {
  mkdirSync(dirname(file), { recursive: true });
  while (!take(file)) await pause(500);
  try {
    return await step();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(/** @type {string} */ file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (abandoned(file)) rmSync(file, { force: true });
    return false;
  }
}

function abandoned(/** @type {string} */ file) {
  try {
    const owner = Number(readFileSync(file, 'utf8'));
    if (owner === 0) return Date.now() - statSync(file).mtimeMs > 5_000;
    process.kill(owner, 0);
    return false;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'ESRCH';
  }
}
