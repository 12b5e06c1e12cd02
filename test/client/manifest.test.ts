import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandIds } from '../../client/src/commands/command-ids';
import { tokenTypes } from '../../server/src/features/semantic-tokens/legend';
import { defaultSettings } from '../../server/src/features/settings';

const root = join(import.meta.dirname, '..', '..');
const manifestText = readFileSync(join(root, 'package.json'), 'utf8');
const manifest = JSON.parse(manifestText);
const texts: Readonly<Record<string, string>> = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8'));

/** Every string of the manifest, with the keys that lead to it. */
function strings(value: unknown, path = ''): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => strings(inner, `${path}/${key}`));
}

const contributed = strings(manifest.contributes);

describe('the manifest', () => {
  it('declares the commands that the client has, and no others', () => {
    const declared = manifest.contributes.commands.map((command: { command: string }) => command.command);
    expect(declared.toSorted()).toEqual(Object.values(commandIds).toSorted());
  });

  it('uses each of its texts, and has each that it uses', () => {
    const used = new Set(contributed.flatMap(([, text]) => /^%(.+)%$/.exec(text)?.[1] ?? []));
    expect([...used].toSorted()).toEqual(Object.keys(texts).toSorted());
  });

  it('declares the types of tokens that are our own, and colours each', () => {
    const { semanticTokenTypes, semanticTokenScopes } = manifest.contributes;
    const own = tokenTypes.filter(({ name, standard }) => name !== standard);
    const declared = semanticTokenTypes.map(({ id, superType }: { id: string; superType: string }) => [id, superType]);
    expect(declared).toEqual(own.map(({ name, standard }) => [name, standard]));
    expect(Object.keys(semanticTokenScopes[0].scopes)).toEqual(expect.arrayContaining(own.map(({ name }) => name)));
  });

  it('says of each setting of the server the default that holds there', () => {
    const [{ properties }] = manifest.contributes.configuration;
    const declared: Record<string, Record<string, unknown>> = {};
    for (const [name, { default: usual }] of Object.entries<{ default: unknown }>(properties)) {
      const [, group = '', key = ''] = name.split('.');
      declared[group] = { ...declared[group], [key]: usual };
    }
    expect(declared).toMatchObject({ inlayHints: defaultSettings.inlayHints, codeLens: defaultSettings.codeLens });
  });

  it('writes no text for people in place', () => {
    const forPeople = contributed.filter(([path]) =>
      /\/(?:title|shortTitle|description|altText|markdownDescription)$/.test(path),
    );
    expect(forPeople.length).toBeGreaterThan(10);
    expect(forPeople.filter(([, text]) => !/^%.+%$/.test(text))).toEqual([]);
  });

  it('refers to commands that exist, in menus, keys and texts', () => {
    const mentioned = [
      ...`${manifestText}${JSON.stringify(texts)}`.matchAll(/(?:command:|"command":\s*"|onCommand:)(msa\.\w+)/g),
    ];
    const known = new Set<string>(Object.values(commandIds));
    expect(mentioned.map((match) => match[1]).filter((id) => !known.has(id ?? ''))).toEqual([]);
  });

  it('refers to files that exist', () => {
    const files = [manifest.icon, ...contributed.map(([, text]) => text)].filter((text) =>
      /^[./\w-]+\.(?:json|svg|png|md)$/.test(text),
    );
    expect(files.length).toBeGreaterThan(5);
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });

  it('is activated by its language, its commands and its own panels only', () => {
    expect(manifest.activationEvents).toEqual(['onWebviewPanel:msa.preview']);
  });

  it('works in untrusted and virtual workspaces', () => {
    expect(manifest.capabilities).toEqual({ untrustedWorkspaces: { supported: true }, virtualWorkspaces: true });
  });

  it('lets its snippets be typed and picked, and keeps them out of lists that do not know where they may stand', () => {
    expect(manifest.contributes.configurationDefaults['[msa]']).toMatchObject({
      'editor.snippetSuggestions': 'none',
      'editor.tabCompletion': 'onlySnippets',
    });
  });

  it('has no hint cut off, since several stand on a line and the server keeps each short', () => {
    expect(manifest.contributes.configurationDefaults['[msa]']).toMatchObject({ 'editor.inlayHints.maximumLength': 0 });
  });
});
