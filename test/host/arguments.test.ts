import { expect, test } from 'vitest';
import { addressOf } from '../../scripts/vscode-host/address.mjs';
import { readArguments } from '../../scripts/vscode-host/arguments.mjs';

test("the host reads the arguments that VS Code's test runner passes to `code`", () => {
  const args = readArguments([
    '/work/space',
    '--user-data-dir=/tmp/user',
    '--extensionDevelopmentKind=web',
    '--no-sandbox',
    '--disable-workspace-trust',
    '--extensionTestsPath=/ext/dist/test/suite.js',
    '--extensionDevelopmentPath=/ext',
  ]);
  expect(args).toEqual({
    folder: '/work/space',
    extension: '/ext',
    tests: '/ext/dist/test/suite.js',
    web: true,
    restricted: false,
  });
});

test('a folder is not trusted unless trust is switched off', () => {
  expect(readArguments(['/work/space']).restricted).toBe(true);
});

test('an address carries what VS Code is to load, for the machine that serves it', () => {
  const address = new URL(
    addressOf(4711, { folder: '/my work', token: 'secret', extension: '/ext', tests: '/ext/t.js', web: true }),
  );
  expect(address.origin).toBe('http://localhost:4711');
  expect(address.searchParams.get('tkn')).toBe('secret');
  expect(address.searchParams.get('folder')).toBe('/my work');
  expect(JSON.parse(address.searchParams.get('payload') ?? '')).toEqual([
    ['skipWelcome', 'true'],
    ['extensionDevelopmentPath', 'vscode-remote://localhost:4711/ext'],
    ['extensionTestsPath', 'vscode-remote://localhost:4711/ext/t.js'],
    ['extensionDevelopmentKind', 'web'],
  ]);
});
