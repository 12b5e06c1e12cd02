/**
 * Runs one bundle of suites in VS Code and ends with its exit code. What VS Code prints meanwhile comes out as it is.
 *
 *   node scripts/vscode-host/run-suite.mjs BUNDLE FOLDER [--web] [--restricted]
 */

import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { root } from '../setup/paths.mjs';
import { newRun } from '../setup/runs.mjs';
import { chooseVSCode } from './choose.mjs';
import { writeSettings } from './settings.mjs';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { web: { type: 'boolean' }, restricted: { type: 'boolean' } },
});
const [bundle = '', folder = ''] = positionals;

process.exitCode = await main();

async function main() {
  const { executable } = await chooseVSCode();
  const data = newRun('user');
  writeSettings(data);
  const launchArgs = [
    resolve(folder),
    `--user-data-dir=${join(data, 'data')}`,
    `--extensions-dir=${join(data, 'extensions')}`,
    '--disable-extensions',
    ...(values.web ? ['--extensionDevelopmentKind=web'] : []),
  ];
  try {
    return values.restricted ? await runRestricted(executable, launchArgs) : await runTrusted(executable, launchArgs);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

/** @returns {Promise<number>} */
async function runTrusted(/** @type {string} */ vscodeExecutablePath, /** @type {string[]} */ launchArgs) {
  const extensionTestsPath = resolve(bundle);
  try {
    return await runTests({ vscodeExecutablePath, extensionDevelopmentPath: root, extensionTestsPath, launchArgs });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

/** `runTests` always trusts the folder; a folder that is not trusted needs the same start without that switch. */
function runRestricted(/** @type {string} */ executable, /** @type {readonly string[]} */ launchArgs) {
  const tests = [`--extensionDevelopmentPath=${root}`, `--extensionTestsPath=${resolve(bundle)}`];
  const quiet = ['--no-sandbox', '--disable-gpu-sandbox', '--disable-updates', '--skip-welcome'];
  return new Promise((done, reject) => {
    const child = spawn(executable, [...launchArgs, ...quiet, ...tests], { stdio: 'inherit' });
    child.on('error', reject);
    child.on('close', (code) => done(code ?? 1));
  });
}
