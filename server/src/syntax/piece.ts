import type { Chunk } from './chunk';
import type { Finding } from './finding';
import type { Node } from './node';
import type { OffsetRange } from './span';
import type { Split } from './split';

/**
 * What a stretch of text was read into: one chunk, or the parts it was split into. A piece is a function of its text and
 * of what is expected there, so that a piece of an earlier reading serves wherever the same text stands.
 */
export type Piece = Leaf | Branch;

/**
 * What a piece must hold to fit its neighbours: entries, items, a key whose body is read apart from it, or (of a whole
 * text that is not split) anything. Nothing is expected of what lies beyond a limit: it is not read, and as that depends
 * on more than its text, it never serves again.
 */
export type Expected = 'map' | 'list' | 'key' | 'any' | 'nothing';

interface Read {
  readonly expected: Expected;
  /** UTF-16 units. */
  readonly length: number;
  /** What it holds when read alone; undefined where it holds only blanks and comments. */
  readonly node: Node | undefined;
  /** Its own and those of its parts, in no particular order. */
  readonly findings: readonly Finding[];
  /** True where it holds an anchor or an alias. */
  readonly marked: boolean;
  /** True where its text holds what a comment begins with that silences a rule. */
  readonly suppresses: boolean;
}

export interface Leaf extends Read {
  readonly kind: 'leaf';
  readonly chunk: Chunk;
}

export interface Branch extends Read {
  readonly kind: 'branch';
  readonly shape: Pick<Split, 'form' | 'holds' | 'indent'>;
  /** True where all lines that open parts stand in one column, and each opens its own. */
  readonly regular: boolean;
  readonly parts: readonly [Piece, ...Piece[]];
  /** Those of its parts, in the order of the text. */
  readonly chunks: readonly Chunk[];
}

/** The chunks of `piece`, in the order of the text. */
export function chunksOf(piece: Piece): readonly Chunk[] {
  return piece.kind === 'leaf' ? [piece.chunk] : piece.chunks;
}

/** The chunk that `piece` begins with. */
export function firstChunk(piece: Piece): Chunk {
  return piece.kind === 'leaf' ? piece.chunk : firstChunk(piece.parts[0]);
}

/** The stretches of the text that hold what a silencing comment begins with; `piece` begins at `start`. */
export function suppressingStretches(piece: Piece, start = 0): readonly OffsetRange[] {
  if (!piece.suppresses) return [];
  if (piece.kind === 'leaf') return [{ start, end: start + piece.length }];
  let at = start;
  return piece.parts.flatMap((part) => {
    at += part.length;
    return suppressingStretches(part, at - part.length);
  });
}
