import type { ScalarNode } from '../../syntax/node';
import { type Bound, type BoundMap, type BoundRecord, childrenOf, type Fact, isProse } from '../bound';
import { mapSchema, propertyOf, type SchemaNode } from '../schema';
import { keyOfChild } from '../visited';
import { keyOfTerm, type Mention, nameIn, type TermForms } from './mention';
import type { Manner, NameKey } from './occurrence';
import { segmentsOf } from './path-segments';
import { proseMentions, termMentions } from './prose-mentions';
import type { TermSearch } from './term-search';

/**
 * What a thing and all below it mention, in the order of the text: the very same list as before where the thing is the
 * same, and mentions the same.
 */
export type FindMentions = (bound: Bound, schema: SchemaNode, search: TermSearch) => readonly Mention[];

interface Found {
  readonly path: string;
  /** Of the terms that were looked for. */
  readonly generation: number;
  readonly mentions: readonly Mention[];
}

/** A finder that looks at nothing again that is still there, save at texts that hold a word for a term that has changed. */
export function createMentionFinder(): FindMentions {
  const remembered = new WeakMap<Bound, Found>();
  const inTexts = new WeakMap<ScalarNode, Found>();

  const find: FindMentions = (bound, schema, search) => {
    if (bound.is === 'fact') return inFact(bound, schema, search);
    const known = remembered.get(bound);
    if (known?.generation === search.generation) return known.mentions;
    const now = bound.is === 'list' ? inItems(bound, schema, search) : inFields(bound, schema, search);
    const mentions = known && areSame(known.mentions, now) ? known.mentions : now;
    remembered.set(bound, { path: bound.place.path, generation: search.generation, mentions });
    return mentions;
  };

  const inFact = (fact: Fact<unknown>, schema: SchemaNode, search: TermSearch): readonly Mention[] => {
    const { node, path } = fact.place;
    const { generation } = search;
    const known = inTexts.get(node);
    const isKnown = known?.path === path && !search.mayDiffer(node.text, known.generation);
    if (isKnown && known.generation === generation) return known.mentions;
    const mentions = isKnown ? known.mentions : factMentions(fact, schema, search);
    inTexts.set(node, { path, generation, mentions });
    return mentions;
  };

  const inItems = (list: Bound, { items }: SchemaNode, search: TermSearch): readonly Mention[] =>
    items ? joined(childrenOf(list).map((item) => find(item, items, search))) : [];

  const inFields = (map: BoundMap | BoundRecord<unknown>, schema: SchemaNode, search: TermSearch) => {
    const fields = mapSchema(schema);
    const inKey = mentionsOfKeys(map, fields);
    return joined(
      childrenOf(map).flatMap((field) => {
        const key = keyOfChild(map, field);
        const below = propertyOf(fields, key);
        return [inKey(field, key), ...(below ? [find(field, below, search)] : [])];
      }),
    );
  };

  return find;
}

/** The lists one after another; a long one is never spread into arguments. */
function joined(lists: readonly (readonly Mention[])[]): readonly Mention[] {
  const all: Mention[] = [];
  for (const list of lists) for (const mention of list) all.push(mention);
  return all;
}

function areSame(some: readonly Mention[], others: readonly Mention[]): boolean {
  return some.length === others.length && some.every((mention, index) => mention === others[index]);
}

/** What the key of a field of `map` names: the field itself where the key is the author's own, or a party. */
function mentionsOfKeys(
  map: BoundMap | BoundRecord<unknown>,
  fields: SchemaNode,
): (field: Bound, key: string) => readonly Mention[] {
  const known = new Set((fields.properties ?? []).map((property) => property.key));
  const namesParties = map.place.path !== 'parties' && (known.has('provider') || known.has('client'));
  if (!fields.additional && !fields.patterns && !namesParties) return () => [];
  const keys = new Map(map.place.node.entries.map((entry) => [entry.key.span, entry.key]));
  return (field, key) => {
    const scalar = keys.get(field.place.at);
    if (!scalar) return [];
    if (!known.has(key)) return named(scalar, field.place.path, 'declaration', 'key');
    return namesParties && isParty(key) ? named(scalar, `parties.${key}`, 'reference', 'party') : [];
  };
}

function isParty(key: string): boolean {
  return key === 'provider' || key === 'client';
}

/** That the whole text of `scalar` is the name of `key`. */
function named(scalar: ScalarNode, key: NameKey, as: Mention['as'], how: Manner): readonly Mention[] {
  const found = nameIn(scalar);
  return found ? [{ named: key, as, how, span: found.span, scalar }] : [];
}

function factMentions(fact: Fact<unknown>, schema: SchemaNode, search: TermSearch): readonly Mention[] {
  const { node, path } = fact.place;
  const isText = schema.values?.includes('prose') ?? false;
  if (schema.refersTo) {
    const words = bareMentions(fact, schema, isText);
    // A text that may name an item is words as well.
    return isProse(fact.value) ? [...words, ...proseMentions(node, fact.value, search)] : words;
  }
  if (isProse(fact.value)) return proseMentions(node, fact.value, search);
  if (schema.values?.includes('id')) return idMentions(fact);
  if (schema.values?.includes('path')) return bareMentions(fact, schema, false);
  if (schema.values?.includes('label')) {
    if (CALLED.test(path)) return roleMentions(fact, search.forms);
    return isHeading(path) ? termMentions(node, search) : [];
  }
  return [];
}

/** What a party or a document is called in the text. */
const CALLED = /^parties\.[^.]+\.(?:role$|also-called\.)|^documents\.[^.]+\.short$/u;

/** The headings and names that are printed as the author's own words; names of companies, people and documents are theirs. */
function isHeading(path: string): boolean {
  return /\.(?:title|name)$/u.test(path) && !/^(?:parties|documents|signatures)\./u.test(path);
}

function roleMentions({ place: { node }, value }: Fact<unknown>, forms: TermForms): readonly Mention[] {
  const found = value === undefined ? undefined : nameIn(node, true);
  if (!found) return [];
  return [{ named: keyOfTerm(found.name, forms), as: 'declaration', how: 'role', span: found.span, scalar: node }];
}

/** The id of an item, by which its path ends. */
function idMentions({ place: { node, path } }: Fact<unknown>): readonly Mention[] {
  const item = path.slice(0, -'.id'.length);
  const isAddress = path.endsWith('.id') && item.endsWith(`.${node.text.trim()}`);
  return isAddress ? named(node, item, 'declaration', 'id') : [];
}

/** A field that names an item by its id, or wants a path; what it may say in words is none. */
function bareMentions(fact: Fact<unknown>, schema: SchemaNode, isText: boolean): readonly Mention[] {
  const text = fact.text.trim();
  const isWord = schema.words?.includes(text) ?? false;
  if (text === '' || isWord || fact.blank) return [];
  const takesPath = schema.values?.includes('path') ?? false;
  if (takesPath && text.includes('.')) return pathMentions(fact.place.node, text);
  const lists = (schema.refersTo ?? []).map((list) => (list === 'sections' ? text : `${list}.${text}`));
  const candidates: readonly NameKey[] = [...lists, ...(takesPath ? [text] : [])];
  const isOpen = isText || candidates.length > 1;
  return named(fact.place.node, candidates[0] ?? text, 'reference', 'word').map((mention) =>
    isOpen ? { ...mention, open: { candidates, tentative: isText } } : mention,
  );
}

function pathMentions(scalar: ScalarNode, text: string): readonly Mention[] {
  const found = nameIn(scalar);
  if (found?.name !== text) return [];
  return segmentsOf(text, found.span).map(({ key, span }) => ({
    named: key,
    as: 'reference',
    how: 'path',
    span,
    scalar,
  }));
}
