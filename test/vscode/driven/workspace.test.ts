import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { root } from '../../../scripts/setup/paths.mjs';
import type { Page } from '../../../scripts/vscode-host/page';
import { openFile, runCommand } from '../../../scripts/vscode-host/workbench.mjs';
import { eventually, exampleText, openWindow, type Window } from './window';

let window: Window | undefined;

afterEach(async () => {
  await window?.close();
  window = undefined;
});

/** The folder lies below a repository, of which VS Code would tell. */
const quiet = { 'git.openRepositoryInParentFolders': 'never' };

/** Whether there are messages: driven, VS Code shows none by itself, and puts a dot to the bell in the status bar. */
async function isRinging(page: Page): Promise<boolean> {
  return (await page.locator('#status\\.notifications .codicon-bell-dot').count()) > 0;
}

/** Opens the list of messages, as soon as there are any, and reads it. */
async function notices(page: Page): Promise<string> {
  await eventually(() => isRinging(page), Boolean);
  await runCommand(page, 'Notifications: Show Notifications');
  const messages = page.locator('.notifications-center .notification-list-item-message');
  await messages.first().waitFor();
  return (await messages.allInnerTexts()).join('\n');
}

/** The language that the status bar shows. */
function language(page: Page): Promise<string> {
  return page.locator('#status\\.editor\\.mode').innerText();
}

/** How many findings are underlined in the editor. */
function squiggles(page: Page): Promise<number> {
  return page.locator('.editor-instance .squiggly-error').count();
}

async function answer(page: Page, button: string): Promise<void> {
  await page.locator('.notifications-center .monaco-button', { hasText: button }).first().click();
  await page.locator('.notifications-center .notification-list-item').first().waitFor({ state: 'detached' });
}

describe('An agreement that is open as plain YAML', () => {
  const settings = { 'files.associations': { '*.msa.yaml': 'yaml' }, ...quiet };
  const files = {
    'own.msa.yml': 'msa: 1\n',
    'one.msa.yaml': 'msa: 1\nnonsense: 1\n',
    'two.msa.yaml': 'msa: 1\n',
    'three.msa.yaml': 'msa: 1\n',
    'four.msa.yaml': 'msa: 1\n',
  };

  test('is offered its own language, until someone declines', async () => {
    window = await openWindow({ web: false, settings }, files);
    const { page } = window;
    await openFile(page, 'one.msa.yaml');
    await openFile(page, 'own.msa.yml');
    await eventually(
      () => language(page),
      (text) => text.includes('Managed Services Agreement'),
    );

    await openFile(page, 'two.msa.yaml');
    expect(await notices(page)).toContain('two.msa.yaml is an agreement');
    await eventually(
      () => squiggles(page),
      (count) => count === 0,
    );
    await answer(page, 'Switch');
    await eventually(
      () => language(page),
      (text) => text.includes('Managed Services Agreement'),
    );
    await eventually(
      () => squiggles(page),
      (count) => count > 0,
    );

    await openFile(page, 'three.msa.yaml');
    expect(await notices(page)).toContain('three.msa.yaml is an agreement');
    await answer(page, 'Not Now');
    expect(await language(page)).toContain('YAML');

    await openFile(page, 'four.msa.yaml');
    await eventually(
      () => language(page),
      (text) => text.includes('YAML'),
    );
    expect(await isRinging(page)).toBe(false);
  });
});

/** The language servers of this window: processes below this one. */
function servers(): readonly number[] {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  const processes = lines.flatMap((line) => {
    const [, pid, parent, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return command === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), command }];
  });
  const parents = new Map(processes.map(({ pid, parent }) => [pid, parent]));
  const isBelow = (pid: number | undefined): boolean =>
    pid !== undefined && (pid === process.pid || isBelow(parents.get(pid)));
  const script = join(root, 'dist', 'server', 'main.node.js');
  return processes.filter(({ pid, command }) => command.includes(script) && isBelow(pid)).map(({ pid }) => pid);
}

async function kill(): Promise<void> {
  const [server, ...others] = await eventually(
    async () => servers(),
    (pids) => pids.length > 0,
  );
  expect(others).toEqual([]);
  if (server === undefined) throw new Error('There is no server.');
  process.kill(server, 'SIGKILL');
  await eventually(
    async () => servers(),
    (pids) => pids.length > 0 && !pids.includes(server),
  );
}

/** How many faults the status bar counts. */
function problems(page: Page): Promise<string> {
  return page.locator('#status\\.problems').innerText();
}

test('a server that is killed is started again, which is said once', async () => {
  window = await openWindow({ web: false, settings: quiet }, { 'killed.msa.yaml': exampleText });
  const { page } = window;
  await openFile(page, 'killed.msa.yaml');
  const before = await eventually(
    () => problems(page),
    (text) => /\d/.test(text),
  );

  await kill();
  expect(await notices(page)).toContain('stopped unexpectedly and was started again');
  await runCommand(page, 'Notifications: Clear All Notifications');
  await page.keyboard.press('ControlOrMeta+1');
  await page.keyboard.type('nonsense: 1\n');
  const flawed = await eventually(
    () => problems(page),
    (text) => text !== before,
  );

  await kill();
  await page.keyboard.press('ControlOrMeta+Z');
  await eventually(
    () => problems(page),
    (text) => text !== flawed,
  );
  expect(await isRinging(page)).toBe(false);
});
