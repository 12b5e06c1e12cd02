import { expect, test } from 'vitest';
import { meantAsText } from '../../server/src/syntax/meant-as-text';
import { read } from '../../server/src/syntax/read';
import { applied } from './support';

function firstValue(text: string) {
  const tree = read(text);
  const node = tree.root.entries[0]?.value;
  if (node?.kind !== 'map' && node?.kind !== 'list') throw new Error('A collection is due');
  return { tree, meant: meantAsText(node) };
}

test('a sentence below its key is a text', () => {
  const { tree, meant } = firstValue('text:\n  The Provider shall: (a) patch\n');
  expect(meant?.scalar.text).toBe('The Provider shall: (a) patch');
  expect(meant?.finding?.rule).toBe('colon-in-text');
  const [fix] = meant?.finding?.fixes ?? [];
  expect(fix && applied(tree, fix)).toBe('text:\n  "The Provider shall: (a) patch"\n');
});

test('what stands in brackets may be a placeholder', () => {
  const { meant } = firstValue('name: [Northern region]\n');
  expect(meant).toMatchObject({ scalar: { text: '[Northern region]' }, finding: undefined });
});

test.each(['a: [x, y]\n', 'a: {x: 1}\n', 'a:\n  b: 1\n', 'a:\n  - b\n', 'a: [1]\n'])('%j is what it is', (text) => {
  expect(firstValue(text).meant).toBeUndefined();
});
