import type { PreviewPiece, PreviewShift, PreviewSplice, PreviewUpdate } from '../../server/src/protocol';

/** What the preview shows: nothing yet, or the pieces of one revision. */
export interface Shown {
  readonly revision: number;
  readonly pieces: readonly PreviewPiece[];
}

export const nothingShown: Shown = { revision: 0, pieces: [] };

/**
 * What is shown after an update. Undefined where the update changes another revision than the one shown, or reaches
 * beyond its pieces: then only the whole text can help.
 */
export function applyUpdate(shown: Shown, update: PreviewUpdate): Shown | undefined {
  if (update.base !== 0 && update.base !== shown.revision) return undefined;
  const pieces = applySplices(update.base === 0 ? [] : shown.pieces, update.splices);
  return pieces && { revision: update.revision, pieces: applyShifts(pieces, update.shifts ?? []) };
}

/** The pieces with their lines moved: text was written above them, and they print as before. */
export function applyShifts(pieces: readonly PreviewPiece[], shifts: readonly PreviewShift[]): readonly PreviewPiece[] {
  const result = [...pieces];
  for (const { at, count, by } of shifts) {
    for (const [index, piece] of result.slice(at, at + count).entries()) {
      if (piece.lines) result[at + index] = { ...piece, lines: [piece.lines[0] + by, piece.lines[1] + by] };
    }
  }
  return result;
}

/** The pieces after the splices, each of which counts in the result of those before it. Undefined where one lies outside. */
export function applySplices(
  pieces: readonly PreviewPiece[],
  splices: readonly PreviewSplice[],
): readonly PreviewPiece[] | undefined {
  const result = [...pieces];
  for (const { at, remove, insert } of splices) {
    if (at < 0 || remove < 0 || at + remove > result.length) return undefined;
    result.splice(at, remove, ...insert);
  }
  return result;
}
