import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FilesChange } from '../../server/src/workspace/files';
import { folderFiles } from '../../server/src/workspace/folder-files.node';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'msa files '));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, text = 'msa: 1\n'): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const addressOf = (path: string): string => pathToFileURL(join(root, path)).href;

describe('the agreements in folders', () => {
  it('are found wherever they lie, by their names', async () => {
    for (const path of ['a.msa.yaml', 'deep/er/b c.msa.yml', 'notes.yaml', 'msa.yaml', 'd.msa.yaml/x.txt']) write(path);
    expect(await folderFiles([addressOf('')]).list()).toEqual(['a.msa.yaml', 'deep/er/b c.msa.yml'].map(addressOf));
  });

  it('are not those of packages, of hidden folders or behind a link', async () => {
    write('own.msa.yaml');
    write('node_modules/p/other.msa.yaml');
    write('.git/hidden.msa.yaml');
    symlinkSync(root, join(root, 'circle'));
    expect(await folderFiles([addressOf('')]).list()).toEqual([addressOf('own.msa.yaml')]);
  });

  it('are none where a folder is missing or lies elsewhere', async () => {
    expect(await folderFiles([addressOf('missing'), 'vscode-vfs://github/a/b', 'no address']).list()).toEqual([]);
  });

  it('come from all folders, each once', async () => {
    write('one/a.msa.yaml');
    write('two/b.msa.yaml');
    const files = folderFiles([addressOf('one'), addressOf('two'), addressOf('one')]);
    expect(await files.list()).toEqual(['one/a.msa.yaml', 'two/b.msa.yaml'].map(addressOf));
  });

  it('are read without their byte order mark; one that is gone or far too long is not', async () => {
    write('bom.msa.yaml', '\uFEFFmsa: 1\r\n');
    write('long.msa.yaml', `# ${'x'.repeat(2_000_000)}`);
    const files = folderFiles([addressOf('')]);
    expect(await files.read(addressOf('bom.msa.yaml'))).toBe('msa: 1\r\n');
    expect(await files.read(addressOf('long.msa.yaml'))).toBeUndefined();
    expect(await files.read(addressOf('gone.msa.yaml'))).toBeUndefined();
    expect(await files.read('untitled:one.msa.yaml')).toBeUndefined();
  });

  it('are other ones when the folders are', async () => {
    write('one/a.msa.yaml');
    write('two/b.msa.yaml');
    const heard: FilesChange[] = [];
    const files = folderFiles([addressOf('one')]);
    files.onChange((change) => heard.push(change));
    files.setFolders([addressOf('two')]);
    expect(heard).toEqual([{ changed: [], listAgain: true }]);
    expect(await files.list()).toEqual([addressOf('two/b.msa.yaml')]);
  });
});
