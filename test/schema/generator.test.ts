import { describe, expect, test } from 'vitest';
import { buildModel, type Model } from '../../scripts/generate/model';
import { joinSkeletons } from '../../scripts/generate/skeleton';
import type { SourceNode } from '../../scripts/generate/source';

const text = { title: 'Field', description: 'A field.' };

/** The schema of a map with these fields. */
function modelOf(properties: Record<string, SourceNode>, defs: Record<string, SourceNode> = {}): Model {
  return buildModel({ root: { ...text, 'x-skeleton': 'map: {}', properties }, defs });
}

function fieldOf(field: SourceNode, defs: Record<string, SourceNode> = {}): Model | undefined {
  return modelOf({ field }, defs).properties?.[0]?.node;
}

describe('a skeleton that nobody wrote follows from', () => {
  test.each<[string, SourceNode, string]>([
    ['the first example', { ...text, 'x-value': 'duration', examples: ['4 hours', '1 day'] }, 'field: ${1:4 hours}'],
    [
      'an example that holds a reference',
      { ...text, 'x-value': 'prose', examples: ['see $(a.b)'] },
      'field: ${1:see \\$(a.b)}',
    ],
    [
      'the choices, the exemplary one first',
      { ...text, enum: ['low', 'high'], enumDescriptions: ['Low.', 'High.'], examples: ['high'] },
      'field: ${1|high,low|}',
    ],
    ['a yes or no', { ...text, 'x-value': 'yes-no', examples: ['no'] }, 'field: ${1|no,yes|}'],
    [
      'the items of a list',
      { ...text, items: { ...text, 'x-value': 'label', examples: ['Reports'] } },
      'field:\n  - ${1:Reports}',
    ],
    [
      'the fields of an item, in their order',
      {
        ...text,
        items: {
          ...text,
          'x-skeleton': ['name', 'kind: ${1:other}', 'fee'],
          properties: {
            name: { ...text, 'x-value': 'label', examples: ['Help desk'] },
            fee: { ...text, 'x-value': 'rate', examples: ['GBP 9 per user'] },
          },
        },
      },
      'field:\n  - name: ${1:Help desk}\n    kind: ${2:other}\n    fee: ${3:GBP 9 per user}',
    ],
  ])('%s', (_, field, skeleton) => {
    expect(fieldOf(field)?.skeleton).toBe(skeleton);
  });
});

test('snippets put together count their tab stops through, and keep what is escaped', () => {
  expect(joinSkeletons(['a: ${1:x} ${2|y,z|}', 'b: \\$1', 'c: $1'])).toBe('a: ${1:x} ${2|y,z|}\nb: \\$1\nc: $3');
});

describe('a reference', () => {
  const defs = { band: { ...text, 'x-value': 'percentage', examples: ['5%'], 'x-pitfall': 'A gap.' } } as const;

  test('stands for its target, with what is said beside it', () => {
    const node = fieldOf({ $ref: '#/$defs/band', description: 'The first band.' }, defs);
    expect(node).toMatchObject({ title: 'Field', description: 'The first band.', pitfall: 'A gap.' });
  });

  test('that adds nothing is the same node wherever it stands under the same key', () => {
    const item = { ...text, 'x-skeleton': ['band'], properties: { band: { $ref: '#/$defs/band' } } };
    const [a, b] = modelOf({ a: item, b: { ...item } }, defs).properties ?? [];
    expect(a?.node.properties?.[0]?.node).toBe(b?.node.properties?.[0]?.node);
  });

  test('may lead back to where it stands', () => {
    const clause: SourceNode = {
      ...text,
      'x-skeleton': 'title: ${1:A}',
      properties: { clauses: { ...text, 'x-skeleton': 'clauses: []', items: { $ref: '#/$defs/clause' } } },
    };
    const node = fieldOf({ ...text, 'x-skeleton': 'field: []', items: { $ref: '#/$defs/clause' } }, { clause })?.items;
    expect(node?.properties?.[0]?.node.items).toBe(node);
  });

  test('to nothing is refused with its place', () => {
    expect(() => fieldOf({ $ref: '#/$defs/bend' }, defs)).toThrow('agreement.field: #/$defs/bend leads nowhere.');
  });
});

test('own wording is mixed in behind the own keys, and never in place of one', () => {
  const own: SourceNode = { ...text, 'x-value': 'label', examples: ['Own'] };
  const shared = { ...own, title: 'Shared' };
  const defs = { 'drafted-title': shared, 'drafted-text': shared, 'drafted-also': shared, 'drafted-when': shared };
  const node = fieldOf(
    { ...text, 'x-drafted': true, 'x-skeleton': ['name'], properties: { name: own, title: own } },
    defs,
  );
  expect(node?.properties?.map(({ key, node: child }) => [key, child.title])).toEqual([
    ['name', 'Field'],
    ['title', 'Field'],
    ['text', 'Shared'],
    ['also', 'Shared'],
    ['when', 'Shared'],
  ]);
});

test.each<[string, SourceNode]>([
  [
    'a map that does not say how it is written',
    { ...text, 'x-value': 'label', examples: ['A'], properties: { a: text } },
  ],
  ['a field without example, choices or skeleton', { ...text, 'x-value': 'label' }],
  ['a skeleton of keys that are none', { ...text, 'x-skeleton': ['b'], properties: {} }],
])('%s is refused', (_, field) => {
  expect(() => fieldOf(field)).toThrow(/^agreement\.field/u);
});
