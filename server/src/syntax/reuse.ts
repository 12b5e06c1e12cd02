import { lineEnd } from './line';
import type { Piece } from './piece';

/** An earlier reading, seen from a new text: how much of both is the same from the beginning, and how much to the end. */
export interface Change {
  readonly text: string;
  readonly former: string;
  readonly prefix: number;
  readonly suffix: number;
}

/** A piece of the earlier reading and where it began there. */
export interface FormerPiece {
  readonly piece: Piece;
  readonly start: number;
  /** True where its very text stands in the new one, at the place that it is offered for. */
  readonly same: boolean;
}

/** What changed from `former` to `text`. Compares blocks of memory, not characters: a megabyte takes microseconds. */
export function changeOf(text: string, former: string): Change {
  const shorter = Math.min(text.length, former.length);
  const prefix = longest(shorter, (from, to) => text.slice(from, to) === former.slice(from, to));
  const suffix = longest(shorter - prefix, (from, to) => {
    return text.slice(text.length - to, text.length - from) === former.slice(former.length - to, former.length - from);
  });
  return { text, former, prefix, suffix };
}

/** The greatest length up to `most` of which every stretch `isSame`. */
function longest(most: number, isSame: (from: number, to: number) => boolean): number {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isSame(low, middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * For each part that begins at `starts` (the last one ends at `to`), the part of `former` that is the same or most likely
 * an older state of it. None serves twice: two places of a text never share a chunk.
 */
export function partners(
  starts: readonly number[],
  to: number,
  former: FormerPiece | undefined,
  change: Change | undefined,
): readonly (FormerPiece | undefined)[] {
  const found = new Array<FormerPiece | undefined>(starts.length);
  if (former?.piece.kind !== 'branch' || change === undefined) return found;
  const { parts } = former.piece;
  const formerEnd = former.start + former.piece.length;
  const least = Math.min(starts.length, parts.length);
  let head = 0;
  let headEnd = former.start;
  for (; head < least; head++) {
    const piece = parts[head];
    const end = starts[head + 1] ?? to;
    if (piece === undefined || starts[head] !== headEnd || end !== headEnd + piece.length || end > change.prefix) break;
    found[head] = { piece, start: headEnd, same: true };
    headEnd = end;
  }
  let tail = 0;
  let tailStart = formerEnd;
  const shift = change.text.length - change.former.length;
  for (; tail < least - head; tail++) {
    const piece = parts[parts.length - 1 - tail];
    const index = starts.length - 1 - tail;
    const start = starts[index] ?? to;
    if (piece === undefined || start < change.text.length - change.suffix) break;
    if (start !== tailStart - piece.length + shift || (starts[index + 1] ?? to) !== tailStart + shift) break;
    tailStart -= piece.length;
    found[index] = { piece, start: tailStart, same: true };
  }
  const left: FormerPiece[] = [];
  let start = headEnd;
  for (const piece of parts.slice(head, parts.length - tail)) {
    left.push({ piece, start, same: false });
    start += piece.length;
  }
  const open = starts.slice(head, starts.length - tail);
  for (const [index, offer] of pairUp(open, left, change).entries()) {
    if (offer !== undefined)
      found[head + index] = compared(offer, open[index] ?? to, starts[head + index + 1] ?? to, change);
  }
  return found;
}

/** `offer` with the truth about whether its text stands at `from` to `to`. */
function compared(offer: FormerPiece, from: number, to: number, { text, former }: Change): FormerPiece {
  const { piece, start } = offer;
  const same = to - from === piece.length && text.slice(from, to) === former.slice(start, start + piece.length);
  return { piece, start, same };
}

/** Pairs what changed: one by one where as many stand there as before, else by their first line. */
function pairUp(
  starts: readonly number[],
  left: readonly FormerPiece[],
  { text, former }: Change,
): readonly (FormerPiece | undefined)[] {
  if (starts.length === left.length || left.length === 0) return starts.map((_, index) => left[index]);
  const byLine = new Map<string, FormerPiece[]>();
  for (const offer of left) {
    const line = former.slice(offer.start, lineEnd(former, offer.start, former.length));
    const same = byLine.get(line);
    if (same === undefined) byLine.set(line, [offer]);
    else same.push(offer);
  }
  return starts.map((start) => byLine.get(text.slice(start, lineEnd(text, start, text.length)))?.shift());
}
