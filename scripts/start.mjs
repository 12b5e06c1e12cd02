/**
 * Opens the example agreement with its preview, in VS Code where `code` is on the PATH, else in VS Code served on
 * 127.0.0.1 to a browser.
 *
 *   node scripts/start.mjs [--served]      --served does not look for `code`
 *
 * VS Code has no switch that runs a command at its start: the extension, while under development, looks at the
 * environment variable MSA_START_OPEN, a path in the opened folder, and opens that file with its preview to the side.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { onPath } from './setup/chromium.mjs';
import { cache, root } from './setup/paths.mjs';
import { withProgress } from './setup/progress.mjs';
import { ensureDependencies, ensureHost, runScript } from './setup.mjs';
import { addressOf } from './vscode-host/address.mjs';
import { serve } from './vscode-host/server.mjs';

const folder = join(root, 'examples');
const file = 'small-office.msa.yaml';
const environment = { MSA_START_OPEN: file };

await runScript(async () => {
  const { values } = parseArgs({ options: { served: { type: 'boolean' } } });
  await ensureDependencies();
  await withProgress('Building the extension', () => build());
  const code = values.served ? undefined : onPath('code');
  return code ? openIn(code) : serveToBrowser();
});

/** @returns {Promise<number>} the exit code of `code`, which ends as soon as its window opens */
function openIn(/** @type {string} */ code) {
  console.log(`Opening examples/${file} in VS Code …`);
  const args = [`--extensionDevelopmentPath=${root}`, '--new-window', folder, join(folder, file)];
  return new Promise((resolve, reject) => {
    const env = { ...process.env, ...environment };
    const child = spawn(code, args, { env, stdio: 'inherit', shell: process.platform === 'win32' });
    child.on('error', reject);
    child.on('close', (exit) => resolve(exit ?? 1));
  });
}

async function serveToBrowser() {
  process.once('SIGINT', () => {
    console.log('\nStopped.');
    process.exit(0);
  });
  console.log('No `code` on the PATH: VS Code is served to your browser instead.');
  await ensureHost();
  const token = randomBytes(24).toString('base64url');
  const server = await serve({ data: join(cache, 'start'), driven: true, token, env: environment });
  const address = addressOf(server.port, { folder, token, extension: root, file: join(folder, file) });
  console.log(`\nOpen this address in a browser on this machine. It lets in whoever knows it:\n\n  ${address}\n`);
  console.log('Ctrl-C stops it.');
  await server.ended;
  console.error(server.log());
  return 1;
}
