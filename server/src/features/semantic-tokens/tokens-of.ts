import { type Bound, childrenOf, type Fact, isProse } from '../../agreement/bound';
import type { Occurrence } from '../../agreement/names/occurrence';
import { mapSchema, propertyOf, type SchemaNode, takes } from '../../agreement/schema';
import { keyOfChild, schemaOfChild } from '../../agreement/visited';
import type { Analysis } from '../../analysis';
import type { ScalarNode } from '../../syntax/node';
import { type Span, spanIn } from '../../syntax/span';
import { isValue } from '../../values/value';
import { typeOfKind } from './legend';
import type { Token } from './token';

/**
 * The tokens of the value of `bound` and of all below it. Nothing but its own text and the words of the agreement's
 * terms decides them, so that they stay true while both are the same.
 */
export function tokensBelow(bound: Bound, schema: SchemaNode, { names }: Analysis): readonly Token[] {
  const named = names.below(bound).flatMap((occurrence) => namedToken(occurrence, names));
  return [...named, ...valuesBelow(bound, schema)];
}

/** The token of the key of `child`, which hangs on `above`, where it is a name or opens a section. */
export function keyToken(above: Bound, schema: SchemaNode, child: Bound): readonly Token[] {
  const span = child.place.at;
  if (above.is === 'list' || span === child.place.node.span) return [];
  const { path } = above.place;
  if (path === '') return isSection(child.place.path, schema) ? [{ span, type: 'section' }] : [];
  const fields = mapSchema(schema);
  const key = keyOfChild(above, child);
  const isKnown = fields.properties?.some((property) => property.key === key) === true;
  if (path === 'parties') return [{ span, type: 'party', modifiers: ['declaration'] }];
  if (path === 'definitions') return isKnown ? [] : [{ span, type: 'term', modifiers: ['declaration'] }];
  if (isKnown) return key === 'provider' || key === 'client' ? [{ span, type: 'party' }] : [];
  return [{ span, type: 'identifier', modifiers: ['declaration'] }];
}

/** Whether `key` opens a part of the agreement: what its header says stands on one line, save for how it is to look. */
function isSection(key: string, agreement: SchemaNode): boolean {
  const node = propertyOf(agreement, key);
  return node !== undefined && !node.later && key !== 'style' && (takes(node, 'map') || takes(node, 'list'));
}

/** Fields that name an item by its id or, where they are words, do not: told by the look of it. */
const ID_LIKE = /^\p{L}[\p{L}\p{N}_-]*$/u;

function namedToken({ how, as, span, named, scalar }: Occurrence, names: Analysis['names']): readonly Token[] {
  switch (how) {
    // Keys are told with their maps.
    case 'key':
    case 'party':
      return [];
    case 'id':
      return [{ span, type: 'identifier', modifiers: ['declaration'] }];
    case 'path':
      return [{ span, type: 'reference' }];
    case 'word':
      return ID_LIKE.test(scalar.text.trim()) ? [{ span, type: 'identifier' }] : [];
    case 'role':
    case 'bold':
    case 'term':
      return [termToken(span, as, names.named(named))];
  }
}

function termToken(span: Span, as: Occurrence['as'], named: ReturnType<Analysis['names']['named']>): Token {
  const by = named?.is === 'term' ? named.term.by : undefined;
  const type = by === 'party' ? 'party' : 'term';
  if (as === 'declaration') return { span, type, modifiers: ['declaration'] };
  return by === 'section' ? { span, type, modifiers: ['defaultLibrary'] } : { span, type };
}

function valuesBelow(bound: Bound, schema: SchemaNode): readonly Token[] {
  if (bound.is === 'fact') return valueTokens(bound, schema);
  return childrenOf(bound).flatMap((child) => {
    const known = schemaOfChild({ bound, schema }, child);
    return known ? [...keyToken(bound, schema, child), ...valuesBelow(child, known)] : [];
  });
}

function valueTokens(fact: Fact<unknown>, schema: SchemaNode): readonly Token[] {
  const { node } = fact.place;
  if (node.span.chunk !== node.span.endChunk) return [];
  if (fact.blank) return [{ span: inside(node), type: 'placeholder' }];
  if (isProse(fact.value)) return fact.value.blanks.map(({ span }) => ({ span, type: 'placeholder' }));
  const type = typeOfValue(fact, schema);
  return type ? [{ span: inside(node), type }] : [];
}

function typeOfValue({ value, text }: Fact<unknown>, schema: SchemaNode): Token['type'] | undefined {
  if (isValue(value)) return typeOfKind[value.kind];
  if (typeof value === 'boolean') return 'enumMember';
  if (typeof value !== 'string') return undefined;
  const isWord =
    schema.choices?.some(({ word }) => word === value) === true || schema.words?.includes(text.toLowerCase()) === true;
  if (isWord) return 'enumMember';
  const [kind] = schema.values ?? [];
  return kind === undefined || schema.values?.includes('label') ? undefined : typeOfKind[kind];
}

/** Without quotation marks. */
function inside({ span, style }: ScalarNode): Span {
  const isQuoted = style === 'single-quoted' || style === 'double-quoted';
  return isQuoted && span.end - span.start > 1 ? spanIn(span.chunk, span.start + 1, span.end - 1) : span;
}
