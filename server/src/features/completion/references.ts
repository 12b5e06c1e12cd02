import { CompletionItemKind } from 'vscode-languageserver';
import type { Target } from '../../agreement/paths';
import { snippetOf } from '../../agreement/snippet';
import type { Analysis } from '../../analysis';
import { numberOffers, partOffers } from './numbered-references';
import { type Offer, order } from './offer';
import type { OpenReference } from './open-reference';
import { type Leaning, pathOffers } from './paths';

/** What may follow in a reference: its forms at the beginning, then paths, segment by segment. */
export function referenceOffers(
  reference: OpenReference,
  isClosed: boolean,
  leaning: Leaning,
  analysis: Analysis,
): readonly Offer[] {
  const { typed, start, mark } = reference;
  if (mark !== '' && /^\d/u.test(typed)) return numberOffers(reference, analysis);
  const path = /^(?:(?:clause|title|clauses)\s+)?(.*)$/su.exec(typed)?.[1] ?? '';
  const last = typed.startsWith('clauses ') ? (/\S*$/u.exec(path)?.[0] ?? '') : path;
  const from = start + typed.length - last.length;
  // What the header says has no number, and is not what one looks for who begins with a clause sign.
  const isClauseSign = mark === '§' && !typed.includes('.');
  const isWanted = path === typed && !isClauseSign ? undefined : isNumbered(analysis);
  const paths = pathOffers(last, leaning, analysis, isWanted);
  if (mark !== '') {
    const all = typed.includes('.') ? paths : [...paths, ...partOffers(analysis, leaning), ...forms(start, false)];
    return all.map((offer) => opened(offer, reference, last));
  }
  const closed = paths.map((offer): Offer => {
    const leaf = offer.commit === undefined && !isClosed;
    return { ...offer, insert: leaf ? `${offer.insert})` : offer.insert, from: from + (offer.from ?? 0) };
  });
  return path === typed && !typed.includes('.') ? [...closed, ...forms(start, isClosed)] : closed;
}

/** `offer` behind a mark that stands for the whole reference: it brings `$(` and `)` with it, the caret before the latter. */
function opened(offer: Offer, { mark, start }: OpenReference, typed: string): Offer {
  const prefix = typed.slice(0, offer.from ?? 0);
  const written = offer.kind === CompletionItemKind.Keyword ? offer.insert.replace(/\)$/u, '') : prefix + offer.insert;
  const goesOn = offer.commit !== undefined || offer.insert.endsWith(' ');
  return {
    ...offer,
    insert: `\\$(${snippetOf(written)}${goesOn ? '$1)$0' : ')'}`,
    snippet: true,
    from: start - mark.length,
    filter: `${mark}${offer.kind === CompletionItemKind.Keyword ? '' : prefix}${offer.filter ?? offer.label}`,
  };
}

/** `$(clause …)` and `$(title …)` print nothing of what no clause states, the title of the agreement for instance. */
function isNumbered({ numbering }: Analysis): (target: Target) => boolean {
  return (target) => numbering.numberOf(target.path) !== undefined;
}

function forms(start: number, isClosed: boolean): readonly Offer[] {
  const close = isClosed ? '' : ')';
  return [
    { label: 'clause', detail: 'the number of a clause', insert: 'clause ' },
    { label: 'clauses', detail: 'the numbers of several clauses', insert: 'clauses ' },
    { label: 'title', detail: 'the heading of a clause', insert: 'title ' },
    { label: 'this', detail: 'the clause that it stands in', insert: `this${close}` },
  ].map((form, index) => ({ ...form, kind: CompletionItemKind.Keyword, from: start, sort: order(5, index) }));
}
