/** Makes the `.vsix`: what a person installs, minified, without sources or tests. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { root } from './setup/paths.mjs';
import { withProgress } from './setup/progress.mjs';
import { ensureDependencies, Lacking, runScript } from './setup.mjs';

/** Run through npx: it brings a native module that must not stand in the way of a set-up. */
const packager = '@vscode/vsce@3.9.2';

/** Everything is bundled, and the project has no public address to which relative links could be turned. */
const switches = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];

await runScript(async () => {
  await ensureDependencies();
  await withProgress('Building for production', () => build({ production: true }));
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const code = await run('npx', ['--yes', packager, 'package', '--out', `${name}-${version}.vsix`, ...switches]);
  if (code !== 0) throw new Lacking('The packager did not make the .vsix: what it printed above says why.');
});

/** @returns {Promise<number | null>} */
function run(/** @type {string} */ command, /** @type {readonly string[]} */ args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
    child.on('error', reject);
    child.on('close', resolve);
  });
}
