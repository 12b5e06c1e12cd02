import { lineEnd } from './line';
import { type Piece, standsAt } from './piece';

/**
 * For each part that begins at `starts` (the last one ends at `to`), the piece of an earlier reading that is most likely
 * the same or an older state of it. No piece serves twice: two places of a text never share a chunk.
 */
export function partners(
  text: string,
  starts: readonly number[],
  to: number,
  former: readonly Piece[],
): readonly (Piece | undefined)[] {
  const partner = new Array<Piece | undefined>(starts.length);
  const isAt = (index: number, piece: Piece | undefined): piece is Piece => {
    const start = starts[index] ?? to;
    return piece !== undefined && piece.length === (starts[index + 1] ?? to) - start && standsAt(piece, text, start);
  };
  let head = 0;
  while (head < starts.length && isAt(head, former[head])) {
    partner[head] = former[head];
    head++;
  }
  let tail = 0;
  while (tail < Math.min(starts.length, former.length) - head) {
    const piece = former[former.length - 1 - tail];
    if (!isAt(starts.length - 1 - tail, piece)) break;
    partner[starts.length - 1 - tail] = piece;
    tail++;
  }
  const open = starts.slice(head, starts.length - tail);
  const left = former.slice(head, former.length - tail);
  for (const [index, piece] of pairUp(text, open, left).entries()) partner[head + index] = piece;
  return partner;
}

/** Pairs what changed: one by one where as many stand there as before, else by their first line. */
function pairUp(text: string, starts: readonly number[], left: readonly Piece[]): readonly (Piece | undefined)[] {
  if (starts.length === left.length || left.length === 0) return starts.map((_, index) => left[index]);
  const byLine = new Map<string, Piece[]>();
  for (const piece of left) {
    const line = firstLine(piece);
    const same = byLine.get(line);
    if (same === undefined) byLine.set(line, [piece]);
    else same.push(piece);
  }
  return starts.map((start) => byLine.get(text.slice(start, lineEnd(text, start, text.length)))?.shift());
}

function firstLine(piece: Piece): string {
  const [first] = piece.kind === 'branch' ? piece.parts : [];
  if (first !== undefined) return firstLine(first);
  const { text } = piece.kind === 'leaf' ? piece.chunk : { text: '' };
  return text.slice(0, lineEnd(text, 0, text.length));
}
