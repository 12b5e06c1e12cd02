import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What no running extension needs, and what is large. */
const left = new Set(['.git', '.vscode-test', 'coverage', 'node_modules', 'scripts', 'server', 'test']);

/**
 * Copies an extension without its `main`: VS Code then runs its `browser` entry in the web-worker extension host, as
 * where there is no Node at all.
 *
 * @param {string} extension
 * @param {string} to emptied first
 * @returns {string} `to`
 */
export function stageForWeb(extension, to) {
  rmSync(to, { recursive: true, force: true });
  for (const part of readdirSync(extension)) {
    if (!left.has(part)) cpSync(join(extension, part), join(to, part), { recursive: true });
  }
  const { main: _, ...manifest } = JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8'));
  writeFileSync(join(to, 'package.json'), JSON.stringify(manifest, null, 2));
  return to;
}
