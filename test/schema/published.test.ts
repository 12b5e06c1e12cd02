import Ajv from 'ajv/dist/2020';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { schema } from '../../server/src/agreement/schema.generated';
import { plainSnippet } from '../../server/src/agreement/snippet';
import { validate } from '../../server/src/agreement/validate';
import { kinds } from '../../server/src/values/kinds';
import { places, type SchemaPlace } from './places';
import { published, validatorAt } from './published';

/** All places below one key of the agreement, which are tried together. */
const byPart = [...new Set(places.map(partOf))].map(
  (part) => [part, places.filter((place) => partOf(place) === part)] as const,
);

test('the published schema is valid under 2020-12, and every reference leads somewhere', () => {
  const ajv = new Ajv({ strict: false });
  expect(ajv.validateSchema(published), JSON.stringify(ajv.errors)).toBe(true);
  expect(() => ajv.compile(published)).not.toThrow();
});

describe.each(byPart)('every place of %s', (_, below) => {
  test('is published', () => {
    for (const { steps } of below) expect(validatorAt(steps), steps.join('.')).toBeDefined();
  });

  test('is explained in whole sentences', () => {
    for (const { steps, node } of below) {
      expect(node.title, steps.join('.')).toMatch(/^\p{Lu}/u);
      for (const text of [node.description, node.why, node.state, node.pitfall])
        if (text !== undefined) expect(text, steps.join('.')).toMatch(/[.!?]$/u);
    }
  });

  test('has a skeleton that is valid as it is inserted', () => {
    for (const place of below) expectValid(writtenBySkeleton(place), place);
  });

  test('has examples that are valid, and are read as a value that it takes', () => {
    for (const place of below) {
      for (const example of place.node.examples) {
        expectValid(parse(example), place);
        if (!/^[[{]/u.test(example)) expectReadable(String(parse(example, { schema: 'failsafe' })), place);
      }
    }
  });
});

describe('the published schema in an editor that knows nothing else', () => {
  test.each<[string, string[], unknown]>([
    ['a register number that YAML reads as a number', ['parties', 'provider', 'number'], 1234567],
    ['a truth value where older YAML tools make one of `no`', ['response-time', 'after-hours', 'available'], false],
    ['one level without its list', ['priorities', 'urgent'], 'P1'],
    ['a list of levels', ['priorities', 'urgent'], ['P1', 'P2']],
    ['none where levels stand', ['priorities', 'urgent'], 'none'],
    ['hours as a list', ['response-time', 'business-hours'], ['Mon-Thu 08:00-18:00', 'Fri 08:00-16:00']],
    ['one signatory', ['parties', 'client', 'signatory'], { name: 'Ada Byron' }],
    ['several signatories', ['parties', 'client', 'signatory'], [{ name: 'Ada Byron' }, 'Grace Kaur']],
    ['a key of the author’s own', ['services'], { 'x-note': ['anything'] }],
    ['clauses at a further place', [], { ...parseComplete(), 'clauses-security': [{ title: 'Logs' }] }],
  ])('takes %s', (_, steps, data) => {
    expect(validatorAt(steps)?.(data)).toBe(true);
  });

  test.each<[string, string[], unknown]>([
    ['a bare number where a unit is due', ['response-time', 'respond'], 4],
    ['a number in quotes where a unit is due', ['response-time', 'respond'], '4'],
    ['a word that is none of the choices', ['status'], 'done'],
    ['an unknown key', ['services'], { includes: [] }],
    ['an unknown effect', ['client-demands', 'unmet', 'effect'], ['angry']],
    ['an item without what it cannot do without', ['priorities', 'levels'], [{ name: 'Priority 1' }]],
    ['an agreement without its sections', [], { msa: 1, title: 'MSA' }],
    ['a list of clauses under a name of its own choosing', [], { ...parseComplete(), clausesSecurity: [] }],
  ])('refuses %s', (_, steps, data) => {
    expect(validatorAt(steps)?.(data)).toBe(false);
  });
});

test('the shape that the published schema accepts is the shape that the library accepts', () => {
  const agreement = parseComplete();
  expect(validate('root', agreement)).toEqual([]);
  for (const [key, section] of Object.entries(agreement)) expect(validate(key, section), key).toEqual([]);
});

function partOf({ steps }: SchemaPlace): string {
  return steps[0] ?? '(agreement)';
}

function parseComplete(): Record<string, unknown> {
  return parse(plainSnippet(schema.skeleton ?? '')) as Record<string, unknown>;
}

/** What the skeleton of a place writes there: below its key, or as an item or entry of the author's own. */
function writtenBySkeleton({ steps, node }: SchemaPlace): unknown {
  const text = plainSnippet(node.skeleton ?? '');
  const written: unknown = parse(text);
  const last = steps.at(-1);
  if (last === undefined || last === '[]') return written;
  const entries = Object.entries(written as Readonly<Record<string, unknown>>);
  expect(entries).toHaveLength(1);
  const [key, value] = entries[0] ?? [];
  if (last !== '*') expect(key).toBe(last);
  return value;
}

function expectValid(data: unknown, { steps }: SchemaPlace): void {
  const check = validatorAt(steps);
  expect(check?.(data), `${JSON.stringify(data)}\n${JSON.stringify(check?.errors)}`).toBe(true);
}

/** One of its words, or a value of one of its kinds; of a list that may be one item, of that item's. */
function expectReadable(text: string, { steps, node }: SchemaPlace): void {
  const takers = [node, ...(node.oneOrMany && node.items ? [node.items] : [])];
  const words = takers.flatMap((taker) => [...(taker.words ?? []), ...(taker.choices ?? []).map(({ word }) => word)]);
  const values = takers.flatMap((taker) => taker.values ?? []);
  const isRead = words.includes(text) || values.some((kind) => kinds[kind].parse(text, { currency: 'GBP' }).ok);
  expect(isRead, `${steps.join('.')}: ${text}`).toBe(true);
}
