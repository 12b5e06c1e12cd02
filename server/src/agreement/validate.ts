import { entryOf, type MapNode, type Node, resolved } from '../syntax/node';
import { mapSchema, propertyOf, type SchemaNode } from './schema';
import { schema } from './schema.generated';

/** A fault in the shape of an agreement: what its keys and lists are, never what its values say. */
export interface StructuralError {
  /** `additionalProperties`: an unknown key; `required`: a missing one; `type`: a map, list or scalar in the wrong place. */
  readonly keyword: 'additionalProperties' | 'required' | 'type';
  /** The way from the data to the fault; numbers for items of lists. Of the map, where a key is unknown or missing. */
  readonly path: readonly (string | number)[];
  /** The unknown or missing key. */
  readonly key?: string;
}

/**
 * What is wrong with the shape of `data`, which stands under `key` of an agreement; `root` judges the keys of the
 * agreement itself, but nothing below them. A key that the format does not know holds a scalar. Values are not looked at,
 * and what is empty (null) is not yet written, never wrong. Never throws.
 */
export function validate(key: string, data: unknown): readonly StructuralError[] {
  if (key === 'root') return headerErrors(data);
  const errors: StructuralError[] = [];
  judge(data, sectionOf(key), { path: [], errors });
  return errors;
}

function sectionOf(key: string): SchemaNode {
  const node = propertyOf(schema, key);
  return node === undefined || node.later ? anyScalar : node;
}

const anyScalar: SchemaNode = { title: '', description: '', examples: [], values: ['label'] };

/**
 * True where nothing is wrong with the shape of `written`, which stands where the schema says `node`: the quick way to what
 * `validate` says of the same as data. False wherever that is not certain, as of keys that are written twice.
 */
export function fits(written: Node, node: SchemaNode): boolean {
  const found = resolved(written);
  switch (found.kind) {
    case 'scalar':
    case 'empty':
      return takesScalarOrOne(node);
    case 'list': {
      const { items } = node;
      return items !== undefined && found.items.every((item) => fits(item, items));
    }
    case 'map':
      return mapFits(found, mapSchema(node));
  }
}

function mapFits(map: MapNode, node: SchemaNode): boolean {
  if (!takesMap(node)) return false;
  for (const key of node.required ?? []) {
    const entry = entryOf(map, key);
    if (entry === undefined || resolved(entry.value).kind === 'empty') return false;
  }
  for (const { key, value } of map.entries) {
    if (value.kind === 'empty' || isAuthorsOwn(key.text)) continue;
    const child = propertyOf(node, key.text);
    if (child === undefined || !(child.later || resolved(value).kind === 'empty' || fits(value, child))) return false;
  }
  return true;
}

/** Where the judgement stands, and what it has found. */
interface Judgement {
  readonly path: (string | number)[];
  readonly errors: StructuralError[];
}

function judge(data: unknown, node: SchemaNode, at: Judgement): void {
  if (data === null || data === undefined) return;
  const map = mapSchema(node);
  if (Array.isArray(data)) {
    if (node.items) judgeList(data, node.items, at);
    else wrongType(at);
  } else if (typeof data === 'object') {
    if (takesMap(map)) judgeMap(data, map, at);
    else wrongType(at);
  } else if (!takesScalarOrOne(node)) wrongType(at);
}

function judgeList(data: readonly unknown[], items: SchemaNode, at: Judgement): void {
  for (const [index, item] of data.entries()) {
    at.path.push(index);
    judge(item, items, at);
    at.path.pop();
  }
}

function judgeMap(data: object, node: SchemaNode, at: Judgement): void {
  for (const key of node.required ?? []) {
    if (!Object.hasOwn(data, key)) at.errors.push({ keyword: 'required', path: [...at.path], key });
  }
  for (const [key, value] of Object.entries(data)) {
    if (isAuthorsOwn(key)) continue;
    const child = propertyOf(node, key);
    if (child === undefined) at.errors.push({ keyword: 'additionalProperties', path: [...at.path], key });
    else if (!child.later) {
      at.path.push(key);
      judge(value, child, at);
      at.path.pop();
    }
  }
}

function wrongType({ path, errors }: Judgement): void {
  errors.push({ keyword: 'type', path: [...path] });
}

function takesScalarOrOne(node: SchemaNode): boolean {
  return takesScalar(node) || (node.oneOrMany === true && node.items !== undefined && takesScalar(node.items));
}

function takesScalar(node: SchemaNode): boolean {
  return (node.values ?? node.words ?? node.choices) !== undefined;
}

function takesMap(node: SchemaNode): boolean {
  return (node.properties ?? node.patterns ?? node.additional) !== undefined;
}

/** Keys that no one judges. */
function isAuthorsOwn(key: string): boolean {
  return key.startsWith('x-');
}

/** The top level alone. Sections are judged by themselves, and a rule of its own tells of those that are missing. */
function headerErrors(data: unknown): readonly StructuralError[] {
  const header: SchemaNode = { ...schema, required: (schema.required ?? []).filter((key) => !isSection(key)) };
  const errors: StructuralError[] = [];
  judge(withoutBodies(data), header, { path: [], errors });
  return errors;
}

function isSection(key: string): boolean {
  return propertyOf(schema, key)?.section !== undefined;
}

/** What stands under keys that hold more than a scalar is left to their own judgement. */
function withoutBodies(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return data;
  const isBody = (key: string) => {
    const node = propertyOf(schema, key);
    return node !== undefined && (takesMap(node) || node.items !== undefined);
  };
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, isBody(key) ? null : value]));
}
