import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goTo, openFile, runCommand, webview } from '../../../scripts/vscode-host/workbench.mjs';
import { eventually, exampleText, hosts, openWindow, previewText, statusBar, type Window } from './window';

const file = 'written.msa.yaml';

/** The line, counted from 1, on which the text of the example has this. */
function lineOf(start: string): number {
  const index = exampleText.split('\n').findIndex((line) => line.startsWith(start));
  expect(index, `${start} in the example`).toBeGreaterThanOrEqual(0);
  return index + 1;
}

/** Replaces the line of the caret, as a person would: to its start, to its end with Shift, and over it. */
async function overwriteLine({ page }: Window, line: number, text: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+1');
  await goTo(page, line, 1);
  await page.keyboard.press('Shift+End');
  await page.keyboard.type(text);
  await page.keyboard.press('Escape');
}

describe.each(hosts)('Writing an agreement, extension host $name', ({ web }) => {
  let window: Window;

  beforeAll(async () => {
    window = await openWindow({ web }, { [file]: exampleText });
    await openFile(window.page, file);
    await runCommand(window.page, 'MSA: Open Preview to the Side');
    await eventually(
      () => previewText(window.page),
      (text) => /shall/.test(text),
    );
  });

  afterAll(() => window?.close());

  test('the preview shows the agreement as a reader would sign it', async () => {
    const text = await previewText(window.page);
    expect(text).toMatch(/^\s*\d+\.?\s+\S/m);
    expect(text).not.toMatch(/undefined|\[object|\$\(/);
  });

  test('the preview follows each key', async () => {
    await overwriteLine(window, lineOf('title:'), 'title: Agreement typed by hand');
    await eventually(
      () => previewText(window.page),
      (text) => text.includes('Agreement typed by hand'),
    );
    await window.page.keyboard.type(' & <b>eyes</b>');
    await eventually(
      () => previewText(window.page),
      (text) => text.includes('Agreement typed by hand & <b>eyes</b>'),
    );
  });

  test('the preview is patched, not drawn anew', async () => {
    const page = webview(window.page).locator('main');
    await page.evaluate((main) => main.lastElementChild?.setAttribute('data-kept', ''));
    await overwriteLine(window, lineOf('title:'), 'title: Another title');
    await eventually(
      () => previewText(window.page),
      (text) => text.includes('Another title'),
    );
    expect(await page.locator('[data-kept]').count()).toBe(1);
  });

  test('the status bar counts the sections, while an agreement is active', async () => {
    await eventually(
      () => statusBar(window.page),
      (text) => text.includes('MSA 8/8'),
    );
    await overwriteLine(window, lineOf('priorities:'), 'x-priorities:');
    await eventually(
      () => statusBar(window.page),
      (text) => text.includes('MSA 7/8'),
    );
    await overwriteLine(window, lineOf('priorities:'), 'priorities:');
    await eventually(
      () => statusBar(window.page),
      (text) => text.includes('MSA 8/8'),
    );
  });

  test('what is missing is marked in its place', async () => {
    await overwriteLine(window, lineOf('priorities:'), 'x-priorities:');
    await eventually(
      () => previewText(window.page),
      (text) => /not yet written/i.test(text),
    );
    await overwriteLine(window, lineOf('priorities:'), 'priorities:');
    await eventually(
      () => previewText(window.page),
      (text) => !/not yet written/i.test(text),
    );
  });

  test('the preview survives a reload of the window', async () => {
    await runCommand(window.page, 'File: Save');
    await window.page.reload();
    await eventually(
      () => previewText(window.page),
      (text) => /shall/.test(text),
      45_000,
    );
  });

  test('nothing was kept from running by the content security policy', () => {
    const refused = window
      .said()
      .split('\n')
      .filter((line) => /Content Security Policy|TrustedHTML/.test(line));
    expect(refused.filter((line) => /preview\.(js|css)|main\.page|msa/.test(line))).toEqual([]);
  });
});
