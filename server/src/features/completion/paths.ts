import { CompletionItemKind } from 'vscode-languageserver';
import { parentPath } from '../../agreement/path';
import type { Target } from '../../agreement/paths';
import { printPath } from '../../agreement/printed';
import type { Analysis } from '../../analysis';
import { shortened } from '../markdown';
import { type Offer, order } from './offer';
import type { ReferenceCount } from './reference-counts';

/** What the order of the offers leans on. */
export interface Leaning {
  /** The path of the text that is being written. */
  readonly path: string;
  readonly countOf: ReferenceCount;
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
export function placing(
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

/** The longest beginning of `typed` that ends before a full stop and leads somewhere: ids and terms may hold full stops. */
function knownPrefix(typed: string, paths: Analysis['agreement']['paths']): string {
  for (let dot = typed.lastIndexOf('.'); dot > 0; dot = typed.lastIndexOf('.', dot - 1)) {
    const prefix = typed.slice(0, dot);
    if (paths.resolve(prefix) !== undefined || paths.children(prefix).length > 0) return prefix;
  }
  return '';
}

/** The value or name that `target` prints, or the number and heading of what it leads to. */
export function leadsTo(target: Target, { agreement, numbering }: Analysis): string | undefined {
  const prints = printPath(agreement, target.path);
  if (target.kind === 'derived' && prints?.kind === 'blank') return undefined;
  if (prints !== undefined && prints.kind !== 'number') return shortened(prints.text, 60);
  const stated = [numbering.numberOf(target.path), numbering.titleOf(target.path)];
  return stated.filter((part) => part !== undefined).join(' ') || undefined;
}
