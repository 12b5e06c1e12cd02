import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What an installed extension consists of. */
const parts = [
  'dist',
  'schemas',
  'snippets',
  'syntaxes',
  'l10n',
  'docs',
  'images',
  'media',
  'icons',
  'package.nls.json',
  'language-configuration.json',
];

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
  mkdirSync(to, { recursive: true });
  for (const part of parts) {
    if (existsSync(join(extension, part))) cpSync(join(extension, part), join(to, part), { recursive: true });
  }
  const { main: _, ...manifest } = JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8'));
  writeFileSync(join(to, 'package.json'), JSON.stringify(manifest, null, 2));
  return to;
}
