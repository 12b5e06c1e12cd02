import { mkdirSync, readdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';

const root = join(import.meta.dirname, '../..');

/** The server's bundles, as the build makes them: for a process of its own, and for a web worker. */
const WORLDS = {
  node: { platform: 'node', format: 'cjs', target: 'node20', mainFields: ['module', 'main'] },
  browser: { platform: 'browser', format: 'iife', target: 'es2022', mainFields: ['browser', 'module', 'main'] },
} satisfies Record<string, BuildOptions>;

/** The server as it is shipped: bundled anew where a source is younger than the bundle. */
export async function builtServer(world: keyof typeof WORLDS = 'node'): Promise<string> {
  const bundle = join(root, `dist/server/main.${world}.js`);
  if (changedAt(bundle) > newest(join(root, 'server/src'))) return bundle;
  // Another test file may be at the same: each writes its own file and puts it in place at once.
  const draft = `${bundle}.${process.pid}.js`;
  mkdirSync(join(root, 'dist/server'), { recursive: true });
  await build({
    ...WORLDS[world],
    absWorkingDir: root,
    entryPoints: [`server/src/main.${world}.ts`],
    outfile: draft,
    bundle: true,
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
