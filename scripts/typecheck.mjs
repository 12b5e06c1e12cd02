/** Checks the types of every world, each by its own `tsconfig`, and shows the failures of all. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { isStarted, root } from './setup/paths.mjs';
import { ensureDependencies, runScript } from './setup.mjs';

/** What each may use is said in it: a library that a world does not have is a type error there. */
const worlds = [
  'server/tsconfig.json',
  'server/tsconfig.node.json',
  'client/tsconfig.json',
  'client/tsconfig.node.json',
  'client/webview/tsconfig.json',
  'scripts/tsconfig.json',
  'test/tsconfig.json',
];

if (isStarted(import.meta.url)) {
  await runScript(async () => {
    await ensureDependencies();
    return (await typecheck()) === 0 ? 0 : 1;
  });
}

/** @returns {Promise<number>} how many worlds have type errors, which are printed */
export async function typecheck() {
  let failed = 0;
  for (const world of worlds) {
    const code = await check(world);
    if (code === 0) continue;
    failed += 1;
    console.error(`Types do not agree in ${world}.\n`);
  }
  return failed;
}

/** @returns {Promise<number | null>} the compiler's exit code */
function check(/** @type {string} */ world) {
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const colour = process.stdout.isTTY ? ['--pretty'] : [];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [compiler, '-p', world, '--noEmit', ...colour], {
      cwd: root,
      stdio: 'inherit',
    });
    child.on('error', reject);
    child.on('close', resolve);
  });
}
