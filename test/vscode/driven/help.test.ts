import { afterAll, beforeAll, expect, test } from 'vitest';
import { goTo, openFile, showCompletions, showHover, showQuickFixes } from '../../../scripts/vscode-host/workbench.mjs';
import { eventually, exampleText, openWindow, type Window, withoutSection } from './window';

const file = 'helped.msa.yaml';
const text = withoutSection(exampleText, 'priorities').trimEnd().replace('\ncurrency:', '\ncurrenzy:');
const lines = text.split('\n');

let window: Window;

beforeAll(async () => {
  // What is drawn is then the text and nothing else.
  const settings = { 'editor.inlayHints.enabled': 'off' };
  window = await openWindow({ web: false, settings }, { [file]: `${text}\n` });
  await openFile(window.page, file);
});

afterAll(() => window?.close());

/** What the editor draws at this moment. */
async function drawn(): Promise<string> {
  const editor = window.page.locator('.editor-instance .view-lines').first();
  return (await editor.innerText()).replaceAll('\u00a0', ' ');
}

/** How many faults the status bar counts: errors first, then warnings. */
function problems(): Promise<string> {
  return window.page.locator('#status\\.problems').innerText();
}

test('resting on a key tells what it is for', async () => {
  await goTo(window.page, lines.findIndex((line) => line.startsWith('availability:')) + 1, 3);
  await showHover(window.page);
  const hover = await window.page.locator('.monaco-hover:visible').first().innerText();
  expect(hover).toMatch(/availab/i);
  await window.page.keyboard.press('Escape');
});

test('the light bulb mends a key', async () => {
  const before = await eventually(problems, (count) => /^\s*[1-9]/.test(count));
  await goTo(window.page, lines.findIndex((line) => line.startsWith('currenzy:')) + 1, 3);
  await showQuickFixes(window.page);
  expect(await window.page.locator('.action-widget:visible').innerText()).toContain('currency');
  await window.page.keyboard.press('Enter');
  await eventually(drawn, (shown) => /^currency:/m.test(shown));
  await eventually(problems, (count) => count !== before);
});

test('a completion writes a section to be filled in', async () => {
  await goTo(window.page, lines.length + 1, 1);
  await window.page.keyboard.type('prio');
  await showCompletions(window.page);
  await window.page.locator('.suggest-widget .monaco-list-row.focused', { hasText: 'priorities' }).waitFor();
  await window.page.keyboard.press('Enter');
  await eventually(drawn, (shown) => /^priorities:\n\s+\S/m.test(shown));
  expect(await drawn()).not.toMatch(/\$\{\d|\$\d/);
});
