import { CompletionItemKind } from 'vscode-languageserver';
import type { Term } from '../../agreement/terms';
import { inflections } from '../../agreement/word-forms';
import type { Analysis } from '../../analysis';
import { type Offer, order } from './offer';

/**
 * The defined terms that the end of `before` may become: `the business h` → `Business Hours`; and their other number, where
 * there is one. `from` counts from the beginning of `before`. Nothing where no word has begun. One small word is a word of
 * the language, "fees" as well as "service", which a list that the Enter key accepts must not capitalise: it takes a
 * capital, or the term's second word.
 */
export function termOffers(before: string, { agreement }: Analysis): readonly Offer[] {
  return agreement.terms.all.flatMap((term, index) =>
    formsOf(term).flatMap((form, place) => {
      const from = beginningOf(form, before);
      if (from === undefined) return [];
      const offer: Offer = {
        label: form,
        kind: CompletionItemKind.Class,
        detail: place === 0 ? 'defined term' : `defined term: ${term.term}`,
        about: { is: 'term', term: term.term },
        insert: form,
        from,
        sort: order(place === 0 ? 2 : 3, index),
      };
      return [offer];
    }),
  );
}

/** A party is one; of what is counted there are several. */
function formsOf({ term, by }: Term): readonly string[] {
  return by === 'party' || UNCOUNTED.test(term) ? [term] : [term, ...inflections(term).filter((form) => form !== term)];
}

/** Words whose other number nobody would write. */
const UNCOUNTED = /(?:time|fees|services|hours|data|information|software|property|support)$/iu;

/** Where `before` ends in a beginning of `term`, at a word's first letter; the longest such beginning. */
function beginningOf(term: string, before: string): number | undefined {
  const end = before.toLowerCase();
  for (let length = Math.min(term.length, before.length); length > 0; length--) {
    const from = before.length - length;
    const startsWord = from === 0 || !/[\p{L}\p{N}]/u.test(before[from - 1] ?? '');
    if (startsWord && term.toLowerCase().startsWith(end.slice(from)) && isMeant(before.slice(from))) return from;
  }
  return undefined;
}

/** Whether what is typed is on its way to a defined term rather than to an ordinary word. */
function isMeant(typed: string): boolean {
  return /^(?:\p{Lu}|\S+\s+\S)/u.test(typed);
}
