import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, runs } from '../setup/paths.mjs';
import { tail } from '../setup/progress.mjs';
import { lastOutcome } from './outcome.mjs';
import { runNode } from './run.mjs';

/** Each line that a suite itself says begins so; everything else is VS Code's. */
const mark = '▏ ';

/**
 * Runs a bundle of suites in VS Code, on a copy of the examples.
 *
 * @param {string} name of the bundle in `dist/test/`
 * @param {readonly string[]} [switches] `--web` or `--restricted`
 * @returns {Promise<import('./outcome.mjs').Outcome>} a suite that never came to its end counts as one failure
 */
export async function runSuite(name, switches = []) {
  mkdirSync(runs, { recursive: true });
  const folder = mkdtempSync(join(runs, 'workspace-'));
  cpSync(join(root, 'examples'), folder, { recursive: true });
  /** @type {string[]} */
  const said = [];
  /** @type {string[]} */
  const rest = [];
  const script = join(root, 'scripts', 'vscode-host', 'run-suite.mjs');
  try {
    const bundle = join(root, 'dist', 'test', `${name}.js`);
    const code = await runNode([script, bundle, folder, ...switches], (line) => {
      const own = line.startsWith(mark);
      (own ? said : rest).push(own ? line.slice(mark.length) : line);
      if (own) console.log(`  ${line.slice(mark.length)}`);
    });
    const outcome = lastOutcome(said.join('\n'));
    if (code !== 0) console.error(`What VS Code said meanwhile:\n${tail(rest.join('\n'))}`);
    if (!outcome) return { passed: 0, failed: 1 };
    const astray = switches.includes('--web') && !said.includes('The extension host is a web worker.');
    if (astray) console.error('This was to run in a web worker, and did not.');
    return (code !== 0 || astray) && outcome.failed === 0 ? { ...outcome, failed: 1 } : outcome;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
