import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..', '..');
const bundle = join(root, 'dist', 'cli', 'msa.js');

/** What a run of the command left behind. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The command as it is shipped, bundled anew where a source is younger than the bundle. */
export async function builtCommand(): Promise<string> {
  const sources = readdirSync(join(root, 'server/src'), { recursive: true, encoding: 'utf8' });
  if (changedAt(bundle) > Math.max(...sources.map((name) => changedAt(join(root, 'server/src', name))))) return bundle;
  // Another process may be at the same: each writes its own file and puts it in place at once.
  const draft = `${bundle}.${process.pid}.js`;
  mkdirSync(dirname(bundle), { recursive: true });
  await build({
    absWorkingDir: root,
    entryPoints: ['server/src/cli/msa.ts'],
    outfile: draft,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    banner: { js: '#!/usr/bin/env node' },
    logLevel: 'warning',
  });
  chmodSync(draft, 0o755);
  renameSync(draft, bundle);
  return bundle;
}

function changedAt(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** Runs the command in `folder` with `input` on standard input. */
export function msa(folder: string, words: readonly string[], input: string | Uint8Array = ''): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bundle, ...words], { cwd: folder });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => out.push(part));
    child.stderr.on('data', (part: Buffer) => err.push(part));
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
    );
    // A command that reads nothing may have ended before all is written.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** A folder of its own with `files`, by their paths in it, until `remove` is called. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>) {
  const path = mkdtempSync(join(tmpdir(), 'msa-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
