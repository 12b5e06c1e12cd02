import { CompletionItemKind } from 'vscode-languageserver';
import type { Analysis } from '../../analysis';
import { escaped, shortened } from '../markdown';
import { type Offer, order } from './offer';

/**
 * The defined terms that the end of `before` may become: `the business h` → `Business Hours`. `from` counts from the
 * beginning of `before`. Nothing where no word has begun. One small word is a word of the language, "fees" as well as
 * "service", which a list that the Enter key accepts must not capitalise: it takes a capital, or the term's second word.
 */
export function termOffers(before: string, { agreement }: Analysis): readonly Offer[] {
  return agreement.terms.all.flatMap((term, index) => {
    const from = beginningOf(term.term, before);
    if (from === undefined) return [];
    return [
      {
        label: term.term,
        kind: CompletionItemKind.Class,
        detail: 'defined term',
        documentation: escaped(shortened(term.meaning, 600)),
        insert: term.term,
        from,
        sort: order(2, index),
      },
    ];
  });
}

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
