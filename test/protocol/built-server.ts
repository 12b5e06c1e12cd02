import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { buildServer } from '../../scripts/build.mjs';

const root = join(import.meta.dirname, '../..');

/** The server as it is shipped: bundled anew where a source is younger than the bundle. */
export async function builtServer(world: 'node' | 'browser' = 'node'): Promise<string> {
  const folder = join(root, 'dist/server');
  const bundle = join(folder, `main.${world}.js`);
  if (changedAt(bundle) > newest(join(root, 'server/src'))) return bundle;
  mkdirSync(folder, { recursive: true });
  // Another test file may be at the same: each writes files of its own and puts them in place, the one that is started last.
  const draft = mkdtempSync(join(folder, 'draft-'));
  await (world === 'node' ? buildServer(draft, false) : buildWorker(join(draft, 'main.browser.js')));
  const files = readdirSync(draft).sort((one, other) => Number(isEntry(one)) - Number(isEntry(other)));
  for (const file of files) renameSync(join(draft, file), join(folder, file));
  rmSync(draft, { recursive: true });
  return bundle;
}

function isEntry(file: string): boolean {
  return file.startsWith('main.');
}

async function buildWorker(outfile: string): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: ['server/src/main.browser.ts'],
    outfile,
    bundle: true,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    mainFields: ['browser', 'module', 'main'],
    logLevel: 'warning',
  });
}

function newest(folder: string): number {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return Math.max(...names.map((name) => changedAt(join(folder, name))));
}

function changedAt(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
