import { singular } from './words';

/**
 * `texts` with those first whose words `examples` have too, in the examples' order: of `12 minutes` and `12 months` the
 * latter where the example is `24 months`. Numbers and currencies count for nothing.
 */
export function usualFirst(texts: readonly string[], examples: readonly string[]): readonly string[] {
  const usual = examples.map(wordsOf);
  const rank = (text: string): number => {
    const place = usual.indexOf(wordsOf(text));
    return place < 0 ? usual.length : place;
  };
  return texts.toSorted((a, b) => rank(a) - rank(b));
}

/** `GBP 28 per user` and `£30 per user` have the same words. */
function wordsOf(text: string): string {
  return singular(text.replace(/^\D{0,4}[\d.,]+\s*/u, '')).toLowerCase();
}
