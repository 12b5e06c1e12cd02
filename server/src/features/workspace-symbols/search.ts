import { type Score, scoreOf, wordsOf } from './match';
import type { KnownSymbol } from './symbols-of';

/** A symbol with the agreement that it is of. */
export interface FoundSymbol {
  readonly uri: string;
  readonly symbol: KnownSymbol;
}

/** More than anyone reads; who does not see the right one types another letter. */
const MOST = 500;

/** The symbols that fit `query` best, the best first; those that fit alike in the order in which they are given. */
export function bestOf(
  query: string,
  agreements: Iterable<readonly [uri: string, symbols: readonly KnownSymbol[]]>,
): readonly FoundSymbol[] {
  const words = wordsOf(query);
  const found: { readonly score: Score; readonly uri: string; readonly symbol: KnownSymbol }[] = [];
  for (const [uri, symbols] of agreements) {
    for (const symbol of symbols) {
      const score = scoreOf(words, symbol.name, symbol.container);
      if (score !== undefined) found.push({ score: words.length === 0 ? 0 : score, uri, symbol });
    }
  }
  return found.toSorted((a, b) => b.score - a.score).slice(0, MOST);
}
