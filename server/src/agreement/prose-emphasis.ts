import type { Span } from '../syntax/span';
import type { Inline } from './inline';
import type { DelimiterPiece, Piece } from './prose-pieces';

/** Nobody nests emphasis so deeply; what is beyond stays characters, so that hostile text costs no more than its length. */
const mostOpen = 64;

type SpanOf = (start: number, end: number) => Span;

/** A run of `*` or `_` that may open emphasis, or what is left of it. */
interface Opener {
  readonly piece: DelimiterPiece;
  /** Its place among the pieces that are put out. */
  readonly at: number;
  left: number;
}

/**
 * Pairs the delimiters among `pieces` into emphasis and strong emphasis by CommonMark's rules, and makes neighbouring
 * characters one run. A delimiter without a partner is a character like any other.
 */
export function withEmphasis(pieces: readonly Piece[], spanOf: SpanOf): readonly Inline[] {
  const out: Piece[] = [];
  const openers: Opener[] = [];
  for (const piece of pieces) {
    if (piece.kind !== 'delimiter') {
      out.push(piece);
      continue;
    }
    const used = piece.closes ? closeWith(piece, out, openers, spanOf) : 0;
    const left = piece.end - piece.start - used;
    if (left === 0) continue;
    const rest = { ...piece, start: piece.start + used };
    if (piece.opens && openers.length < mostOpen) openers.push({ piece, at: out.length, left });
    out.push(rest);
  }
  return runs(out, spanOf);
}

/** Pairs as much of `closer` as has openers; tells how many of its characters are used. */
function closeWith(closer: DelimiterPiece, out: Piece[], openers: Opener[], spanOf: SpanOf): number {
  const length = closer.end - closer.start;
  let used = 0;
  while (used < length) {
    const index = openers.findLastIndex((opener) => pairs(opener.piece, closer));
    const opener = openers[index];
    if (opener === undefined) break;
    openers.length = index + 1;
    const marks = opener.left >= 2 && length - used >= 2 ? 2 : 1;
    wrap(opener, marks, closer.start + used + marks, out, spanOf);
    used += marks;
    opener.left -= marks;
    if (opener.left === 0) openers.pop();
  }
  return used;
}

function pairs(opener: DelimiterPiece, closer: DelimiterPiece): boolean {
  if (opener.sign !== closer.sign) return false;
  if (!opener.closes && !closer.opens) return true;
  const [one, other] = [opener.end - opener.start, closer.end - closer.start];
  return (one + other) % 3 !== 0 || (one % 3 === 0 && other % 3 === 0);
}

/** Takes what stands behind `opener` out and puts it back as one piece of emphasis that uses `marks` of its characters. */
function wrap(opener: Opener, marks: 1 | 2, end: number, out: Piece[], spanOf: SpanOf): void {
  const children = runs(out.splice(opener.at + 1), spanOf);
  const opening = out.pop();
  if (opening?.kind !== 'delimiter') return;
  const start = opening.end - marks;
  if (start > opening.start) out.push({ ...opening, end: start });
  const kind = marks === 2 ? 'strong' : 'emphasis';
  out.push({ kind: 'fixed', inline: { kind, children, span: spanOf(start, end) } });
}

/** The pieces as inlines; what is no mark after all is characters. */
function runs(pieces: readonly Piece[], spanOf: SpanOf): readonly Inline[] {
  const inlines: Inline[] = [];
  let text = '';
  let start = -1;
  let end = 0;
  const flush = () => {
    if (start >= 0) inlines.push({ kind: 'text', text, span: spanOf(start, end) });
    text = '';
    start = -1;
  };
  for (const piece of pieces) {
    if (piece.kind === 'fixed') {
      flush();
      inlines.push(piece.inline);
      continue;
    }
    text += charactersOf(piece);
    if (start < 0) start = piece.start;
    end = endOf(piece);
  }
  flush();
  return inlines;
}

type Characters = Exclude<Piece, { kind: 'fixed' }>;

function charactersOf(piece: Characters): string {
  switch (piece.kind) {
    case 'text':
      return piece.text;
    case 'bracket':
      return '[';
    case 'delimiter':
      return piece.sign.repeat(piece.end - piece.start);
  }
}

function endOf(piece: Characters): number {
  return piece.kind === 'bracket' ? piece.start + 1 : piece.end;
}
