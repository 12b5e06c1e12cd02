import { afterAll, beforeAll, expect, test } from 'vitest';
import { goTo, openFile, quickInputShows, webview } from '../../../scripts/vscode-host/workbench.mjs';
import { eventually, exampleText, openWindow, type Window } from './window';

const file = 'marked.msa.yaml';

const text = `msa: 1
title: Agreement
language: en-GB
parties:
  provider: {name: Northwind, role: the Provider}
  client: {name: Contoso, role: the Client}
term:
  initial: 24 months
availability:
  uptime: 99.9%
clauses:
  - id: exit
    title: Exit
    text: After $(term.initial) the Provider hands over. Write to desk@northwind.example.
`;

let window: Window;

beforeAll(async () => {
  window = await openWindow({ web: false }, { [file]: text });
  await openFile(window.page, file);
});

afterAll(() => window?.close());

/** What the editor draws at this moment, hints among it. */
async function drawn(): Promise<string> {
  const editor = window.page.locator(`.monaco-editor[data-uri$="${file}"] .view-lines`).first();
  return (await editor.innerText()).replaceAll('\u00a0', ' ');
}

/** The colour of the first piece that is drawn with these characters and no others; empty where there is none. */
function colourOf(piece: string): Promise<string> {
  return window.page
    .locator(`.monaco-editor[data-uri$="${file}"] .view-lines`)
    .first()
    .evaluate((lines, wanted) => {
      const found = [...lines.querySelectorAll<HTMLElement>('.view-line > span > span')].find(
        (span) => (span.textContent ?? '').replace(/\u00a0/g, ' ').trim() === wanted,
      );
      return found ? getComputedStyle(found).color : '';
    }, piece);
}

function lens(title: string) {
  return window.page.locator('.codelens-decoration a', { hasText: title }).first();
}

test('numbers, downtime and what references print stand in the text', async () => {
  const shown = await eventually(drawn, (some) => some.includes('= 24 months'));
  expect(shown).toMatch(/availability: ?§ \d+/);
  expect(shown).toMatch(/99\.9% ?≈ 43 min 50 s a month/);
});

test('defined terms and values have colours of their own', async () => {
  await eventually(
    () => colourOf('Provider'),
    (colour) => colour !== '',
  );
  const colours = [await colourOf('Provider'), await colourOf('24'), await colourOf('Northwind')];
  expect(new Set(colours).size).toBe(3);
  expect(colours).not.toContain('');
});

test('a lens shows what refers to a section', async () => {
  await lens('1 reference').click();
  await window.page.locator('.reference-zone-widget .referenceMatch').first().waitFor();
  await window.page.keyboard.press('Escape');
});

test('a lens lists what a section still must state, and nothing else', async () => {
  await lens('stated').click();
  await quickInputShows(window.page, 'Availability');
  const rows = await window.page.locator('.quick-input-list .monaco-list-row').allInnerTexts();
  expect(rows.join('\n')).toContain('availability.');
  expect(rows.join('\n')).not.toContain('Priorities');
  await window.page.keyboard.press('Escape');
});

test('a lens opens the preview at its clause, whether or not both scroll together', async () => {
  const apart = await openWindow({ web: false, settings: { 'msa.preview.scrollSync': false } });
  try {
    await openFile(apart.page, 'small-office.msa.yaml');
    await goTo(apart.page, exampleText.split('\n').indexOf('fees:') + 1, 1);
    await apart.page.locator('.codelens-decoration a:visible', { hasText: 'Preview' }).last().click();
    const top = () =>
      webview(apart.page)
        .locator('html')
        .evaluate(({ scrollTop }) => scrollTop);
    await eventually(top, (shown) => shown > 500);
  } finally {
    await apart.close();
  }
});
