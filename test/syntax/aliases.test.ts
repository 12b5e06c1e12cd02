import { describe, expect, test } from 'vitest';
import { type AliasNode, entryOf, type Node, resolved } from '../../server/src/syntax/node';
import { read, readIn } from '../../server/src/syntax/read';
import { applied, dataOf } from './support';

const rulesOf = (text: string): readonly string[] => read(text).findings.map((finding) => finding.rule);

describe('an alias stands for what was named before it', () => {
  test.each([
    ['in the same section', 'a:\n  x: &n 1\n  y: *n\n', { a: { x: '1', y: '1' } }],
    ['in another section', 'a: &n {x: 1}\nb:\n  c: *n\n', { a: { x: '1' }, b: { c: { x: '1' } } }],
    ['the latest of a name', 'a: &n 1\nb: *n\nc: &n 2\nd: *n\n', { a: '1', b: '1', c: '2', d: '2' }],
    ['through another', 'a: &n 1\nb: &m [*n]\nc: *m\n', { a: '1', b: ['1'], c: ['1'] }],
    ['a key', '&k a: 1\nb: *k\n', { a: '1', b: 'a' }],
  ])('%s', (_, text, data) => {
    for (const tree of [read(text), readIn(0, text)]) {
      expect(tree.findings).toEqual([]);
      expect(dataOf(tree.root)).toEqual(data);
    }
  });

  test('and keeps its own place', () => {
    const tree = read('a: &n {x: 1}\nb: *n\n');
    const alias = entryOf(tree.root, 'b')?.value;
    expect(alias?.kind).toBe('alias');
    expect(alias && tree.sourceOf(alias.span)).toBe('*n');
    expect(alias && resolved(alias)).toBe((alias as AliasNode).target);
  });
});

describe('an alias to nothing', () => {
  test.each(['a: *n\n', 'a: *n\nb: &n 1\nc: *n\n', 'a: &n [*n]\n'])('%j is told', (text) => {
    expect(rulesOf(text)).toEqual(['unknown-alias']);
  });

  test('is empty, and mended by the nearest name or by quotation marks', () => {
    const tree = read('a: &Rate 1\nb: *rate\n');
    const value = entryOf(tree.root, 'b')?.value;
    expect(value && resolved(value).kind).toBe('empty');
    const [unknown] = tree.findings.filter((finding) => finding.rule === 'unknown-alias');
    expect(unknown?.fixes.map((fix) => applied(tree, fix))).toEqual([
      'a: &Rate 1\nb: *Rate\n',
      'a: &Rate 1\nb: "*rate"\n',
    ]);
  });
});

describe('what aliases may cost', () => {
  const bomb = [
    'a: &a [x, x, x, x, x, x, x, x, x, x]',
    ...'bcdefghij'.split('').map((name, index) => {
      const before = String.fromCharCode('a'.charCodeAt(0) + index);
      return `${name}: &${name} [${Array.from({ length: 10 }, () => `*${before}`).join(', ')}]`;
    }),
  ].join('\n');

  test('an alias bomb is one finding, and what is read of it stays small', () => {
    const tree = read(bomb);
    expect(tree.findings.map((finding) => finding.rule)).toEqual(['limit']);
    expect(sizeOf(tree.root)).toBeLessThan(500_000);
    expect(read(`${bomb} `, tree).findings.map((finding) => finding.rule)).toEqual(['limit']);
  });

  test('too many names are one finding', () => {
    const text = `a:\n${Array.from({ length: 12_000 }, (_, index) => `  - &n${index} x\n`).join('')}b: *n1\n`;
    expect(rulesOf(text).filter((rule) => rule === 'limit')).toEqual(['limit']);
  });

  function sizeOf(node: Node): number {
    switch (node.kind) {
      case 'list':
        return node.items.reduce((sum, item) => sum + sizeOf(item), 1);
      case 'map':
        return node.entries.reduce((sum, entry) => sum + 1 + sizeOf(entry.value), 1);
      case 'alias':
        return node.target === undefined ? 1 : sizeOf(node.target);
      default:
        return 1;
    }
  }
});
