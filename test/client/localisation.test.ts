import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const bundle: Readonly<Record<string, string>> = JSON.parse(readFileSync(join(root, 'l10n/bundle.l10n.json'), 'utf8'));
const sources = readdirSync(join(root, 'client/src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => readFileSync(join(root, 'client/src', path), 'utf8'));

/** The texts that the client marks for translation; each is one literal. */
const marked = sources.flatMap((source) =>
  [...source.matchAll(/l10n\.t\(\s*('(?:[^'\\]|\\.)*')/g)].map((match) =>
    (match[1] ?? '').slice(1, -1).replaceAll("\\'", "'"),
  ),
);

describe('the texts of the client', () => {
  it('are all in the bundle that translators start from, and nothing else is', () => {
    expect(Object.keys(bundle).toSorted()).toEqual([...new Set(marked)].toSorted());
  });

  it('are marked as literals, which is how they are found', () => {
    const calls = sources.flatMap((source) => source.match(/l10n\.t\(/g) ?? []);
    expect(marked).toHaveLength(calls.length);
  });

  it('stand for themselves in English', () => {
    expect(Object.entries(bundle).filter(([key, text]) => key !== text)).toEqual([]);
  });
});
