import Ajv, { type ValidateFunction } from 'ajv/dist/2020';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { createFits, headerFits } from '../../server/src/agreement/fits';
import type { SchemaNode } from '../../server/src/agreement/schema';
import { schema } from '../../server/src/agreement/schema.generated';
import { validate } from '../../server/src/agreement/validate';
import type { Node } from '../../server/src/syntax/node';
import { read } from '../../server/src/syntax/read';
import { published } from './published';

const scalars = ['string', 'number', 'boolean', 'null'];

/** The published schema with all that it says of values left out: what remains is the shape. */
const shape = shapeOf(published) as object;
const ajv = new Ajv({ strict: false }).addSchema(shape, 'shape');

const sections = (schema.properties ?? []).filter(({ node }) => !node.later);

describe('the validators and the published schema agree on the shape of', () => {
  test.each(sections.map(({ key, node }) => [key, node] as const))('%s', (key, node) => {
    const check = ajv.compile({ $ref: `shape#/properties/${key}` }) as ValidateFunction;
    fc.assert(
      fc.property(dataOf(node, 4), (data) => {
        expect(validate(key, data).length === 0).toBe(check(data));
      }),
    );
  });
});

describe('the quick look at nodes is sure of nothing that is wrong, and of all that is right', () => {
  test.each(sections.map(({ key, node }) => [key, node] as const))('in %s', (key, node) => {
    fc.assert(
      fc.property(dataOf(node, 4), (data) => {
        const tree = read(stringify({ [key]: data }, { nullStr: '' }));
        const written = tree.root.entries.find((entry) => entry.key.text === key)?.value;
        fc.pre(written !== undefined && written.kind !== 'empty');
        if (written) expect(createFits()(written, node)).toBe(validate(key, plain(written)).length === 0);
      }),
    );
  });
});

test('the quick look at the top level is sure of nothing that is wrong, and of all that is right', () => {
  const key = fc.constantFrom(
    ...(schema.properties ?? []).map((property) => property.key),
    'x-own',
    'clauses-own',
    'own',
  );
  const value = fc.constantFrom('', 'a text');
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(key, value), { selector: ([name]) => name }), (entries) => {
      const { root } = read(['msa: 1', ...entries.map(([name, text]) => `${name}: ${text}`)].join('\n'));
      const data = Object.fromEntries(entries.filter(([, text]) => text !== ''));
      expect(headerFits(root, schema)).toBe(validate('root', { msa: '1', ...data }).length === 0);
    }),
  );
});

/** A node as the data that are judged. */
function plain(node: Node): unknown {
  if (node.kind === 'scalar') return node.text;
  if (node.kind === 'list') return node.items.map(plain);
  if (node.kind !== 'map') return '';
  const written = node.entries.filter((entry) => entry.value.kind !== 'empty');
  return Object.fromEntries(written.map((entry) => [entry.key.text, plain(entry.value)]));
}

function shapeOf(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(shapeOf);
  if (typeof node !== 'object' || node === null) return node;
  const { type, enum: words, pattern: _, ...rest } = node as Readonly<Record<string, unknown>>;
  const types: readonly string[] = [type].flat().filter((one) => typeof one === 'string');
  const isScalar = words !== undefined || types.some((one) => scalars.includes(one));
  const loose = types.filter((one) => !scalars.includes(one)).concat(isScalar ? scalars : 'null');
  const below = Object.fromEntries(Object.entries(rest).map(([key, child]) => [key, shapeBelow(key, child)]));
  return types.length > 0 || words !== undefined ? { ...below, type: loose } : below;
}

/** Keywords whose own keys are names, not keywords. */
function shapeBelow(keyword: string, child: unknown): unknown {
  const isByName = ['properties', 'patternProperties', '$defs'].includes(keyword);
  if (!isByName) return shapeOf(child);
  return Object.fromEntries(Object.entries(child as object).map(([name, node]) => [name, shapeOf(node)]));
}

/** Right and wrong things to stand at `node`. */
function dataOf(node: SchemaNode | undefined, depth: number): fc.Arbitrary<unknown> {
  const simple = fc.constantFrom<unknown>('none', 'a text', null, [], {}, ['a'], [null], { name: 'b' }, [{ id: 'c' }]);
  if (node === undefined || depth === 0) return simple;
  const list = node.items ? [fc.array(dataOf(node.items, depth - 1), { maxLength: 3 })] : [];
  const maps = [node, ...(node.oneOrMany && node.items ? [node.items] : [])].map((map) => mapOf(map, depth));
  return fc.oneof(simple, ...list, ...maps);
}

function mapOf(node: SchemaNode, depth: number): fc.Arbitrary<unknown> {
  const known = (node.properties ?? []).filter((property) => !property.node.later);
  const keys = fc.constantFrom(...known.map(({ key }) => key), 'x-own', 'of-its-own');
  const entry = keys.chain((key) => {
    const below = known.find((property) => property.key === key)?.node ?? node.additional;
    return dataOf(below, depth - 1).map((data) => [key, data] as const);
  });
  return fc.array(entry, { maxLength: 6 }).map((entries) => Object.fromEntries(entries));
}
