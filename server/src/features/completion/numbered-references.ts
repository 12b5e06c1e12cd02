import { CompletionItemKind } from 'vscode-languageserver';
import { parentPath } from '../../agreement/path';
import type { Target } from '../../agreement/paths';
import type { Analysis } from '../../analysis';
import { type Offer, order } from './offer';
import type { OpenReference } from './open-reference';
import { type Leaning, leadsTo, placing } from './paths';

/** What clauses of their own state within the parts of the agreement. */
export function partOffers(analysis: Analysis, leaning: Leaning): readonly Offer[] {
  const inParts = numberedTargets(analysis).filter(({ target }) => parentPath(target.path) !== undefined);
  const place = placing(inParts, leaning);
  return inParts.map(({ target }) => ({
    label: target.path,
    kind: CompletionItemKind.Reference,
    detail: () => leadsTo(target, analysis),
    about: { is: 'target', path: target.path },
    insert: target.path,
    sort: order(3, place(target)),
  }));
}

/** What stands in the clause of the number that is typed: `§6.3`. Whoever writes the number of today means what it leads to. */
export function numberOffers({ typed, start, mark }: OpenReference, analysis: Analysis): readonly Offer[] {
  return numberedTargets(analysis)
    .filter(({ number }) => number.startsWith(typed))
    .map(({ target, number }, index) => ({
      label: target.path,
      kind: CompletionItemKind.Reference,
      detail: `${number} ${analysis.numbering.titleOf(target.path) ?? ''}`.trimEnd(),
      about: { is: 'target', path: target.path },
      insert: `$(clause ${target.path})`,
      filter: `${mark}${number} ${target.path}`,
      from: start - mark.length,
      sort: order(2, index),
    }));
}

/** The parts of the agreement and what stands directly in them, as far as a clause states it, in the order of the text. */
function numberedTargets(analysis: Analysis): readonly { readonly target: Target; readonly number: string }[] {
  const { agreement, numbering } = analysis;
  return agreement.order.flatMap(({ key, bound }) => {
    // A list of clauses has no number itself.
    const part: readonly Target[] = bound.is === 'list' ? [] : [{ kind: 'bound', path: key, bound }];
    const within = agreement.paths.children(key).slice(0, MOST_IN_PART);
    return [...part, ...within.map(({ target }) => target)].flatMap((target) => {
      const number = numbering.numberOf(target.path);
      return number === undefined ? [] : [{ target, number }];
    });
  });
}

/** Of a part with thousands of items those are reached by its name and a full stop. */
const MOST_IN_PART = 30;
