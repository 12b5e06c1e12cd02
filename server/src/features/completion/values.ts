import { CompletionItemKind } from 'vscode-languageserver';
import type { SchemaNode } from '../../agreement/schema';
import { indented } from '../../agreement/skeletons';
import type { Analysis } from '../../analysis';
import { quote } from '../../syntax/quote';
import { explanation } from '../hover/explanation';
import { idOffers } from './ids';
import { kindOffers } from './kinds-of-value';
import { FILLED_IN, type Offer, order } from './offer';
import type { Place, ValuePlace } from './place';
import { behindKey, belowKey, itemAt } from './skeletons';

/** What a value at `place` may be: its words, ids, values of its kinds, examples; or the map or list that it may hold. */
export function valueOffers(value: ValuePlace, place: Place, typed: string, analysis: Analysis): readonly Offer[] {
  const { schema } = value;
  const scalars = schema.oneOrMany && schema.items ? [schema, schema.items] : [schema];
  return unique([
    ...scalars.flatMap((node) => [
      ...words(node),
      ...idOffers(node.refersTo ?? [], analysis),
      ...(node.values ?? []).flatMap((kind) => kindOffers(kind, typed, node.examples, analysis)),
      ...examples(node, place, typed),
    ]),
    ...(typed === '' && !place.flow && (place.map?.present.size ?? 0) === 0 ? filledIn(value, place.indent) : []),
  ]);
}

/** The item that a list at `place` may take next. */
export function itemOffers(schema: SchemaNode, column: number, analysis: Analysis): readonly Offer[] {
  const { items } = schema;
  if (items === undefined) return [];
  const ids = idOffers(items.refersTo ?? [], analysis).map(
    (offer): Offer => ({ ...offer, label: `- ${offer.label}`, insert: `- ${offer.insert}` }),
  );
  const item: Offer = {
    label: `- ${items.title}`,
    kind: FILLED_IN,
    detail: 'one more',
    documentation: explanation(items),
    insert: itemAt(items.skeleton ?? '$1', column),
    snippet: true,
    sort: order(1, 0),
  };
  return [...ids, item];
}

function words(node: SchemaNode): readonly Offer[] {
  const choices = (node.choices ?? []).map(
    ({ word, description }, index): Offer => ({
      label: word,
      kind: CompletionItemKind.EnumMember,
      documentation: description,
      insert: word,
      sort: order(1, index),
    }),
  );
  const others = (node.words ?? []).map(
    (word, index): Offer => ({
      label: word,
      kind: CompletionItemKind.Keyword,
      documentation: node.description,
      insert: word,
      sort: order(4, index),
    }),
  );
  return [...choices, ...others];
}

/** Of a text, an example shows how one reads, and is of use only at its beginning; of a value it is as likely as any. */
function examples(node: SchemaNode, place: Place, typed: string): readonly Offer[] {
  const values = node.values ?? [];
  const isText = values.includes('prose') || values.includes('label');
  if (values.length === 0 || node.refersTo !== undefined || (isText && typed !== '')) return [];
  return node.examples
    .filter((example) => !/^[[{]/u.test(example) && example.toLowerCase().startsWith(typed.toLowerCase()))
    .map((example, index) => ({
      label: example,
      kind: CompletionItemKind.Value,
      detail: 'example',
      insert: isText ? quote(example, { flow: place.flow }) : example,
      sort: order(isText ? 6 : 2, index),
    }));
}

/** The whole map or list that stands here, filled in: behind or below its key, or behind its dash. */
function filledIn({ schema, on }: ValuePlace, column: number): readonly Offer[] {
  const { skeleton } = schema;
  const holdsMore = (schema.properties ?? schema.items ?? schema.additional) !== undefined;
  if (skeleton === undefined || !holdsMore || on === 'text') return [];
  if (on === 'item' && schema.properties === undefined) return [];
  return [
    {
      label: schema.title,
      kind: FILLED_IN,
      detail: 'filled in',
      documentation: explanation(schema),
      insert: { item: indented, key: behindKey, below: belowKey }[on](skeleton.trimEnd(), column),
      snippet: true,
      // Where one word does as well, the words come first.
      sort: order(schema.oneOrMany ? 5 : 0, 0),
    },
  ];
}

/** The first offer of each label. */
function unique(offers: readonly Offer[]): readonly Offer[] {
  const seen = new Set<string>();
  return offers.filter(({ label }) => !seen.has(label) && seen.add(label));
}
