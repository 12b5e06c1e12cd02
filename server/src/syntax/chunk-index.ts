import type { Chunk } from './chunk';
import type { Source } from './span';

/** Which place each chunk of a reading has among its chunks. */
export interface ChunkIndex {
  /** The place of `chunk`, or undefined where it is no chunk of this reading. */
  placeOf(chunk: Source): number | undefined;
  /** How many chunks at the beginning, and how many at the end, are those of the reading before. */
  readonly above: number;
  readonly below: number;
  /** For the index of the next reading. */
  readonly basis: Basis;
}

/** Places that were once right, to be checked against the chunks that are there now. */
interface Basis {
  readonly chunks: readonly Chunk[];
  readonly places: ReadonlyMap<Source, number>;
  /** Chunks that are newer than `places`. */
  readonly replaced: ReadonlyMap<Source, number>;
  /** How far a chunk may have moved since its place was noted. */
  readonly shifts: readonly number[];
}

/** Beyond so many replaced chunks, or shifts, a new map is made. */
const mostReplaced = 256;
const mostShifts = 12;

/**
 * The index of `chunks`. Mostly an edit replaces a few chunks and leaves all others where they are, or moves those below
 * alike: then the map of the reading before (`former`) still serves, and only what was replaced is noted.
 */
export function indexChunks(chunks: readonly Chunk[], former: ChunkIndex | undefined): ChunkIndex {
  const above = former ? sameAbove(chunks, former.basis.chunks) : 0;
  const below = former ? sameBelow(chunks, former.basis.chunks, above) : 0;
  const basis = (former && revised(chunks, former.basis, above, below)) ?? fresh(chunks);
  return {
    basis,
    above,
    below,
    placeOf(chunk) {
      const noted = basis.replaced.get(chunk) ?? basis.places.get(chunk);
      if (noted === undefined) return undefined;
      for (const shift of basis.shifts) if (chunks[noted + shift] === chunk) return noted + shift;
      return undefined;
    },
  };
}

function sameAbove(chunks: readonly Chunk[], former: readonly Chunk[]): number {
  const most = Math.min(chunks.length, former.length);
  let count = 0;
  while (count < most && chunks[count] === former[count]) count++;
  return count;
}

function sameBelow(chunks: readonly Chunk[], former: readonly Chunk[], above: number): number {
  const most = Math.min(chunks.length, former.length) - above;
  let count = 0;
  while (count < most && chunks[chunks.length - 1 - count] === former[former.length - 1 - count]) count++;
  return count;
}

function fresh(chunks: readonly Chunk[]): Basis {
  const places = new Map<Source, number>();
  for (let place = 0; place < chunks.length; place++) {
    const chunk = chunks[place];
    if (chunk) places.set(chunk, place);
  }
  return { chunks, places, replaced: new Map(), shifts: [0] };
}

function revised(chunks: readonly Chunk[], former: Basis, above: number, below: number): Basis | undefined {
  if (former.replaced.size + chunks.length - above - below > mostReplaced) return undefined;
  const shift = chunks.length - former.chunks.length;
  const shifts =
    shift === 0 ? former.shifts : [...new Set([...former.shifts, ...former.shifts.map((one) => one + shift)])];
  if (shifts.length > mostShifts) return undefined;
  const replaced = new Map(former.replaced);
  for (let place = above; place < chunks.length - below; place++) {
    const chunk = chunks[place];
    if (chunk) replaced.set(chunk, place);
  }
  return { chunks, places: former.places, replaced, shifts };
}
