/**
 * Takes a picture of the extension in real VS Code.
 *
 *   node scripts/screenshot.mjs --open FILE --out PNG [--preview] [--theme "Default Dark Modern"] [--at LINE:COL]
 *     [--hover LINE:COL] [--complete LINE:COL] [--command "TITLE"]… [--keys "Control+Shift+M"]… [--type TEXT]
 *     [--wait CSS] [--size 1280x800] [--scale 1] [--folder DIR] [--side-bar] [--web]
 *
 * FILE is relative to the folder, which is `examples/` unless --folder says otherwise; the folder is copied, so that
 * nothing in it changes. `dist/` is used as it is: run `npm run build` first. Steps happen in the order: preview, at,
 * command, keys, type, complete, hover, wait. --wait waits until something is on the screen, in the window or in the
 * preview. Lines and columns count from 1. --text prints what the preview shows, as text.
 */
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './setup/paths.mjs';
import { newRun } from './setup/runs.mjs';
import { ensureChromium, ensureHost, Lacking, runScript } from './setup.mjs';
import { openEditor } from './vscode-host/editor.mjs';
import { goTo, openFile, runCommand, showCompletions, showHover, webview } from './vscode-host/workbench.mjs';

await runScript(async () => {
  const options = readOptions();
  await ensureHost();
  await ensureChromium();
  const place = newRun('picture');
  const folder = join(place, basename(resolve(options.folder)));
  cpSync(resolve(options.folder), folder, { recursive: true });
  const editor = await openEditor({
    extension: root,
    folder,
    web: options.web,
    settings: { 'workbench.colorTheme': options.theme },
    view: sizeOf(options.size, options.scale),
  });
  try {
    await prepare(editor.page, options);
  } finally {
    await takePicture(editor.page, options);
    await editor.close();
    rmSync(place, { recursive: true, force: true });
  }
});

function readOptions() {
  const { values } = parseArgs({
    options: {
      open: { type: 'string' },
      out: { type: 'string' },
      folder: { type: 'string', default: join(root, 'examples') },
      preview: { type: 'boolean', default: false },
      text: { type: 'boolean', default: false },
      theme: { type: 'string', default: 'Default Light Modern' },
      at: { type: 'string' },
      hover: { type: 'string' },
      complete: { type: 'string' },
      command: { type: 'string', multiple: true, default: [] },
      keys: { type: 'string', multiple: true, default: [] },
      type: { type: 'string' },
      wait: { type: 'string' },
      size: { type: 'string', default: '1280x800' },
      scale: { type: 'string', default: '1' },
      'side-bar': { type: 'boolean', default: false },
      web: { type: 'boolean', default: false },
    },
  });
  const { open, out } = values;
  if (!open || !out) throw new Lacking('Say which file to open and where the picture goes: --open FILE --out PNG');
  return { ...values, open, out };
}

/** @typedef {ReturnType<typeof readOptions>} Options */

async function prepare(/** @type {import('./vscode-host/page').Page} */ page, /** @type {Options} */ options) {
  if (!options['side-bar']) await page.keyboard.press('ControlOrMeta+B');
  await openFile(page, options.open);
  // The status bar counts the sections as soon as the server has read the agreement.
  if (/\.msa\.ya?ml$/.test(options.open)) await seen(page, '.statusbar-item:has-text("/8")');
  if (options.preview) await showPreview(page);
  if (options.at) await goTo(page, ...position(options.at));
  for (const title of options.command) await runCommand(page, title);
  for (const keys of options.keys) await page.keyboard.press(keys);
  if (options.type) await page.keyboard.type(options.type);
  if (options.complete) {
    await goTo(page, ...position(options.complete));
    await showCompletions(page);
  }
  if (options.hover) {
    await goTo(page, ...position(options.hover));
    await showHover(page);
  }
  if (options.wait) await seen(page, options.wait);
  if (options.text) console.log(await webview(page).locator('body').innerText());
}

/** Also where a step failed: the picture then shows why. */
async function takePicture(/** @type {import('./vscode-host/page').Page} */ page, /** @type {Options} */ options) {
  mkdirSync(dirname(resolve(options.out)), { recursive: true });
  await page.screenshot({ path: options.out });
}

async function showPreview(/** @type {import('./vscode-host/page').Page} */ page) {
  await runCommand(page, 'MSA: Open Preview to the Side');
  await webview(page).locator('body h1').first().waitFor();
  await page.keyboard.press('Control+1');
  await page.mouse.move(0, 0);
}

function seen(/** @type {import('./vscode-host/page').Page} */ page, /** @type {string} */ css) {
  return Promise.any([page, webview(page)].map((place) => place.locator(css).first().waitFor({ timeout: 30_000 })));
}

/** @returns {[number, number]} */
function position(/** @type {string} */ text) {
  const [line, column] = text.split(':').map(Number);
  return [line || 1, column || 1];
}

function sizeOf(/** @type {string} */ size, /** @type {string} */ scale) {
  const [width, height] = size.split('x').map(Number);
  return { width, height, scale: Number(scale) };
}
