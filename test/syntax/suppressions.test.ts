import { describe, expect, test } from 'vitest';
import { read } from '../../server/src/syntax/read';

/** Each suppression as its rule, its reason, and the text it covers. */
function suppressions(text: string): readonly (readonly [string, string, string])[] {
  return read(text).suppressions.map(({ rule, reason, covers }) => [
    rule,
    reason,
    text.slice(covers.start, covers.end),
  ]);
}

describe('what a suppression covers', () => {
  test.each<[string, string, string]>([
    ['its own line', 'a: 1\nb: 2 # msa-ignore limit: known\nc: 3\n', 'b: 2 # msa-ignore limit: known'],
    ['the line below', 'a: 1\n# msa-ignore limit: known\nb: 2\nc: 3\n', 'b: 2'],
    ['the next written line', '# msa-ignore limit: known\n# more\n\nb: 2\nc: 3\n', 'b: 2'],
    ['a section, above it', '# msa-ignore limit: known\ns:\n  a: 1\n  b: 2\nc: 3\n', 's:\n  a: 1\n  b: 2'],
    [
      'a section, on its line',
      's: # msa-ignore limit: known\n  a: 1\n\nc: 3\n',
      's: # msa-ignore limit: known\n  a: 1',
    ],
    [
      'a text',
      's:\n  # msa-ignore limit: known\n  text: |\n    One.\n    Two.\n  b: 1\n',
      '  text: |\n    One.\n    Two.',
    ],
    ['an item', 's:\n  # msa-ignore limit: known\n  - id: a\n    b: 1\n  - id: b\n', '  - id: a\n    b: 1'],
    ['the end of the text', 'a: 1\n# msa-ignore limit: known\n', ''],
  ])('%s', (_, text, covered) => {
    expect(suppressions(text)).toEqual([['limit', 'known', covered]]);
  });
});

test('the rule and the reason are told apart; either may be missing', () => {
  expect(suppressions('a: 1 #msa-ignore  absolute-promise :  agreed: see mail \n')[0]?.slice(0, 2)).toEqual([
    'absolute-promise',
    'agreed: see mail',
  ]);
  expect(suppressions('a: 1 # msa-ignore limit\n')[0]?.slice(0, 2)).toEqual(['limit', '']);
  expect(suppressions('a: 1 # msa-ignore\n')[0]?.slice(0, 2)).toEqual(['', '']);
});

test('its span is the comment', () => {
  const tree = read('a: 1 # msa-ignore limit: known\r\nb: 2\r\n');
  const [one] = tree.suppressions;
  expect(one && tree.sourceOf(one.span)).toBe('# msa-ignore limit: known');
});

test.each([
  'a: "x # msa-ignore limit: y"\n',
  "a: 'x\n  # msa-ignore limit: y'\n",
  'a: |\n  # msa-ignore limit: y\n',
  'a: see msa-ignore\n',
  'a: x#msa-ignore limit: y\n',
  '# msa-ignored\na: 1\n',
])('%j holds none', (text) => {
  expect(read(text).suppressions).toEqual([]);
});
