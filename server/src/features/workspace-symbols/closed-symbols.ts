import type { Visitor } from '../../workspace/survey';
import { type KnownSymbol, symbolsOf } from './symbols-of';

/** The symbols of all agreements that are not open. */
export interface ClosedSymbols extends Visitor {
  of(): Iterable<readonly [uri: string, symbols: readonly KnownSymbol[]]>;
}

/** So many are kept of all agreements together; those of further files are not found until others close. */
const MOST = 300_000;

/** A visitor of the survey that has seen nothing yet. */
export function closedSymbols(): ClosedSymbols {
  const known = new Map<string, { readonly hash: string; readonly symbols: readonly KnownSymbol[] }>();
  let count = 0;
  const forget = (uri: string): void => {
    count -= known.get(uri)?.symbols.length ?? 0;
    known.delete(uri);
  };
  return {
    knows: (uri, hash) => known.get(uri)?.hash === hash,
    visit({ document, analysis }, hash) {
      forget(document.uri);
      const symbols = symbolsOf(document, analysis, new WeakMap()).slice(0, Math.max(MOST - count, 0));
      count += symbols.length;
      known.set(document.uri, { hash, symbols: withoutTheirText(symbols) });
    },
    opened: forget,
    gone: forget,
    *of() {
      for (const [uri, { symbols }] of known) yield [uri, symbols];
    },
  };
}

/** A piece of a string keeps the whole alive: thousands of texts, for a few names of each. */
function withoutTheirText(symbols: readonly KnownSymbol[]): readonly KnownSymbol[] {
  return JSON.parse(JSON.stringify(symbols));
}
