import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineAtPosition, type PlacedPiece, positionOfLine } from '../../client/webview/scroll-mapping';

/** A title without lines, a clause of three lines, a gap of 10 px and two lines, a clause of one line. */
const page: readonly PlacedPiece[] = [
  { top: 0, height: 100, lines: undefined },
  { top: 100, height: 60, lines: [4, 6] },
  { top: 170, height: 30, lines: [9, 9] },
];

describe('positionOfLine', () => {
  it.each([
    ['the first line of a piece is its top', 4, 100],
    ['a line within a piece lies in proportion', 5.5, 130],
    ['a line between two pieces lies in the gap between them', 8, 165],
    ['a line before the first piece lies above it', 2, 50],
    ['a line after the last piece is the end of the text', 40, 200],
  ])('%s', (_, line, position) => {
    expect(positionOfLine(page, line)).toBeCloseTo(position);
  });

  it('takes the narrowest of the pieces drafted from a line', () => {
    const nested: readonly PlacedPiece[] = [
      { top: 0, height: 50, lines: [0, 20] },
      { top: 50, height: 20, lines: [10, 11] },
    ];
    expect(positionOfLine(nested, 10)).toBe(50);
    expect(positionOfLine(nested, 15)).toBeCloseTo((15 / 21) * 50);
  });

  it('stays at the end of the piece before where the next one is printed above it', () => {
    const moved: readonly PlacedPiece[] = [
      { top: 0, height: 40, lines: [30, 33] },
      { top: 40, height: 40, lines: [10, 13] },
    ];
    expect(positionOfLine(moved, 20)).toBe(80);
  });

  it('knows nothing without lines', () => {
    expect(positionOfLine([{ top: 0, height: 10, lines: undefined }], 3)).toBeUndefined();
    expect(positionOfLine([], 0)).toBeUndefined();
  });
});

describe('lineAtPosition', () => {
  it.each([
    ['the top of a piece is its first line', 100, 4],
    ['a position within a piece lies in proportion', 130, 5.5],
    ['a position in a gap lies between the lines around it', 165, 8],
    ['above the first mapped piece are the lines before it', 50, 2],
    ['below the text is the line after its last', 500, 10],
  ])('%s', (_, position, line) => {
    expect(lineAtPosition(page, position)).toBeCloseTo(line);
  });

  it('does not run backwards where the next piece is drafted from an earlier line', () => {
    const moved: readonly PlacedPiece[] = [
      { top: 0, height: 40, lines: [30, 33] },
      { top: 60, height: 40, lines: [10, 13] },
    ];
    expect(lineAtPosition(moved, 50)).toBe(34);
  });

  it('knows nothing without lines', () => {
    expect(lineAtPosition([{ top: 0, height: 10, lines: undefined }], 3)).toBeUndefined();
  });
});

/** Pieces in the order of their lines, with gaps of either kind. */
const orderedPages = fc
  .array(
    fc.record({
      gap: fc.integer({ min: 0, max: 50 }),
      height: fc.integer({ min: 1, max: 500 }),
      skipped: fc.integer({ min: 0, max: 5 }),
      count: fc.integer({ min: 1, max: 40 }),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((steps) => {
    let top = 0;
    let line = 0;
    return steps.map(({ gap, height, skipped, count }): PlacedPiece => {
      const piece: PlacedPiece = { top: top + gap, height, lines: [line + skipped, line + skipped + count - 1] };
      top = piece.top + height;
      line += skipped + count;
      return piece;
    });
  });

describe('on a page in the order of its source', () => {
  it('a line within a piece is found again at its position', () => {
    fc.assert(
      fc.property(orderedPages, fc.nat(), fc.double({ min: 0, max: 0.99, noNaN: true }), (pieces, choice, within) => {
        const piece = pieces[choice % pieces.length];
        if (!piece?.lines) return;
        const line = piece.lines[0] + within * (piece.lines[1] + 1 - piece.lines[0]);
        expect(lineAtPosition(pieces, positionOfLine(pieces, line) ?? -1)).toBeCloseTo(line, 6);
      }),
    );
  });

  it('a later line never stands higher', () => {
    fc.assert(
      fc.property(orderedPages, fc.nat(1500), fc.nat(50), (pieces, line, more) => {
        const here = positionOfLine(pieces, line) ?? 0;
        const there = positionOfLine(pieces, line + more) ?? 0;
        expect(there).toBeGreaterThanOrEqual(here - 1e-9);
      }),
    );
  });
});
