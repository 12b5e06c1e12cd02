import { CompletionItemKind } from 'vscode-languageserver';
import { propertyOf, type SchemaNode } from '../../agreement/schema';
import { schema } from '../../agreement/schema.generated';
import type { Analysis } from '../../analysis';
import { entryOf, resolved } from '../../syntax/node';
import { type Offer, order } from './offer';

/** The ids of the items of each list in `lists` (a path, or `sections` for the agreement's own parts), with their names. */
export function idOffers(lists: readonly string[], analysis: Analysis): readonly Offer[] {
  return lists
    .flatMap((list) => (list === 'sections' ? partsOf(analysis) : itemsOf(list, analysis)))
    .map(({ id, path, name }, index) => ({
      label: id,
      kind: CompletionItemKind.Reference,
      detail: name,
      about: { is: 'target', path },
      insert: id,
      sort: order(1, index),
    }));
}

interface Named {
  readonly id: string;
  readonly path: string;
  readonly name: () => string | undefined;
}

/** Items without an id go by their number, which nothing can refer to by itself. */
function itemsOf(list: string, { agreement }: Analysis): readonly Named[] {
  return agreement.paths.children(list).flatMap(({ segment, target }) => {
    if (target.kind !== 'bound' || /^\d+$/u.test(segment)) return [];
    const { bound, path } = target;
    return [{ id: segment, path, name: () => nameOf(bound.place.node) }];
  });
}

function nameOf(written: Parameters<typeof resolved>[0]): string | undefined {
  const node = resolved(written);
  if (node.kind !== 'map') return undefined;
  for (const key of ['name', 'title']) {
    const value = entryOf(node, key)?.value;
    if (value?.kind === 'scalar') return value.text;
  }
  return undefined;
}

/** What is printed as clauses, and so may be moved to a schedule. */
function partsOf({ agreement }: Analysis): readonly Named[] {
  const titleOf = (known: SchemaNode | undefined): string | undefined => known?.title;
  return agreement.order.map(({ key }) => ({ id: key, path: key, name: () => titleOf(propertyOf(schema, key)) }));
}
