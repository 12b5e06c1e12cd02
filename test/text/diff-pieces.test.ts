import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyShifts, applySplices } from '../../client/webview/splices';
import type { PreviewPiece } from '../../server/src/protocol';
import { diffPieces, sameElement } from '../../server/src/text/diff-pieces';

function piece(text: string, lines?: readonly [number, number]): PreviewPiece {
  return { element: { tag: 'p', attributes: { class: 'text' }, children: [text] }, lines };
}

function page(words: string): readonly PreviewPiece[] {
  return [...words].map((word, index) => piece(word, [index, index]));
}

/** The splices as `at-remove+inserted`. */
function splices(before: string, after: string): readonly string[] {
  return diffPieces(page(before), page(after)).splices.map(
    ({ at, remove, insert }) => `${at}-${remove}+${insert.map(({ element }) => element.children[0]).join('')}`,
  );
}

describe('the change from one page to another', () => {
  test.each([
    ['abc', 'abc', []],
    ['', 'ab', ['0-0+ab']],
    ['ab', '', ['0-2+']],
    ['abc', 'abxc', ['2-0+x']],
    ['abxc', 'abc', ['2-1+']],
    ['abcde', 'axcye', ['1-1+x', '3-1+y']],
    ['abcd', 'xycd', ['0-2+xy']],
    ['abcd', 'axyzd', ['1-2+xyz']],
    ['aa', 'aaa', ['2-0+a']],
  ])('%j to %j', (before, after, expected) => {
    expect(splices(before, after)).toEqual(expected);
  });

  test('moves what only stands on other lines', () => {
    const before = [piece('a', [0, 1]), piece('b', [2, 2]), piece('c'), piece('d', [3, 9])];
    const after = [piece('a', [0, 1]), piece('x', [2, 4]), piece('b', [5, 5]), piece('c'), piece('d', [6, 12])];
    expect(diffPieces(before, after)).toEqual({
      splices: [{ at: 1, remove: 0, insert: [piece('x', [2, 4])] }],
      shifts: [
        { at: 2, count: 1, by: 3 },
        { at: 4, count: 1, by: 3 },
      ],
    });
  });

  test('replaces what takes more lines than before, though it prints the same', () => {
    expect(diffPieces([piece('a', [0, 1])], [piece('a', [0, 2])]).splices).toHaveLength(1);
  });

  test('makes the one of the other', () => {
    const some = fc.array(
      fc
        .tuple(fc.constantFrom('a', 'b', 'c'), fc.nat(3), fc.nat(2))
        .map(([word, first, more]) => piece(word, [first, first + more])),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(some, some, (before, after) => {
        const change = diffPieces(before, after);
        const spliced = applySplices(before, change.splices);
        expect(spliced && applyShifts(spliced, change.shifts)).toEqual(after);
      }),
    );
  });
});

test('elements are the same by name, attributes and content', () => {
  const one = { tag: 'p', attributes: { class: 'a' }, children: ['x', { tag: 'em', children: ['y'] }] };
  expect(sameElement(one, structuredClone(one))).toBe(true);
  expect(sameElement(one, { ...one, tag: 'div' })).toBe(false);
  expect(sameElement(one, { ...one, attributes: {} })).toBe(false);
  expect(sameElement(one, { ...one, attributes: { class: 'b' } })).toBe(false);
  expect(sameElement(one, { ...one, children: ['x'] })).toBe(false);
  expect(sameElement('x', undefined)).toBe(false);
});
