import { type Bound, childrenOf } from '../../agreement/bound';
import type { SchemaNode } from '../../agreement/schema';
import { schema } from '../../agreement/schema.generated';
import { schemaOfChild } from '../../agreement/visited';
import type { Analysis } from '../../analysis';
import type { OffsetRange, Source } from '../../syntax/span';
import { childrenWithin, isBroughtByAlias } from '../bound-within';
import { type ChunkTokens, chunkTokens, type LineStartsOf, type Token } from './token';
import { keyToken, tokensBelow } from './tokens-of';

/** The tokens of one version of a text, chunk by chunk. */
export interface Snapshot {
  readonly chunks: readonly Source[];
  /** Beside `chunks`. */
  readonly tokens: readonly ChunkTokens[];
}

/** Finds tokens, and remembers those of what does not change from version to version. */
export interface TokenFinder {
  snapshot(analysis: Analysis): Snapshot;
  /** The tokens of what touches `range`, and perhaps of some more, found without looking at anything else. */
  within(analysis: Analysis, range: OffsetRange): Snapshot;
}

/** The tokens that a bound thing contributes to a chunk. */
interface Share {
  readonly chunk: Source;
  readonly tokens: readonly Token[];
}

interface Remembered {
  readonly schema: SchemaNode;
  /** What it tells of names (`Names.groundOf`). */
  readonly ground: object;
  readonly shares: readonly Share[];
}

/** A finder that has found nothing yet; documents may share it, and it holds none of them alive. */
export function createTokenFinder(lineStarts: LineStartsOf): TokenFinder {
  const remembered = new WeakMap<Bound, Remembered>();
  const numbers = new WeakMap<Source, { readonly of: readonly (readonly Token[])[]; readonly tokens: ChunkTokens }>();

  /** What `bound` and all below it contribute; of a thing in one chunk, one share. */
  function sharesOf(bound: Bound, known: SchemaNode, analysis: Analysis, range?: OffsetRange): readonly Share[] {
    const ground = analysis.names.groundOf(bound, known);
    const before = remembered.get(bound);
    if (before?.schema === known && before.ground === ground) return before.shares;
    const { chunk, endChunk } = bound.place.node.span;
    const isInOne = chunk === endChunk;
    const shares = isInOne
      ? [{ chunk, tokens: tokensBelow(bound, known, analysis).filter(isIn(chunk)) }]
      : sharesWithin(bound, known, analysis, range);
    if (isInOne || range === undefined) remembered.set(bound, { schema: known, ground, shares });
    return shares;
  }

  /** What the keys of `bound` and what hangs on it contribute. */
  function sharesWithin(bound: Bound, known: SchemaNode, analysis: Analysis, range?: OffsetRange): readonly Share[] {
    const shares: Share[] = [];
    const children = range ? childrenWithin(analysis.tree, bound, range) : childrenOf(bound);
    for (const child of children) {
      const below = schemaOfChild({ bound, schema: known }, child);
      if (below === undefined) continue;
      const inKey = keyToken(bound, known, child);
      if (inKey.length > 0) shares.push({ chunk: child.place.at.chunk, tokens: inKey });
      if (isBroughtByAlias(analysis.tree, child)) continue;
      for (const share of sharesOf(child, below, analysis, range)) shares.push(share);
    }
    return shares;
  }

  /** The numbers of what is contributed to `chunk`; the very same while the contributions are. */
  function numbersOf(chunk: Source, shares: readonly (readonly Token[])[]): ChunkTokens {
    const known = numbers.get(chunk);
    if (known && known.of.length === shares.length && known.of.every((share, index) => share === shares[index])) {
      return known.tokens;
    }
    const tokens = chunkTokens(shares.flat(), lineStarts(chunk));
    numbers.set(chunk, { of: shares, tokens });
    return tokens;
  }

  function snapshotOf(analysis: Analysis, range?: OffsetRange): Snapshot {
    const { chunks } = analysis.tree;
    const byChunk = new Map<Source, (readonly Token[])[]>();
    for (const { chunk, tokens } of sharesOf(analysis.agreement.facts, schema, analysis, range)) {
      const known = byChunk.get(chunk);
      if (known) known.push(tokens);
      else byChunk.set(chunk, [tokens]);
    }
    const tokens = chunks.map((chunk) => {
      const shares = byChunk.get(chunk);
      return shares ? numbersOf(chunk, shares) : NONE;
    });
    return { chunks, tokens };
  }

  return { snapshot: (analysis) => snapshotOf(analysis), within: snapshotOf };
}

const NONE: ChunkTokens = [];

/** What an alias brings from elsewhere is told there. */
function isIn(chunk: Source): (token: Token) => boolean {
  return ({ span }) => span.chunk === chunk && span.endChunk === chunk;
}
