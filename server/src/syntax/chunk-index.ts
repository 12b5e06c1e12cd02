import type { Chunk } from './chunk';
import type { Source } from './span';

/** Which place each chunk of a reading has among its chunks. */
export interface ChunkIndex {
  /** The place of `chunk`, or undefined where it is no chunk of this reading. */
  placeOf(chunk: Source): number | undefined;
  /** For the index of the next reading. */
  readonly basis: Basis;
}

/** Places that were once right: to be checked against the chunks that are there now. */
interface Basis {
  readonly chunks: readonly Chunk[];
  readonly places: ReadonlyMap<Source, number>;
  readonly replaced: ReadonlyMap<Source, number>;
}

/** Beyond so many replaced chunks a new map is made. */
const mostReplaced = 64;

/**
 * The index of `chunks`. Mostly an edit replaces one chunk and leaves all others in their places: then the map of the
 * reading before (`former`) still serves, and only what was replaced is noted.
 */
export function indexChunks(chunks: readonly Chunk[], former: ChunkIndex | undefined): ChunkIndex {
  const basis = (former && revised(chunks, former.basis)) ?? fresh(chunks);
  return {
    basis,
    placeOf(chunk) {
      const place = basis.replaced.get(chunk) ?? basis.places.get(chunk);
      return place !== undefined && chunks[place] === chunk ? place : undefined;
    },
  };
}

function fresh(chunks: readonly Chunk[]): Basis {
  return { chunks, places: new Map(chunks.map((chunk, place) => [chunk, place])), replaced: new Map() };
}

function revised(chunks: readonly Chunk[], former: Basis): Basis | undefined {
  if (chunks.length !== former.chunks.length) return undefined;
  const replaced = new Map(former.replaced);
  for (const [place, chunk] of chunks.entries()) {
    if (chunk === former.chunks[place]) continue;
    replaced.set(chunk, place);
    if (replaced.size > mostReplaced) return undefined;
  }
  return { chunks, places: former.places, replaced };
}
