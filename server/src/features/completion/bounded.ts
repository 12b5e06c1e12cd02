import type { Offer } from './offer';

/** Nobody looks through more offers than these; who types on gets others. */
const MOST = 200;

/**
 * The offers, the likeliest first, no more than an editor should be sent. Of more, those are kept that fit what is typed
 * of them best, as editors compare.
 */
export function bounded(
  offers: readonly Offer[],
  typedOf: (offer: Offer) => string,
): { readonly kept: readonly Offer[]; readonly isCut: boolean } {
  const isCut = offers.length > MOST;
  if (!isCut) return { kept: offers.toSorted(bySort), isCut };
  const ranked = offers
    .map((offer) => ({ offer, rank: rankOf(offer.filter ?? offer.label, typedOf(offer)) }))
    .filter(({ rank }) => rank !== NONE)
    .sort((a, b) => a.rank - b.rank || bySort(a.offer, b.offer));
  const kept = ranked.slice(0, MOST).map(({ offer }) => offer);
  return { kept, isCut };
}

function bySort(a: Offer, b: Offer): number {
  return a.sort < b.sort ? -1 : a.sort > b.sort ? 1 : 0;
}

/** How well `typed` fits `text`: its beginning, a part, or characters of it in their order; the last where it does not. */
function rankOf(text: string, typed: string): number {
  const wanted = typed.toLowerCase();
  const all = text.toLowerCase();
  const place = all.indexOf(wanted);
  if (place >= 0) return place === 0 ? 0 : 1;
  let at = 0;
  for (const character of wanted) {
    at = all.indexOf(character, at) + 1;
    if (at === 0) return NONE;
  }
  return 2;
}

const NONE = 3;
