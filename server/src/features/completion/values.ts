import { CompletionItemKind } from 'vscode-languageserver';
import { type SchemaNode, takesWords } from '../../agreement/schema';
import { indented } from '../../agreement/skeletons';
import type { Analysis } from '../../analysis';
import { quote } from '../../syntax/quote';
import { anyItem } from './about';
import { idOffers } from './ids';
import { kindOffers } from './kinds-of-value';
import { meantOffers } from './meant';
import { type Neighbour, neighbourValues } from './neighbours';
import { FILLED_IN, type Offer, order } from './offer';
import type { Leaning } from './paths';
import type { Place, SchemaPlace, ValuePlace } from './place';
import { behindKey, belowKey, itemAt } from './skeletons';

/** What a value at `place` may be: its words, ids, values of its kinds, examples; or the map or list that it may hold. */
export function valueOffers(
  value: ValuePlace,
  place: Place,
  typed: string,
  leaning: Leaning,
  analysis: Analysis,
): readonly Offer[] {
  const { schema } = value;
  const scalars = schema.oneOrMany && schema.items ? [schema, schema.items] : [schema];
  const beside = neighbourValues(value, analysis);
  return unique([
    ...scalars.flatMap((node) => {
      const usual = [...beside.map(({ text }) => text), ...node.examples];
      return [
        ...words(node, value.path),
        ...idOffers(node.refersTo ?? [], analysis),
        ...meantOffers(node, usual, typed, analysis),
        ...neighbours(node, beside, typed),
        ...(node.values ?? []).flatMap((kind) => kindOffers(kind, typed, usual, leaning, analysis)),
        ...examples(node, place, typed),
      ];
    }),
    ...(typed === '' && !place.flow && (place.map?.present.size ?? 0) === 0 ? filledIn(value, place.indent) : []),
  ]);
}

/** The item that a list at `place` may take next. */
export function itemOffers({ schema, path }: SchemaPlace, column: number, analysis: Analysis): readonly Offer[] {
  const { items } = schema;
  if (items === undefined) return [];
  const ids = idOffers(items.refersTo ?? [], analysis).map(
    (offer): Offer => ({ ...offer, label: `- ${offer.label}`, insert: `- ${offer.insert}` }),
  );
  const item: Offer = {
    label: `- ${items.title}`,
    kind: FILLED_IN,
    detail: 'one more',
    about: { is: 'field', path: anyItem(path) },
    insert: itemAt(items.skeleton ?? '$1', column),
    snippet: true,
    sort: order(1, 0),
  };
  return [...ids, item];
}

function words(node: SchemaNode, path: string): readonly Offer[] {
  const choices = (node.choices ?? []).map(
    ({ word }, index): Offer => ({
      label: word,
      kind: CompletionItemKind.EnumMember,
      about: { is: 'word', path, word },
      insert: word,
      sort: order(1, index),
    }),
  );
  const others = (node.words ?? []).map(
    (word, index): Offer => ({
      label: word,
      kind: CompletionItemKind.Keyword,
      about: { is: 'word', path, word },
      insert: word,
      sort: order(6, index),
    }),
  );
  return [...choices, ...others];
}

/** What stands in the same field nearby is as likely to be meant here as any example. */
function neighbours(node: SchemaNode, beside: readonly Neighbour[], typed: string): readonly Offer[] {
  if (node.values === undefined) return [];
  return beside
    .filter(({ text }) => text.toLowerCase().startsWith(typed.toLowerCase()))
    .map(({ text, where }, index) => ({
      label: text,
      kind: CompletionItemKind.Value,
      detail: where,
      insert: text,
      sort: order(2, index),
    }));
}

/** Of a text, an example shows how one reads, and is of use only at its beginning; of a value it is as likely as any. */
function examples(node: SchemaNode, place: Place, typed: string): readonly Offer[] {
  const values = node.values ?? [];
  const isText = takesWords(node);
  if (values.length === 0 || node.refersTo !== undefined || (isText && typed !== '')) return [];
  return node.examples
    .filter((example) => !/^[[{]/u.test(example) && example.toLowerCase().startsWith(typed.toLowerCase()))
    .map((example, index) => ({
      label: example,
      kind: CompletionItemKind.Value,
      detail: 'example',
      insert: isText ? quote(example, { flow: place.flow }) : example,
      sort: order(isText ? 7 : 4, index),
    }));
}

/** The whole map or list that stands here, filled in: behind or below its key, or behind its dash. */
function filledIn({ schema, path, on }: ValuePlace, column: number): readonly Offer[] {
  const { skeleton } = schema;
  const holdsMore = (schema.properties ?? schema.items ?? schema.additional) !== undefined;
  if (skeleton === undefined || !holdsMore || on === 'text') return [];
  if (on === 'item' && schema.properties === undefined) return [];
  return [
    {
      label: schema.title,
      kind: FILLED_IN,
      detail: 'filled in',
      about: { is: 'field', path: on === 'item' ? anyItem(path) : path },
      insert: { item: indented, key: behindKey, below: belowKey }[on](skeleton.trimEnd(), column),
      snippet: true,
      // Where one word does as well, the words come first.
      sort: order(schema.oneOrMany ? 7 : 0, 0),
    },
  ];
}

/** Of the offers of each label the likeliest. */
function unique(offers: readonly Offer[]): readonly Offer[] {
  const byLabel = new Map<string, Offer>();
  for (const offer of offers) {
    const known = byLabel.get(offer.label);
    if (known === undefined || offer.sort < known.sort) byLabel.set(offer.label, offer);
  }
  return [...byLabel.values()];
}
