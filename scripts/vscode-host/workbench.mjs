/**
 * What a person's hands and eyes do in VS Code's window, by keys and by what is on the screen. Nothing here sleeps:
 * every step ends when the window shows that it has happened.
 *
 * @typedef {import('./page').Page} Page
 */

const patience = 30_000;

/** Waits until the window is drawn and its extensions have been looked through. */
export async function whenReady(/** @type {Page} */ page) {
  await page.waitForSelector('.monaco-workbench .part.statusbar', { timeout: patience });
  await page.waitForFunction(() => window.driver?.whenWorkbenchRestored().then(() => true), undefined, {
    timeout: patience,
  });
}

/**
 * Runs the command that the palette lists under this title, for instance "View: Close All Editors". The palette does
 * not learn of commands that an extension brings while it is open.
 */
export async function runCommand(/** @type {Page} */ page, /** @type {string} */ title) {
  const row = page.locator(`.quick-input-list .monaco-list-row[aria-label^=${JSON.stringify(title)}]`).first();
  await askUntilShown(page, row, async () => {
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget:visible input').fill(`>${title}`);
  });
  await row.click({ timeout: patience });
}

/** Opens a file of the folder by its path, and waits for its text. */
export async function openFile(/** @type {Page} */ page, /** @type {string} */ path) {
  await page.keyboard.press('ControlOrMeta+P');
  const input = page.locator('.quick-input-widget:visible input');
  await input.fill(path);
  const name = path.slice(path.lastIndexOf('/') + 1);
  await pick(page, name);
  await page
    .locator(`.monaco-editor[data-uri$=${JSON.stringify(name)}] .view-line`)
    .first()
    .waitFor({ timeout: patience });
}

/** Moves the caret; lines and columns count from 1, as the status bar shows them. */
export async function goTo(/** @type {Page} */ page, /** @type {number} */ line, /** @type {number} */ column) {
  await page.keyboard.press('Control+G');
  await page.locator('.quick-input-widget:visible input').fill(`:${line}:${column}`);
  await page.keyboard.press('Enter');
  await page.locator('.statusbar-item', { hasText: `Ln ${line}, Col ${column}` }).waitFor({ timeout: patience });
}

/** Shows the hover at the caret. */
export async function showHover(/** @type {Page} */ page) {
  const hover = page.locator('.monaco-resizable-hover:visible, .monaco-hover:visible').first();
  await askUntilShown(page, hover, async () => {
    await page.keyboard.press('ControlOrMeta+K');
    await page.keyboard.press('ControlOrMeta+I');
  });
  await page.waitForFunction(
    () => !document.querySelector('.monaco-hover:not(.hidden)')?.textContent?.includes('Loading'),
  );
}

/** Asks for completions at the caret. */
export async function showCompletions(/** @type {Page} */ page) {
  const row = page.locator('.suggest-widget.visible .monaco-list-row').first();
  await askUntilShown(page, row, () => page.keyboard.press('Control+Space'));
}

/** Opens the light bulb at the caret. */
export async function showQuickFixes(/** @type {Page} */ page) {
  const row = page.locator('.action-widget:visible .monaco-list-row').first();
  await askUntilShown(page, row, () => page.keyboard.press('ControlOrMeta+.'));
}

/**
 * VS Code answers with what it knows when it is asked: while an extension still starts, that is nothing, and stays so.
 * So this asks anew until what is awaited is on the screen.
 *
 * @param {Page} page
 * @param {import('./page').Locator} awaited
 * @param {() => Promise<void>} ask
 */
async function askUntilShown(page, awaited, ask) {
  const end = Date.now() + patience;
  for (;;) {
    await ask();
    try {
      return await awaited.waitFor({ timeout: 3_000 });
    } catch (error) {
      if (Date.now() > end) throw error;
      await page.keyboard.press('Escape');
    }
  }
}

/**
 * The page inside the webview that is shown: VS Code nests it in two frames.
 *
 * @param {Page} page
 */
export function webview(page) {
  return page.frameLocator('iframe.webview.ready').last().frameLocator('iframe#active-frame');
}

/** Waits until a quick input shows this in its title or its list. */
export async function quickInputShows(/** @type {Page} */ page, /** @type {string | RegExp} */ text) {
  await page.locator('.quick-input-widget:visible', { hasText: text }).waitFor({ timeout: patience });
}

/** Takes the row of a quick pick that has this text. */
export async function pick(/** @type {Page} */ page, /** @type {string | RegExp} */ text) {
  await page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first().click({ timeout: patience });
}
