import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { newRun } from '../setup/runs.mjs';
import { addressOf } from './address.mjs';
import { openBrowser } from './browser.mjs';
import { serve } from './server.mjs';
import { stageForWeb } from './stage.mjs';
import { whenReady } from './workbench.mjs';

/**
 * Opens VS Code on a folder, in a window that a script can drive; everything that it writes goes when it is closed.
 *
 * @param {object} options
 * @param {string} options.folder
 * @param {string} [options.extension] the extension under development
 * @param {boolean} [options.web] run its `browser` entry in the web-worker extension host
 * @param {boolean} [options.restricted] do not trust the folder
 * @param {Readonly<Record<string, unknown>>} [options.settings]
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {Parameters<typeof openBrowser>[0]} [options.view]
 */
export async function openEditor(options) {
  const data = newRun('editor');
  const server = await serve({ ...options, data, driven: true });
  const browser = await openBrowser(options.view);
  const close = async () => {
    await browser.close();
    server.stop();
    rmSync(data, { recursive: true, force: true });
  };
  /** @type {string[]} */
  const said = [];
  browser.page.on('console', (message) => said.push(message.text()));
  try {
    const staged = options.web && options.extension && stageForWeb(options.extension, join(data, 'extension'));
    const extension = staged || options.extension;
    await browser.page.goto(addressOf(server.port, { ...options, extension }));
    await whenReady(browser.page);
  } catch (error) {
    await close();
    throw error;
  }
  return { page: browser.page, said: () => said.join('\n'), log: server.log, close };
}
