import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/paths.mjs';
import { tail } from '../setup/progress.mjs';
import { newRun } from '../setup/runs.mjs';
import { add, lastOutcome, none, outcomeOf } from './outcome.mjs';
import { runNode } from './run.mjs';

/** Each line that a suite itself says begins so; everything else is VS Code's. */
const mark = '▏ ';

/**
 * Runs a bundle of suites in VS Code, on a copy of the examples.
 *
 * @param {string} name of the bundle in `dist/test/`
 * @param {readonly string[]} [switches] `--web` or `--restricted`
 * @returns {Promise<import('./outcome.mjs').Outcome>} a suite that came to no end counts as one failure more
 */
export async function runSuite(name, switches = []) {
  const folder = newRun('workspace');
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
    const astray = switches.includes('--web') && !said.includes('The extension host is a web worker.');
    if (astray) console.error('  This was to run in a web worker, and did not.');
    const outcome = lastOutcome(said.join('\n')) ?? none;
    if (outcome.failed > 0) return outcome;
    if (code === 0 && !astray && outcome.passed > 0) return outcome;
    console.error(`VS Code ended with ${code}. What it said:\n${tail(rest.join('\n'))}`);
    return add(outcome, outcomeOf(false));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
