import { CompletionItemKind } from 'vscode-languageserver';
import type { Target } from '../../agreement/paths';
import { printPath } from '../../agreement/printed';
import type { Analysis } from '../../analysis';
import { shortened } from '../markdown';
import { type Offer, order } from './offer';

/** A reference that is being written: what stands between `$(` and the cursor. */
export interface OpenReference {
  /** `clause availability.ba`. */
  readonly typed: string;
  /** Where `typed` begins, counted from the beginning of the text that was looked at. */
  readonly start: number;
}

/** The reference that is still open at the end of `before`; undefined where there is none, or where `$$(` makes it text. */
export function openReference(before: string): OpenReference | undefined {
  const open = before.lastIndexOf('$(');
  if (open < 0 || before.indexOf(')', open) >= 0) return undefined;
  if (/\$*$/u.exec(before.slice(0, open))?.[0].length === 1) return undefined;
  return { typed: before.slice(open + 2), start: open + 2 };
}

/** What may follow within `$( )`: its forms at the beginning, then paths, segment by segment. */
export function referenceOffers(
  { typed, start }: OpenReference,
  isClosed: boolean,
  analysis: Analysis,
): readonly Offer[] {
  const path = /^(?:(?:clause|title|clauses)\s+)?(.*)$/su.exec(typed)?.[1] ?? '';
  const last = typed.startsWith('clauses ') ? (/\S*$/u.exec(path)?.[0] ?? '') : path;
  const from = start + typed.length - last.length;
  const paths = path === typed ? pathOffers(last, analysis) : pathOffers(last, analysis, isNumbered(analysis));
  const offers = paths.map((offer): Offer => {
    const leaf = offer.commit === undefined && !isClosed;
    return { ...offer, insert: leaf ? `${offer.insert})` : offer.insert, from: from + (offer.from ?? 0) };
  });
  return path === typed && !typed.includes('.') ? [...offers, ...forms(start, isClosed)] : offers;
}

/**
 * The segments that may follow in `typed`, each with what it leads to. `from` counts from the beginning of `typed`; what
 * has more below it is accepted by a full stop. Of the others only those that are `wanted`.
 */
export function pathOffers(
  typed: string,
  analysis: Analysis,
  wanted: (target: Target) => boolean = () => true,
): readonly Offer[] {
  const { agreement } = analysis;
  const prefix = knownPrefix(typed, agreement.paths);
  const from = prefix === '' ? 0 : prefix.length + 1;
  return agreement.paths.children(prefix).flatMap(({ segment, target }, index) => {
    const hasMore = target.kind === 'bound' && target.bound.is !== 'fact';
    if (!hasMore && !wanted(target)) return [];
    const detail = leadsTo(target, analysis);
    return [
      {
        label: segment,
        kind: hasMore ? CompletionItemKind.Module : CompletionItemKind.Reference,
        ...(detail === undefined ? {} : { detail }),
        insert: segment,
        from,
        sort: order(2, index),
        ...(hasMore ? { commit: ['.'] } : {}),
      },
    ];
  });
}

/** `$(clause …)` and `$(title …)` print nothing of what no clause states, the title of the agreement for instance. */
function isNumbered({ numbering }: Analysis): (target: Target) => boolean {
  return (target) => numbering.numberOf(target.path) !== undefined;
}

/** The longest beginning of `typed` that ends before a full stop and leads somewhere: ids and terms may hold full stops. */
function knownPrefix(typed: string, paths: Analysis['agreement']['paths']): string {
  for (let dot = typed.lastIndexOf('.'); dot > 0; dot = typed.lastIndexOf('.', dot - 1)) {
    const prefix = typed.slice(0, dot);
    if (paths.resolve(prefix) !== undefined || paths.children(prefix).length > 0) return prefix;
  }
  return '';
}

/** The value or name that `target` prints, or the number and heading of what it leads to. */
function leadsTo(target: Target, { agreement, numbering }: Analysis): string | undefined {
  const prints = printPath(agreement, target.path);
  if (target.kind === 'derived' && prints?.kind === 'blank') return undefined;
  if (prints !== undefined && prints.kind !== 'number') return shortened(prints.text, 60);
  const stated = [numbering.numberOf(target.path), numbering.titleOf(target.path)];
  return stated.filter((part) => part !== undefined).join(' ') || undefined;
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
