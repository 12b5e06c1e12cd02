import { CompletionItemKind } from 'vscode-languageserver';
import { parentPath } from '../../agreement/path';
import type { Target } from '../../agreement/paths';
import { printPath } from '../../agreement/printed';
import { snippetOf } from '../../agreement/snippet';
import type { Analysis } from '../../analysis';
import { shortened } from '../markdown';
import { type Offer, order } from './offer';
import type { OpenReference } from './open-reference';
import type { ReferenceCount } from './reference-counts';

/** What the order of the offers leans on. */
export interface Leaning {
  /** The path of the text that is being written. */
  readonly path: string;
  readonly countOf: ReferenceCount;
}

/** What may follow in a reference: its forms at the beginning, then paths, segment by segment. */
export function referenceOffers(
  reference: OpenReference,
  isClosed: boolean,
  leaning: Leaning,
  analysis: Analysis,
): readonly Offer[] {
  const { typed, start, mark } = reference;
  const path = /^(?:(?:clause|title|clauses)\s+)?(.*)$/su.exec(typed)?.[1] ?? '';
  const last = typed.startsWith('clauses ') ? (/\S*$/u.exec(path)?.[0] ?? '') : path;
  const from = start + typed.length - last.length;
  const isWanted = path === typed ? undefined : isNumbered(analysis);
  const paths = pathOffers(last, leaning, analysis, isWanted);
  const opens = mark.length > 0 && path === typed;
  if (opens) {
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

/**
 * The segments that may follow in `typed`, each with what it leads to: first those of the section that is being written,
 * then what the agreement refers to most. `from` counts from the beginning of `typed`; what has more below it is accepted
 * by a full stop. Of the others only those that are `wanted`.
 */
export function pathOffers(
  typed: string,
  leaning: Leaning,
  analysis: Analysis,
  wanted: (target: Target) => boolean = () => true,
): readonly Offer[] {
  const { paths } = analysis.agreement;
  const prefix = knownPrefix(typed, paths);
  const from = prefix === '' ? 0 : prefix.length + 1;
  const children = paths.children(prefix).filter(({ target }) => hasMore(target) || wanted(target));
  const place = placing(children, leaning);
  return children.map(({ segment, target }) => ({
    label: segment,
    kind: hasMore(target) ? CompletionItemKind.Module : CompletionItemKind.Reference,
    detail: () => leadsTo(target, analysis),
    about: { is: 'target', path: target.path },
    insert: segment,
    from,
    sort: order(2, place(target)),
    ...(hasMore(target) ? { commit: ['.'] } : {}),
  }));
}

function hasMore(target: Target): boolean {
  return target.kind === 'bound' && target.bound.is !== 'fact';
}

/**
 * The place of each target among the others: first the section that is being written, then what is referred to more
 * often, then as written. At the top the parts of the agreement stand before what its header says.
 */
function placing(
  children: readonly { readonly target: Target }[],
  { path, countOf }: Leaning,
): (target: Target) => number {
  const isOwn = (target: Target): boolean => path === target.path || path.startsWith(`${target.path}.`);
  const ranked = children
    .map(({ target }) => ({
      target,
      group: isOwn(target) ? 0 : isInHeader(target) ? 2 : 1,
      count: countOf(target.path),
    }))
    .sort((a, b) => a.group - b.group || b.count - a.count);
  const places = new Map(ranked.map(({ target }, index) => [target, index]));
  return (target) => places.get(target) ?? ranked.length;
}

function isInHeader(target: Target): boolean {
  return !hasMore(target) && parentPath(target.path) === undefined;
}

/** What clauses of their own number within the parts of the agreement, found by their name or their number. */
function partOffers(analysis: Analysis, leaning: Leaning): readonly Offer[] {
  const { agreement, numbering } = analysis;
  const numbered = agreement.order
    .flatMap(({ key }) => agreement.paths.children(key).slice(0, MOST_IN_PART))
    .filter(({ target }) => target.path.includes('.') && numbering.numberOf(target.path) !== undefined);
  const place = placing(numbered, leaning);
  return numbered.map(({ target }) => ({
    label: target.path,
    kind: CompletionItemKind.Reference,
    detail: () => leadsTo(target, analysis),
    about: { is: 'target', path: target.path },
    insert: target.path,
    filter: `${target.path} ${numbering.numberOf(target.path) ?? ''}`,
    sort: order(3, place(target)),
  }));
}

/** Of a part with thousands of items those are reached by its name and a full stop. */
const MOST_IN_PART = 30;

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
