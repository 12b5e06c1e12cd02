import type { Resolutions } from './aliases';
import type { Chunk } from './chunk';
import { type ChunkIndex, indexChunks } from './chunk-index';
import type { Finding } from './finding';
import type { MapNode } from './node';
import { inOrder } from './order';
import { chunksOf, firstChunk, type Piece, suppressingStretches } from './piece';
import type { OffsetRange, Source, Span } from './span';
import { findSuppressions } from './suppressions';
import { findTrail } from './trail';
import type { Suppression, SyntaxTree } from './tree';

/** A reading with what the next one may take over. */
export interface Reading extends SyntaxTree {
  readonly piece: Piece;
  readonly resolutions: Resolutions;
  readonly index: ChunkIndex;
  /** Where each chunk begins. */
  readonly starts: Int32Array;
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
  const index = indexChunks(chunks, former?.index);
  const starts = startsOf(chunks, index, former);
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
    starts,
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
  found.push(...findSuppressions(tree, suppressingStretches(piece)));
  return tree;
}

/** Where each chunk begins. Those above the first that is new begin where they did, those below the last are shifted. */
function startsOf(chunks: readonly Chunk[], { above, below }: ChunkIndex, former: Reading | undefined): Int32Array {
  const starts = new Int32Array(chunks.length);
  if (former) starts.set(former.starts.subarray(0, above));
  let at = above === 0 ? 0 : (starts[above - 1] ?? 0) + (chunks[above - 1]?.text.length ?? 0);
  for (let place = above; place < chunks.length - below; place++) {
    starts[place] = at;
    at += chunks[place]?.text.length ?? 0;
  }
  if (!former || below === 0) return starts;
  const first = chunks.length - below;
  starts.set(former.starts.subarray(former.starts.length - below), first);
  const shift = at - (starts[first] ?? 0);
  if (shift !== 0) for (let place = first; place < starts.length; place++) starts[place] = (starts[place] ?? 0) + shift;
  return starts;
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
