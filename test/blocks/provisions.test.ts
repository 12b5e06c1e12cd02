import { describe, expect, test } from 'vitest';
import type { Block } from '../../server/src/blocks/block';
import { strong, text } from '../../server/src/blocks/inlines';
import { blocks, enumerate, paragraph, provision, table } from '../../server/src/blocks/provisions';
import { inlinesShown } from '../agreement/prose-notation';
import { nowhere } from '../text/sample';

function lines(some: readonly Block[]): readonly string[] {
  return some.map((block) => ('content' in block ? inlinesShown(block.content) : block.kind));
}

function enumerated(items: readonly string[], conjunction: 'and' | 'or' | 'none'): readonly string[] {
  return lines(
    enumerate(
      items.map((content) => ({ content, span: nowhere })),
      conjunction,
    ),
  );
}

describe('an enumeration', () => {
  test('tells items that go on with its sentence from sentences of their own', () => {
    const continues = (items: readonly string[], conjunction: 'and' | 'none') =>
      enumerate(
        items.map((content) => ({ content, span: nowhere })),
        conjunction,
      ).map((item) => item.continues === true);
    expect(continues(['keep it', 'test it'], 'and')).toEqual([true, true]);
    expect(continues(['Keep it. Test it.', 'give access'], 'and')).toEqual([false, false]);
    expect(continues(['Keep it.', 'Test it.'], 'none')).toEqual([false, false]);
  });

  test('goes on from its lead-in', () => {
    expect(enumerated(['Keep it.', 'Test it;', 'give Acme access'], 'and')).toEqual([
      'keep it;',
      'test it; and',
      'give Acme access.',
    ]);
    expect(enumerated(['a', 'b'], 'or')).toEqual(['a; or', 'b.']);
    expect(enumerated(['only one.'], 'and')).toEqual(['only one.']);
    expect(enumerated([], 'and')).toEqual([]);
  });

  test('of sentences is one of sentences', () => {
    expect(enumerated(['keep it', 'Test it.'], 'none')).toEqual(['Keep it.', 'Test it.']);
    expect(enumerated(['keep it. Test it.', 'tell us'], 'and')).toEqual(['Keep it. Test it.', 'Tell us.']);
  });

  test('of items with something below them is one of sentences', () => {
    const below = [paragraph('more', nowhere)];
    const items = enumerate([{ content: 'keep it', children: below, span: nowhere, paths: ['a'] }], 'and');
    expect(lines(items)).toEqual(['Keep it.']);
    expect(items[0]).toMatchObject({ children: below, paths: ['a'] });
  });
});

describe('a provision', () => {
  test('has only what it is given', () => {
    const bare = provision({ span: nowhere });
    expect(bare).toEqual({ kind: 'provision', paths: [], content: [], children: [], span: nowhere });
    expect(provision({ heading: '', span: nowhere })).not.toHaveProperty('heading');
  });

  test('takes blocks and lists of blocks, and passes over what is absent', () => {
    const [a, b] = [paragraph('a', nowhere), paragraph('b', nowhere)];
    expect(provision({ children: [undefined, a, false, [b, a]], span: nowhere }).children).toEqual([a, b, a]);
    expect(blocks([a], b, undefined)).toEqual([a, b]);
  });
});

describe('a table', () => {
  const [row] = table({
    path: 'fees.rates',
    columns: ['Name', { content: strong('Rate'), align: 'end' }, 'Note'],
    rows: [{ cells: ['a', 'b'], span: nowhere }],
    span: nowhere,
  }).rows;

  test('fills up its rows, and aligns cells as their column', () => {
    expect(row?.cells).toEqual([{ content: [text('a')] }, { content: [text('b')], align: 'end' }, { content: [] }]);
  });
});
