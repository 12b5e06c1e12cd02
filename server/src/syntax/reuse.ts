import { lineEnd } from './line';
import type { FormerOpenings } from './openings';
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

/** Where the parts of `former` began, for a piece that begins at `from`: of use where it began there too. */
export function formerOpenings(
  former: FormerPiece | undefined,
  from: number,
  change: Change | undefined,
): FormerOpenings | undefined {
  if (former?.piece.kind !== 'branch' || !former.piece.regular || former.start !== from || !change) return undefined;
  const { parts, shape, length } = former.piece;
  const starts: number[] = [];
  let at = former.start;
  for (const part of parts) {
    starts.push(at);
    at += part.length;
  }
  const { text, former: before, prefix, suffix } = change;
  return {
    indent: shape.indent,
    holds: shape.holds,
    starts,
    end: former.start + length,
    sameTo: prefix,
    sameFrom: text.length - suffix,
    shift: text.length - before.length,
  };
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
  if (former?.piece.kind !== 'branch' || change === undefined)
    return new Array<undefined>(starts.length).fill(undefined);
  const { parts } = former.piece;
  const head = sameHead(starts, to, former.start, parts, change);
  const tail = sameTail(
    starts.slice(head.length),
    to,
    former.start + former.piece.length,
    parts.slice(head.length),
    change,
  );
  const last = head.at(-1);
  const left: FormerPiece[] = [];
  let start = last === undefined ? former.start : last.start + last.piece.length;
  for (const piece of parts.slice(head.length, parts.length - tail.length)) {
    left.push({ piece, start, same: false });
    start += piece.length;
  }
  const open = starts.slice(head.length, starts.length - tail.length);
  const end = starts[starts.length - tail.length] ?? to;
  return [...head, ...pairUp(open, end, left, change), ...tail];
}

/** The parts that lie in the unchanged beginning of the text. */
function sameHead(
  starts: readonly number[],
  to: number,
  formerStart: number,
  parts: readonly Piece[],
  { prefix }: Change,
): readonly FormerPiece[] {
  const found: FormerPiece[] = [];
  let start = formerStart;
  for (const [index, piece] of parts.entries()) {
    const end = start + piece.length;
    if (starts[index] !== start || (starts[index + 1] ?? to) !== end || end > prefix) break;
    found.push({ piece, start, same: true });
    start = end;
  }
  return found;
}

/** The parts that lie in the unchanged end of the text. */
function sameTail(
  starts: readonly number[],
  to: number,
  formerEnd: number,
  parts: readonly Piece[],
  { text, former, suffix }: Change,
): readonly FormerPiece[] {
  const found: FormerPiece[] = [];
  const shift = text.length - former.length;
  let end = formerEnd;
  for (let back = 1; back <= Math.min(starts.length, parts.length); back++) {
    const piece = parts[parts.length - back];
    const index = starts.length - back;
    if (piece === undefined || (starts[index + 1] ?? to) !== end + shift) break;
    const start = end - piece.length;
    if (starts[index] !== start + shift || start + shift < text.length - suffix) break;
    found.push({ piece, start, same: true });
    end = start;
  }
  return found.reverse();
}

/** Pairs what changed or moved by its first line, and what is left then in order. */
function pairUp(
  starts: readonly number[],
  to: number,
  left: readonly FormerPiece[],
  change: Change,
): readonly (FormerPiece | undefined)[] {
  if (left.length === 0) return starts.map(() => undefined);
  const byLine = new Map<string, FormerPiece[]>();
  for (const offer of left) {
    const line = firstLine(change.former, offer.start);
    const alike = byLine.get(line);
    if (alike === undefined) byLine.set(line, [offer]);
    else alike.push(offer);
  }
  const found = starts.map((start) => byLine.get(firstLine(change.text, start))?.shift());
  const taken = new Set(found);
  const rest = left.filter((offer) => !taken.has(offer));
  return found.map((offer, index) => {
    const chosen = offer ?? rest.shift();
    return chosen && compared(chosen, starts[index] ?? to, starts[index + 1] ?? to, change);
  });
}

function firstLine(text: string, start: number): string {
  return text.slice(start, lineEnd(text, start, text.length));
}

/** `offer` with the truth about whether its text stands at `from` to `to`. */
function compared({ piece, start }: FormerPiece, from: number, to: number, { text, former }: Change): FormerPiece {
  const same = to - from === piece.length && text.slice(from, to) === former.slice(start, start + piece.length);
  return { piece, start, same };
}
