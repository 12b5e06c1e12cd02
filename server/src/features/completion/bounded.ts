import type { Offer } from './offer';

/** Nobody looks through more offers than these; who types on gets others. */
const MOST = 200;

/**
 * The offers, the likeliest first, no more than an editor should be sent. Of more, those are kept that fit what is typed
 * of them: its characters in their order, as editors compare.
 */
export function bounded(
  offers: readonly Offer[],
  typedOf: (offer: Offer) => string,
): { readonly kept: readonly Offer[]; readonly isCut: boolean } {
  const isCut = offers.length > MOST;
  const fitting = isCut ? offers.filter((offer) => fits(offer.filter ?? offer.label, typedOf(offer))) : offers;
  return { kept: fitting.toSorted(bySort).slice(0, MOST), isCut };
}

function bySort(a: Offer, b: Offer): number {
  return a.sort < b.sort ? -1 : a.sort > b.sort ? 1 : 0;
}

/** Whether the characters of `typed` follow each other in `text`, with others between them. */
function fits(text: string, typed: string): boolean {
  const wanted = typed.toLowerCase();
  const all = text.toLowerCase();
  let at = 0;
  for (const character of wanted) {
    at = all.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
