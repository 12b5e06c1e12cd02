import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { cache } from './paths.mjs';

/** Staged copies of the extension, user data and folders of single runs. */
const runs = join(cache, 'runs');

/** Nothing runs for so long: what is older was left by a run that was killed. */
const day = 24 * 60 * 60 * 1000;

/** A new folder for one run, whose caller removes it at the end; those that killed runs left behind go now. */
export function newRun(/** @type {string} */ what) {
  mkdirSync(runs, { recursive: true });
  for (const name of readdirSync(runs)) {
    const folder = join(runs, name);
    const age = Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > day) rmSync(folder, { recursive: true, force: true });
  }
  return mkdtempSync(join(runs, `${what}-`));
}
