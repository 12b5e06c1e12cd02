import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cache, root } from '../setup/paths.mjs';
import { runNode } from './run.mjs';

/**
 * Runs the tests of one vitest configuration.
 *
 * @param {string} name of the report
 * @param {readonly string[]} args
 * @returns {Promise<import('./outcome.mjs').Outcome>} a file that could not even be read counts as one failure
 */
export async function runVitest(name, args) {
  const report = join(cache, 'reports', `${name}.json`);
  mkdirSync(join(cache, 'reports'), { recursive: true });
  rmSync(report, { force: true });
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await runNode([vitest, 'run', ...reporters, ...args]);
  try {
    const { numPassedTests: passed, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
    const unread = testResults.filter(unreadable).length;
    const failed = numFailedTests + unread;
    return { passed, failed: failed === 0 && code !== 0 ? 1 : failed };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function unreadable(/** @type {{status: string, assertionResults: unknown[]}} */ file) {
  return file.status === 'failed' && file.assertionResults.length === 0;
}
