import { describe, expect, it } from 'vitest';
import { applyShifts, applySplices, applyUpdate, nothingShown } from '../../client/webview/splices';
import type { PreviewPiece, PreviewUpdate } from '../../server/src/protocol';

function piece(text: string): PreviewPiece {
  return { element: { tag: 'p', children: [text] }, lines: undefined };
}

function update(revision: number, base: number, splices: PreviewUpdate['splices']): PreviewUpdate {
  return { uri: 'file:///a.msa.yaml', version: 1, revision, base, title: 'A', language: 'en-GB', splices };
}

const [a, b, c] = [piece('a'), piece('b'), piece('c')] as const;

describe('applySplices', () => {
  it('replaces, inserts and removes', () => {
    expect(applySplices([a, b], [{ at: 1, remove: 1, insert: [c] }])).toEqual([a, c]);
    expect(applySplices([a, b], [{ at: 1, remove: 0, insert: [c] }])).toEqual([a, c, b]);
    expect(applySplices([a, b], [{ at: 0, remove: 1, insert: [] }])).toEqual([b]);
  });

  it('counts each splice in the result of those before it', () => {
    const splices = [
      { at: 0, remove: 0, insert: [c] },
      { at: 2, remove: 1, insert: [] },
    ];
    expect(applySplices([a, b], splices)).toEqual([c, a]);
  });

  it.each([
    ['behind the end', { at: 3, remove: 0, insert: [] }],
    ['beyond the end', { at: 1, remove: 2, insert: [] }],
    ['before the start', { at: -1, remove: 0, insert: [] }],
  ])('gives up on a splice %s', (_, splice) => {
    expect(applySplices([a, b], [splice])).toBeUndefined();
  });
});

describe('applyShifts', () => {
  const at = (first: number, last: number): PreviewPiece => ({ ...a, lines: [first, last] });

  it('moves the lines of some pieces, and leaves those without lines', () => {
    expect(applyShifts([at(0, 1), at(2, 5), b, at(6, 6)], [{ at: 1, count: 3, by: 2 }])).toEqual([
      at(0, 1),
      at(4, 7),
      b,
      at(8, 8),
    ]);
  });

  it('counts in the result of the splices', () => {
    const whole = applyUpdate(nothingShown, update(1, 0, [{ at: 0, remove: 0, insert: [at(0, 0), at(1, 1)] }]));
    const change = { ...update(2, 1, [{ at: 0, remove: 1, insert: [b, c] }]), shifts: [{ at: 2, count: 1, by: 3 }] };
    expect(whole && applyUpdate(whole, change)?.pieces).toEqual([b, c, at(4, 4)]);
  });
});

describe('applyUpdate', () => {
  const shown = applyUpdate(nothingShown, update(7, 0, [{ at: 0, remove: 0, insert: [a, b] }]));

  it('shows a whole text whatever was shown before', () => {
    expect(shown).toEqual({ revision: 7, pieces: [a, b] });
    expect(shown && applyUpdate(shown, update(9, 0, [{ at: 0, remove: 0, insert: [c] }]))).toEqual({
      revision: 9,
      pieces: [c],
    });
  });

  it('follows the revision it shows', () => {
    expect(shown && applyUpdate(shown, update(8, 7, [{ at: 2, remove: 0, insert: [c] }]))).toEqual({
      revision: 8,
      pieces: [a, b, c],
    });
  });

  it('asks for the whole where an update was missed', () => {
    expect(shown && applyUpdate(shown, update(9, 8, []))).toBeUndefined();
    expect(applyUpdate(nothingShown, update(2, 1, []))).toBeUndefined();
  });
});
