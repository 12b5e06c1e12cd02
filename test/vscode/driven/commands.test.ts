import { afterEach, expect, test } from 'vitest';
import { openFile, pick, quickInputShows, runCommand, webview } from '../../../scripts/vscode-host/workbench.mjs';
import { eventually, exampleText, openWindow, previewText, statusBar, type Window, withoutSection } from './window';

let window: Window | undefined;

afterEach(async () => {
  await window?.close();
  window = undefined;
});

async function open(files: Readonly<Record<string, string>> = {}): Promise<Window> {
  window = await openWindow({ web: false }, files);
  return window;
}

test('two names and a few keys make a complete agreement', async () => {
  const { page } = await open();
  await runCommand(page, 'MSA: New Agreement');
  const answers = ['Aurora Systems Limited', 'Brook & Sons Limited', undefined, undefined, undefined, undefined];
  for (const [index, answer] of answers.entries()) {
    await quickInputShows(page, `${index + 1}/${answers.length}`);
    if (answer) await page.keyboard.type(answer);
    await page.keyboard.press('Enter');
  }
  await page.locator('.tab.active', { hasText: 'brook-sons-limited.msa.yaml' }).waitFor();
  await eventually(
    () => statusBar(page),
    (text) => text.includes('MSA 8/8'),
  );
  await runCommand(page, 'MSA: Open Preview to the Side');
  const text = await eventually(
    () => previewText(page),
    (shown) => shown.includes('Brook & Sons Limited'),
  );
  expect(text).toContain('Aurora Systems Limited');
  expect(text).not.toMatch(/not yet written/i);
});

test('the status bar lists what is missing, and goes there', async () => {
  const { page } = await open({ 'lacking.msa.yaml': withoutSection(exampleText, 'priorities') });
  await openFile(page, 'lacking.msa.yaml');
  await eventually(
    () => statusBar(page),
    (text) => text.includes('MSA 7/8'),
  );
  await page.locator('.statusbar-item a', { hasText: 'MSA 7/8' }).click();
  await quickInputShows(page, '7 of 8');
  await pick(page, 'Priorities');
  await eventually(
    () => page.locator('.statusbar-item', { hasText: /^Ln / }).innerText(),
    (place) => !place.includes('Ln 1,'),
  );
});

test('a standard clause is inserted where it may stand', async () => {
  const { page } = await open({ 'lacking.msa.yaml': withoutSection(exampleText, 'priorities') });
  await openFile(page, 'lacking.msa.yaml');
  await runCommand(page, 'MSA: Open Preview to the Side');
  await eventually(
    () => previewText(page),
    (text) => /not yet written/i.test(text),
  );
  await page.keyboard.press('ControlOrMeta+1');
  await runCommand(page, 'MSA: Insert Standard Clause');
  await quickInputShows(page, 'Insert Standard Clause');
  await pick(page, 'Priorities');
  await eventually(
    () => previewText(page),
    (text) => !/not yet written/i.test(text),
  );
  expect(await webview(page).locator('main table').count()).toBeGreaterThan(0);
});
