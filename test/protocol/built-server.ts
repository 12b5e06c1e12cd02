import { mkdirSync, readdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '../..');
const bundle = join(root, 'dist/server/main.node.js');

/** The server as it is shipped: bundled anew where a source is younger than the bundle. */
export async function builtServer(): Promise<string> {
  if (changedAt(bundle) > newest(join(root, 'server/src'))) return bundle;
  // Another test file may be at the same: each writes its own file and puts it in place at once.
  const draft = `${bundle}.${process.pid}.js`;
  mkdirSync(join(root, 'dist/server'), { recursive: true });
  await build({
    absWorkingDir: root,
    entryPoints: ['server/src/main.node.ts'],
    outfile: draft,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
  renameSync(draft, bundle);
  return bundle;
}

function newest(folder: string): number {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return Math.max(...names.map((name) => changedAt(join(folder, name))));
}

function changedAt(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
