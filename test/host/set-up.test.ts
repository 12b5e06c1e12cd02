import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { quietly } from '../../scripts/setup/progress.mjs';
import { alone, stampOf } from '../../scripts/setup/stamp.mjs';
import { stageForWeb } from '../../scripts/vscode-host/stage.mjs';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'msa-set-up-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the stamp of an installation', () => {
  test('remembers each step that was completed', () => {
    stampOf(folder, 'v1').add('packages');
    stampOf(folder, 'v1').add('native');
    const stamp = stampOf(folder, 'v1');
    expect(['packages', 'native', 'other'].map(stamp.has)).toEqual([true, true, false]);
  });

  test('forgets all when something else is wanted', () => {
    stampOf(folder, 'v1').add('packages');
    expect(stampOf(folder, 'v2').has('packages')).toBe(false);
  });

  test('knows of nothing when the file was cut off', () => {
    writeFileSync(join(folder, 'installed.json'), '{"wanted":"v1","do');
    expect(stampOf(folder, 'v1').has('packages')).toBe(false);
  });
});

describe('a step that runs alone', () => {
  test('waits for the one before it', async () => {
    const order: string[] = [];
    const lock = join(folder, 'lock');
    let finish = (): void => {};
    const first = alone(lock, async () => {
      order.push('first begins');
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      order.push('first ends');
    });
    const second = alone(lock, async () => {
      order.push('second');
    });
    finish();
    await Promise.all([first, second]);
    expect(order).toEqual(['first begins', 'first ends', 'second']);
    expect(existsSync(lock)).toBe(false);
  });

  test('takes over the lock of a process that is no more', async () => {
    const lock = join(folder, 'lock');
    const gone = await quietly(process.execPath, ['-p', 'process.pid']);
    writeFileSync(lock, gone.trim());
    expect(await alone(lock, async () => 'ran')).toBe('ran');
  });

  test('frees the lock when it fails', async () => {
    const lock = join(folder, 'lock');
    await expect(alone(lock, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(existsSync(lock)).toBe(false);
  });
});

test('a program that fails shows what it printed', async () => {
  const program = 'console.log("so far so good"); console.error("and then not"); process.exitCode = 3';
  await expect(quietly(process.execPath, ['-e', program])).rejects.toThrow(/ended with 3:.*so far.*and then not/s);
});

test('an extension for the web worker is a copy without its Node entry', () => {
  const extension = join(folder, 'extension');
  mkdirSync(join(extension, 'dist'), { recursive: true });
  mkdirSync(join(extension, 'node_modules'));
  writeFileSync(join(extension, 'dist', 'b.js'), 'browser');
  writeFileSync(join(extension, 'package.json'), JSON.stringify({ name: 'x', main: './a.js', browser: './dist/b.js' }));
  const staged = stageForWeb(extension, join(folder, 'staged'));
  expect(JSON.parse(readFileSync(join(staged, 'package.json'), 'utf8'))).toEqual({ name: 'x', browser: './dist/b.js' });
  expect(readFileSync(join(staged, 'dist', 'b.js'), 'utf8')).toBe('browser');
  expect(existsSync(join(staged, 'node_modules'))).toBe(false);
});
