import type { Finding } from '../syntax/finding';
import { inThousands } from '../syntax/limits';
import { meantAsText } from '../syntax/meant-as-text';
import { entryOf, type MapNode, type Node, resolved } from '../syntax/node';
import { findPlaceholders } from '../syntax/placeholder';
import { type Span, startOf } from '../syntax/span';
import { nearest } from '../values/nearest';
import { listed } from '../values/words';
import { createFits, type Fits, headerFits } from './fits';
import { pathBelow } from './path';
import { mapSchema, propertyOf, type SchemaNode, takes } from './schema';
import { type StructuralError, validate } from './validate';

/** Judges the shape of an agreement: unknown keys, maps where a list belongs, keys that are missing. */
export interface StructureCheck {
  /** The findings of the whole agreement; sections whose very nodes were checked before are not checked again. */
  check(root: MapNode, schema: SchemaNode): readonly Finding[];
}

/** A check that remembers nothing yet. */
export function createStructureCheck(): StructureCheck {
  const remembered = new WeakMap<Node, readonly Finding[]>();
  const fits = createFits();

  const checkSection = (key: string, at: Span, value: Node, schema: SchemaNode): readonly Finding[] => {
    const known = remembered.get(value);
    if (known) return known;
    const errors = fits(value, schema) ? [] : validate(key, toData(value, schema, fits));
    const findings = findingsOf(errors, { node: value, at, schema, path: key });
    remembered.set(value, findings);
    return findings;
  };

  return {
    check: (root, schema) => {
      const written = root.entries.filter((entry) => !entry.key.text.startsWith('x-'));
      // What the whole lacks is told where the reader begins: it has no key of its own.
      const at = root.entries[0]?.key.span ?? startOf(root.span);
      const errors = headerFits(root, schema) ? [] : validate('root', headerData(root));
      const header = findingsOf(errors, { node: root, at, schema, path: '' });
      const inSections = written.flatMap((entry) => {
        const section = propertyOf(schema, entry.key.text);
        if (!section || section.later || resolved(entry.value).kind === 'empty') return [];
        return checkSection(entry.key.text, entry.key.span, entry.value, section);
      });
      return [...header, ...inSections];
    },
  };
}

/** A node on the way to an error, with what the schema says of it. */
interface Visited {
  readonly node: Node;
  /** Its key, or itself for an item of a list. */
  readonly at: Span;
  readonly schema: SchemaNode;
  readonly path: string;
}

/** Beyond so many faults of one section more are of no use to its author. */
const MOST_FAULTS = 100;

function findingsOf(errors: readonly StructuralError[], section: Visited): readonly Finding[] {
  const present = keysByMap();
  const told = errors.slice(0, MOST_FAULTS).flatMap((error) => findingOf(error, section, present));
  if (errors.length <= MOST_FAULTS) return told;
  const rest = inThousands(errors.length - MOST_FAULTS);
  const where = section.path === '' ? 'The agreement' : `\`${section.path}\``;
  const message = `${where} has ${rest} more faults of this kind, which are not listed. Mend those that are.`;
  return [...told, { rule: 'limit', severity: 'error', span: section.at, path: section.path, message, fixes: [] }];
}

type KeysOf = (map: MapNode) => ReadonlySet<string>;

/** The keys of maps, each read once: many of one map may be unknown. */
function keysByMap(): KeysOf {
  const known = new Map<MapNode, ReadonlySet<string>>();
  return (map) => {
    const keys = known.get(map) ?? new Set(map.entries.map((entry) => entry.key.text));
    known.set(map, keys);
    return keys;
  };
}

function findingOf(error: StructuralError, section: Visited, present: KeysOf): readonly Finding[] {
  const visited = error.path.reduce<Visited | undefined>((from, step) => from && stepTo(from, step), section);
  if (!visited) return [];
  const finding = { severity: 'error', fixes: [], span: visited.at, path: visited.path } as const;
  switch (error.keyword) {
    case 'additionalProperties':
      return unknownKey(error.key ?? '', visited, present);
    case 'required':
      return [
        {
          ...finding,
          rule: 'missing-field',
          path: pathBelow(visited.path, error.key ?? ''),
          message: missing(error.key ?? '', visited),
        },
      ];
    default:
      return isSaidElsewhere(visited) ? [] : [{ ...finding, rule: 'invalid-value', message: wrongShape(visited) }];
  }
}

function stepTo(from: Visited, step: string | number): Visited | undefined {
  const node = resolved(from.node);
  if (node.kind === 'map') {
    const entry = entryOf(node, String(step));
    const schema = propertyOf(from.schema, String(step));
    return (
      entry && schema && { node: entry.value, at: entry.key.span, schema, path: pathBelow(from.path, entry.key.text) }
    );
  }
  if (node.kind !== 'list' || !from.schema.items) return undefined;
  const item = node.items[Number(step)];
  return (
    item && {
      node: item,
      at: item.span,
      schema: from.schema.items,
      path: pathBelow(from.path, String(Number(step) + 1)),
    }
  );
}

function unknownKey(key: string, { node, schema, path }: Visited, keysOfMap: KeysOf): readonly Finding[] {
  const map = resolved(node);
  const entry = map.kind === 'map' ? entryOf(map, key) : undefined;
  if (map.kind !== 'map' || !entry) return [];
  const keys = (schema.properties ?? []).map((property) => property.key);
  const present = keysOfMap(map);
  const meant = nearest(
    key,
    keys.filter((candidate) => !present.has(candidate)),
  );
  const where = path === '' ? 'an agreement' : `\`${path}\``;
  const advice = meant === undefined ? `It takes ${some(keys)}.` : `Did you mean \`${meant}\`?`;
  return [
    {
      rule: 'unknown-key',
      severity: 'error',
      span: entry.key.span,
      message: `\`${key}\` is not a key of ${where}. ${advice} A key of your own begins with \`x-\` and is not printed.`,
      path: pathBelow(path, key),
      fixes:
        meant === undefined
          ? []
          : [{ title: `Change to \`${meant}\``, edits: [{ span: entry.key.span, newText: meant }] }],
    },
  ];
}

function missing(key: string, { schema, path }: Visited): string {
  const field = propertyOf(schema, key);
  const what = field ? `: ${field.description.split(/(?<=\.)\s/u)[0] ?? ''}` : '.';
  return path === '' ? `The agreement has no \`${key}\`${what}` : `\`${path}\` has no \`${key}\`${what}`;
}

function wrongShape({ node, schema, path }: Visited): string {
  const shapes = [
    schema.values || schema.choices || schema.words ? ['a value'] : [],
    schema.properties || schema.additional ? [`a map${keysOf(schema)}`] : [],
    schema.items ? ['a list'] : [],
  ].flat();
  const found = { map: 'a map', list: 'a list', scalar: 'a text', empty: 'empty' }[resolved(node).kind];
  const example = schema.examples[0] === undefined ? '' : ` For example: \`${schema.examples[0]}\`.`;
  return `\`${path}\` is ${found}, and takes ${shapes.join(' or ')}.${example}`;
}

function keysOf(schema: SchemaNode): string {
  const keys = (schema.properties ?? []).slice(0, 4).map((property) => property.key);
  return keys.length === 0 ? '' : ` with ${some(keys)}`;
}

/** The first of the keys: of a long list the rest is found by completion. */
function some(keys: readonly string[]): string {
  return listed(
    keys.slice(0, 8).map((key) => `\`${key}\``),
    'and',
  );
}

/** Binding tells of placeholders, and of texts that YAML took for lists or maps. */
function isSaidElsewhere({ node, schema }: Visited): boolean {
  const value = resolved(node);
  if (value.kind === 'scalar') return findPlaceholders(value.text).length > 0;
  return value.kind !== 'empty' && !takes(schema, value.kind) && meantAsText(value) !== undefined;
}

type Data = string | null | readonly Data[] | { readonly [key: string]: Data };

/**
 * The tree as plain data, in which nothing (null) stands for what fits. What is not yet written is left out, and every
 * scalar is the text that it stands for.
 */
function toData(written: Node, schema: SchemaNode | undefined, fits: Fits): Data {
  const node = resolved(written);
  if (node.kind === 'scalar') return node.text;
  if (node.kind === 'empty') return '';
  if (schema && fits(written, schema)) return null;
  if (node.kind === 'list') return node.items.map((item) => toData(item, schema?.items, fits));
  const map = schema && mapSchema(schema);
  return Object.fromEntries(
    node.entries
      .filter((entry) => resolved(entry.value).kind !== 'empty')
      .map((entry) => [entry.key.text, toData(entry.value, map && propertyOf(map, entry.key.text), fits)] as const)
      .reverse(),
  );
}

/** The top level alone: what its keys hold is checked section by section. */
function headerData(root: MapNode): Data {
  return Object.fromEntries(
    root.entries.filter((entry) => resolved(entry.value).kind !== 'empty').map((entry) => [entry.key.text, '']),
  );
}
