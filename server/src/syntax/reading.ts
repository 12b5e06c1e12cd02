import type { Resolutions } from './aliases';
import { type ChunkIndex, indexChunks } from './chunk-index';
import type { Finding } from './finding';
import type { MapNode } from './node';
import { inOrder } from './order';
import { chunksOf, firstChunk, type Piece } from './piece';
import type { OffsetRange, Source, Span } from './span';
import { findSuppressions } from './suppressions';
import { findTrail } from './trail';
import type { Suppression, SyntaxTree } from './tree';

/** A reading with what the next one may take over. */
export interface Reading extends SyntaxTree {
  readonly piece: Piece;
  readonly resolutions: Resolutions;
  readonly index: ChunkIndex;
}

/** True for a tree that `read` made. */
export function isReading(tree: SyntaxTree): tree is Reading {
  return 'piece' in tree;
}

/** What a reading is made of, beside what follows from it. */
export interface ReadingParts {
  readonly text: string;
  readonly piece: Piece;
  readonly resolutions: Resolutions;
  readonly root: MapNode;
  /** In no particular order. */
  readonly findings: readonly Finding[];
}

/** A reading of `text`, with its places. `former` is an earlier one. */
export function makeReading(
  { text, piece, resolutions, root, findings }: ReadingParts,
  former: Reading | undefined,
): Reading {
  const chunks = chunksOf(piece);
  const starts = new Int32Array(chunks.length);
  let at = 0;
  for (const [position, chunk] of chunks.entries()) {
    starts[position] = at;
    at += chunk.text.length;
  }
  const index = indexChunks(chunks, former?.index);
  const startOf = (chunk: Source): number | undefined => {
    const place = index.placeOf(chunk);
    return place === undefined ? undefined : starts[place];
  };
  const rangeOf = (span: Span): OffsetRange | undefined => {
    const first = startOf(span.chunk);
    const last = span.endChunk === span.chunk ? first : startOf(span.endChunk);
    return first === undefined || last === undefined ? undefined : { start: first + span.start, end: last + span.end };
  };
  const found: Suppression[] = [];
  const tree: Reading = {
    text,
    chunks,
    root,
    findings: inOrder(findings, rangeOf),
    piece,
    resolutions,
    index,
    rangeOf,
    spanAt(start, end) {
      const first = chunkAt(starts, start);
      const last = end === start ? first : chunkAt(starts, end - 1);
      const chunk = chunks[first] ?? firstChunk(piece);
      const endChunk = chunks[last] ?? chunk;
      return { chunk, start: start - (starts[first] ?? 0), endChunk, end: end - (starts[last] ?? 0) };
    },
    sourceOf(span) {
      const range = rangeOf(span);
      return range === undefined ? '' : text.slice(range.start, range.end);
    },
    trailAt: (offset) => findTrail(tree, offset),
    suppressions: found,
  };
  found.push(...findSuppressions(tree));
  return tree;
}

/** The index of the chunk that holds the character at `offset`; the last one for the end of the text. */
function chunkAt(starts: Int32Array, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
