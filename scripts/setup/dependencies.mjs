import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './npm.mjs';
import { cache, root } from './paths.mjs';
import { Lacking, withProgress } from './progress.mjs';
import { alone, stampOf } from './stamp.mjs';

/** Installs the project's own packages when they are absent or older than the lock file. */
export async function ensureDependencies() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Lacking(`Node ${process.versions.node} is too old: 20.19 or newer is needed (https://nodejs.org).`);
  }
  await alone(join(cache, 'dependencies.lock'), async () => {
    const modules = join(root, 'node_modules');
    const lock = createHash('sha256')
      .update(readFileSync(join(root, 'package-lock.json')))
      .digest('hex');
    const stamp = stampOf(modules, lock);
    if (stamp.has('packages')) return;
    if (!existsSync(modules) || !(await matchesLock())) {
      await withProgress('Installing the packages of the project (about 20 s)', () => npm(root, ['ci']));
    }
    stamp.add('packages');
  });
}

/** Whether someone already ran `npm ci` or `npm install` for this lock file; npm itself knows. */
async function matchesLock() {
  try {
    await npm(root, ['ls', '--all', '--json']);
    return true;
  } catch {
    return false;
  }
}
