import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/src/analysis';
import { edited } from './agreements';

/** What the fixes of the finding that the section `key` is missing make of `text`, by their titles. */
function mended(text: string, key: string): Readonly<Record<string, string>> {
  const { tree, findings } = analyse(text);
  const finding = findings.find(({ rule, path }) => rule === 'missing-section' && path === key);
  return Object.fromEntries((finding?.fixes ?? []).map(({ title, edits }) => [title, edited(tree, edits)]));
}

describe('a section that is written and is none', () => {
  it('whose author promises nothing says so where it can be said', () => {
    const said = mended('title: A\nguarantee: none # for now\nterm:\n  initial: 1 year\n', 'guarantee');
    expect(said['Say `none` of `promises` and `limits`']).toBe(
      'title: A\nguarantee: # for now\n  promises: none\n  limits: none\nterm:\n  initial: 1 year\n',
    );
  });

  it.each(['none', 'TBD', '[]', '"none"', '- a'])('becomes the section: %s', (value) => {
    const text = value.startsWith('-') ? `services:\n  ${value}\n` : `services: ${value}\r\n`;
    const written = mended(text, 'services')['Write the section `services` instead'] ?? '';
    expect(written).toMatch(/^services:\r?\n {2}included:/u);
    expect(
      analyse(written).findings.filter(({ path, rule }) => path === 'services' && rule !== 'missing-field'),
    ).toEqual([]);
  });

  it('is not written over where it stands inside braces, or is only mentioned elsewhere', () => {
    expect(mended('{guarantee: none}\n', 'guarantee')).toEqual({});
    expect(mended('x-a: &a none\nguarantee: *a\n', 'guarantee')).toEqual({});
  });
});
