import { afterAll, beforeAll, expect, test } from 'vitest';
import { goTo, openFile } from '../../../scripts/vscode-host/workbench.mjs';
import { eventually, openWindow, type Window } from './window';

const file = 'typed.msa.yaml';
const lines = [
  'msa: 1',
  'availability:',
  '  backups: {every: daily}',
  'response-time:',
  '  after-hours:',
  '    ',
  'clauses:',
  '  - id: exit',
  '    title: Exit',
  '    text: |',
  '      The monitoring program',
];

let window: Window;

beforeAll(async () => {
  const settings = { 'editor.inlayHints.enabled': 'off', 'editor.codeLens': false };
  window = await openWindow({ web: false, settings }, { [file]: `${lines.join('\n')}\n` });
  await openFile(window.page, file);
  await eventually(
    () => window.page.locator('.statusbar-item:visible', { hasText: '/8' }).count(),
    (count) => count > 0,
  );
});

afterAll(() => window?.close());

async function drawn(): Promise<string> {
  const editor = window.page.locator('.editor-instance .view-lines').first();
  return (await editor.innerText()).replaceAll('\u00a0', ' ');
}

/** Types behind the line that reads `line`, one key after the other as a person would. */
async function typeBehind(line: string, typed: string): Promise<void> {
  await goTo(window.page, lines.indexOf(line) + 1, line.length + 1);
  await window.page.keyboard.type(typed, { delay: 60 });
}

/** Waits until the list holds `label` as the one that the Enter key takes, and takes it. */
async function take(label: string): Promise<void> {
  await window.page.locator('.suggest-widget .monaco-list-row.focused', { hasText: label }).waitFor();
  await window.page.keyboard.press('Enter');
}

test('§ and a number become a reference', async () => {
  await typeBehind('      The monitoring program', ' of §1');
  await take('availability');
  await eventually(drawn, (shown) => /program of \$\(clause availability\)/u.test(shown));
});

test('a short name behind a word declares it', async () => {
  await window.page.keyboard.type(' Agent.def', { delay: 60 });
  await take('.def');
  await eventually(drawn, (shown) => shown.includes('("**Agent**")'));
});

test('a sentence ends with the Enter key', async () => {
  await window.page.keyboard.type(' ends.', { delay: 60 });
  await window.page.keyboard.press('Enter');
  await eventually(drawn, (shown) => /\("\*\*Agent\*\*"\) ends\.\n/u.test(shown));
});

test('a rate shows how it is written, and is written out', async () => {
  await typeBehind('    ', 'charge:');
  const hint = window.page.locator('.parameter-hints-widget.visible');
  await hint.waitFor();
  expect(await hint.innerText()).toContain('currency amount per unit');
  await window.page.keyboard.type(' 180/h', { delay: 60 });
  await take('GBP 180 per hour');
  await eventually(drawn, (shown) => shown.includes('charge: GBP 180 per hour'));
});
