import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entryOf, type Node } from '../../server/src/syntax/node';
import { read, readIn } from '../../server/src/syntax/read';
import type { SyntaxTree } from '../../server/src/syntax/tree';
import { characterEdits, edited } from '../edits';
import { agreement, treeSketch } from './support';

/** An agreement with lists long enough to be read item by item, and references across sections. */
const long = `${agreement.replace('term:\n', 'term:\n  notice: &notice 90 days\n')}
performance:
  services:
${Array.from({ length: 40 }, (_, index) => `    - id: s${index}\n      metric: Metric ${index}\n      target: ${index} hours\n`).join('')}
guarantee:
  promises:
    - id: p
      promise: *notice
`;

describe('a reading after another', () => {
  test('is equal to one from scratch, whatever was typed', () => {
    fc.assert(
      fc.property(characterEdits, fc.constantFrom(0, 200, 1_500), (list, wholeLength) => {
        let text = long;
        let tree: SyntaxTree = readIn(wholeLength, text);
        for (const edit of list) {
          text = edited(text, edit);
          tree = readIn(wholeLength, text, tree);
          expect(treeSketch(tree)).toEqual(treeSketch(readIn(wholeLength, text)));
        }
      }),
      { numRuns: 40 },
    );
  });

  test('never shares a chunk between two places', () => {
    fc.assert(
      fc.property(characterEdits, (list) => {
        let text = long;
        let tree: SyntaxTree = readIn(0, text);
        for (const edit of list) {
          text = edited(text, edit);
          tree = readIn(0, text, tree);
          expect(new Set(tree.chunks).size).toBe(tree.chunks.length);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('is the same object for the same text', () => {
    const tree = read(agreement);
    expect(read(agreement, tree)).toBe(tree);
  });
});

describe('unchanged parts stay the very same objects', () => {
  const before = read(long);
  const sectionOf = (tree: SyntaxTree, key: string): Node | undefined => entryOf(tree.root, key)?.value;

  test('every other section, after a change in one', () => {
    const after = read(long.replace('4 business hours', '5 business hours'), before);
    for (const { key, value } of before.root.entries) {
      if (key.text === 'response-time') expect(sectionOf(after, key.text)).not.toBe(value);
      else expect(sectionOf(after, key.text)).toBe(value);
    }
  });

  test('every other item of a long list, after one was inserted', () => {
    const after = read(long.replace('    - id: s20\n', '    - id: new\n      metric: M\n    - id: s20\n'), before);
    const items = (tree: SyntaxTree): readonly Node[] => {
      const section = sectionOf(tree, 'performance');
      const list = section?.kind === 'map' ? entryOf(section, 'services')?.value : undefined;
      return list?.kind === 'list' ? list.items : [];
    };
    const kept = new Set<Node>(items(after));
    expect(items(after)).toHaveLength(41);
    expect(items(before).filter((item) => kept.has(item))).toHaveLength(40);
  });

  test('a section that was moved', () => {
    const section = /^response-time:\n(?: .*\n)+\n/m.exec(long)?.[0] ?? '';
    const after = read(long.replace(section, '').replace('term:\n', `${section}term:\n`), before);
    expect(section).not.toBe('');
    expect(sectionOf(after, 'response-time')).toBe(sectionOf(before, 'response-time'));
    expect(sectionOf(after, 'services')).toBe(sectionOf(before, 'services'));
  });

  test('a section with references, while what they lead to is unchanged', () => {
    const elsewhere = read(long.replace('24 months', '36 months'), before);
    expect(sectionOf(elsewhere, 'term')).not.toBe(sectionOf(before, 'term'));
    const unrelated = read(long.replace('15 minutes', '10 minutes'), before);
    expect(sectionOf(unrelated, 'guarantee')).toBe(sectionOf(before, 'guarantee'));
    const target = read(long.replace('90 days', '60 days'), before);
    expect(sectionOf(target, 'guarantee')).not.toBe(sectionOf(before, 'guarantee'));
  });
});
