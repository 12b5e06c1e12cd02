import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The checkout. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Everything that is downloaded or written while VS Code runs; ignored by git, safe to delete. */
export const cache = join(root, '.vscode-test');

/** Where VS Code's server lives that serves the editor to a browser. */
export const host = join(cache, 'host');

/** Real VS Code without its desktop shell, as the package `code-server` carries it. */
export const codeServer = join(host, 'node_modules', 'code-server', 'lib', 'vscode');

/** Whether the module at this address is the script that was started, rather than imported by another. */
export function isStarted(/** @type {string} */ module) {
  return pathToFileURL(process.argv[1] ?? '').href === module;
}
