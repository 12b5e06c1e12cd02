/**
 * Lines of the source ↔ positions in the preview.
 *
 * The one convention: line `n` of the source is the interval from `n` to `n + 1`, counted from 0; a piece drafted from the
 * lines `[3, 5]` stands for the interval from 3 to 6. Positions are CSS pixels from the top of the page. Both sides may be
 * fractions. Pieces follow the order of the final text, which need not be that of the lines: a schedule prints sections
 * that stand elsewhere in the file.
 */
export interface PlacedPiece {
  readonly top: number;
  readonly height: number;
  /** First and last line, both included. */
  readonly lines: readonly [number, number] | undefined;
}

interface MappedPiece extends PlacedPiece {
  readonly lines: readonly [number, number];
}

/**
 * Where the line stands on the page: inside the narrowest piece drafted from it, else between the pieces of the lines
 * around it. Undefined where no piece says its lines.
 */
export function positionOfLine(pieces: readonly PlacedPiece[], line: number): number | undefined {
  const mapped = pieces.filter(isMapped);
  if (mapped.length === 0) return undefined;
  const holding = mapped.filter((piece) => piece.lines[0] <= line && line < endLine(piece));
  const narrowest = least(holding, (piece) => endLine(piece) - piece.lines[0]);
  if (narrowest) return interpolate(line, narrowest.lines[0], endLine(narrowest), narrowest.top, bottom(narrowest));
  const before = least(mapped, (piece) => (endLine(piece) <= line ? line - endLine(piece) : undefined));
  const after = least(mapped, (piece) => (piece.lines[0] > line ? piece.lines[0] - line : undefined));
  const from = before ? { line: endLine(before), position: bottom(before) } : { line: 0, position: 0 };
  if (!after || after.top < from.position) return from.position;
  return interpolate(line, from.line, after.lines[0], from.position, after.top);
}

/**
 * The line of the source that stands at a position of the page; between two pieces, a line between theirs. Undefined
 * where no piece says its lines.
 */
export function lineAtPosition(pieces: readonly PlacedPiece[], position: number): number | undefined {
  const mapped = pieces.filter(isMapped);
  const index = mapped.findLastIndex((piece) => piece.top <= position);
  const at = mapped[index];
  const next = mapped[index + 1];
  if (!at) return next && interpolate(position, 0, next.top, 0, next.lines[0]);
  if (position < bottom(at)) return interpolate(position, at.top, bottom(at), at.lines[0], endLine(at));
  if (!next || next.lines[0] < endLine(at)) return endLine(at);
  return interpolate(position, bottom(at), next.top, endLine(at), next.lines[0]);
}

function isMapped(piece: PlacedPiece): piece is MappedPiece {
  return piece.lines !== undefined;
}

function endLine(piece: MappedPiece): number {
  return piece.lines[1] + 1;
}

function bottom(piece: PlacedPiece): number {
  return piece.top + piece.height;
}

/** The value at `x` of the straight line through both points; the first where the interval is empty. */
function interpolate(x: number, x0: number, x1: number, y0: number, y1: number): number {
  return x1 <= x0 ? y0 : y0 + ((x - x0) / (x1 - x0)) * (y1 - y0);
}

/** The item of the least measure, the first among equals; items without a measure do not count. */
function least<T>(items: readonly T[], measure: (item: T) => number | undefined): T | undefined {
  let best: T | undefined;
  let smallest = Number.POSITIVE_INFINITY;
  for (const item of items) {
    const size = measure(item);
    if (size !== undefined && size < smallest) {
      best = item;
      smallest = size;
    }
  }
  return best;
}
