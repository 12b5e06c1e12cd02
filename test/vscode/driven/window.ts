import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/setup/paths.mjs';
import { newRun } from '../../../scripts/setup/runs.mjs';
import { openEditor } from '../../../scripts/vscode-host/editor.mjs';
import type { Page } from '../../../scripts/vscode-host/page';
import { webview } from '../../../scripts/vscode-host/workbench.mjs';

/** A window of VS Code with the extension, on a folder of its own. */
export interface Window {
  readonly page: Page;
  /** Everything that the window's pages, the preview among them, wrote to their consoles. */
  readonly said: () => string;
  readonly close: () => Promise<void>;
}

/** The extension hosts in which everything must work. */
export const hosts = [
  { name: 'Node', web: false },
  { name: 'a web worker', web: true },
] as const;

/** The text of the example that is complete and has no findings. */
export const exampleText = readFileSync(join(root, 'examples', 'small-office.msa.yaml'), 'utf8');

/**
 * Opens VS Code on a new folder with these files, beside the examples.
 *
 * @param files texts by name
 */
export async function openWindow(
  options: { readonly web: boolean; readonly settings?: Readonly<Record<string, unknown>> },
  files: Readonly<Record<string, string>> = {},
): Promise<Window> {
  const folder = newRun('driven');
  cpSync(join(root, 'examples'), folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  try {
    const editor = await openEditor({ ...options, folder, extension: root });
    const close = async (): Promise<void> => {
      await editor.close();
      rmSync(folder, { recursive: true, force: true });
    };
    return { page: editor.page, said: editor.said, close };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** What a reader of the preview sees. */
export function previewText(page: Page): Promise<string> {
  return webview(page).locator('main').innerText();
}

/** The item of the extension in the status bar, as text; empty where it is not shown. */
export async function statusBar(page: Page): Promise<string> {
  return (await page.locator('.statusbar-item:visible', { hasText: 'MSA' }).allInnerTexts()).join(' ');
}

/** The agreement without one of its sections, and the comment lines and blank ones in it. */
export function withoutSection(text: string, key: string): string {
  return text.replace(new RegExp(`^${key}:.*\\n(?:[ #].*\\n|\\n)*`, 'm'), '');
}

/** Asks again and again until the answer is as wanted; the beginning of the last answer is part of the message where it never is. */
export async function eventually<T>(
  ask: () => Promise<T>,
  wanted: (answer: T) => boolean,
  within = 20_000,
): Promise<T> {
  const end = Date.now() + within;
  for (;;) {
    const answer = await ask();
    if (wanted(answer)) return answer;
    if (Date.now() > end)
      throw new Error(`Not within ${within / 1000} s. The last answer began:\n${String(answer).slice(0, 400)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
