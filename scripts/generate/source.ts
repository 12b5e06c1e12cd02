import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import type { ValueKindName } from '../../server/src/values/value';

/** A node of `schemas/source/*.yaml`, as it is written there. */
export interface SourceNode {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly string[];
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly properties?: Readonly<Record<string, SourceNode>>;
  readonly patternProperties?: Readonly<Record<string, SourceNode>>;
  readonly additionalProperties?: SourceNode;
  readonly required?: readonly string[];
  readonly items?: SourceNode;
  readonly 'x-why'?: string;
  readonly 'x-state'?: string;
  readonly 'x-pitfall'?: string;
  readonly 'x-value'?: ValueKindName | readonly ValueKindName[];
  readonly 'x-words'?: readonly string[];
  readonly 'x-refers-to'?: string | readonly string[];
  /** A snippet, or the keys and lines of which it is composed. */
  readonly 'x-skeleton'?: string | readonly string[];
  readonly 'x-one-or-many'?: boolean;
  readonly 'x-drafted'?: boolean;
  readonly 'x-must-state'?: boolean;
  readonly 'x-later'?: boolean;
  readonly 'x-section'?: 'mandatory' | 'recommended';
  /** The name of the generated type. */
  readonly 'x-type'?: string;
}

export interface Sources {
  readonly root: SourceNode;
  /** By name: each file under its own, and the `$defs` of all. */
  readonly defs: Readonly<Record<string, SourceNode>>;
}

const ROOT = 'agreement';

const KNOWN_KEYS = new Set([
  '$ref',
  'title',
  'description',
  'examples',
  'enum',
  'enumDescriptions',
  'properties',
  'patternProperties',
  'additionalProperties',
  'required',
  'items',
  'x-why',
  'x-state',
  'x-pitfall',
  'x-value',
  'x-words',
  'x-refers-to',
  'x-skeleton',
  'x-one-or-many',
  'x-drafted',
  'x-must-state',
  'x-later',
  'x-section',
  'x-type',
]);

/**
 * Reads the sources of `folder`.
 *
 * @throws Error where a node has an unknown key, lacks its texts, or its lists of words do not match
 */
export function readSources(folder: string): Sources {
  const defs: Record<string, SourceNode> = {};
  const add = (name: string, node: SourceNode) => {
    if (name in defs) throw new Error(`Two definitions are called "${name}".`);
    defs[name] = node;
  };
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()) {
    const { $defs = {}, ...own } = parse(readFileSync(join(folder, file), 'utf8')) as SourceNode & {
      readonly $defs?: Record<string, SourceNode>;
    };
    const name = basename(file, '.yaml');
    if (Object.keys(own).length > 0) add(name, own);
    for (const [def, node] of Object.entries($defs)) add(def, node);
  }
  for (const [name, node] of Object.entries(defs)) check(node, name);
  const root = defs[ROOT];
  if (!root) throw new Error(`${ROOT}.yaml is missing.`);
  return { root, defs };
}

/** The children of a node by how an error names them. */
function childrenOfSource(node: SourceNode): readonly (readonly [string, SourceNode])[] {
  return [
    ...Object.entries(node.properties ?? {}),
    ...Object.entries(node.patternProperties ?? {}),
    ...(node.additionalProperties ? [['*', node.additionalProperties] as const] : []),
    ...(node.items ? [['[]', node.items] as const] : []),
  ];
}

function check(node: SourceNode, where: string): void {
  const fail = (what: string): never => {
    throw new Error(`${where}: ${what}`);
  };
  const unknown = Object.keys(node).find((key) => !KNOWN_KEYS.has(key));
  if (unknown !== undefined) fail(`unknown key "${unknown}".`);
  if (!node.$ref && !(node.title && node.description)) fail('title and description are missing.');
  if (
    [...(node.examples ?? []), ...(node.enum ?? []), ...(node['x-words'] ?? [])].some(
      (text) => typeof text !== 'string',
    )
  )
    fail('every example, choice and word is a string; quote it.');
  if ((node.enum?.length ?? 0) !== (node.enumDescriptions?.length ?? 0)) fail('each choice has one description.');
  const keys = new Set(Object.keys(node.properties ?? {}));
  const absent = node.properties && node.required?.find((key) => !keys.has(key));
  if (absent !== undefined) fail(`"${absent}" is required and no property.`);
  for (const [name, child] of childrenOfSource(node)) check(child, `${where}.${name}`);
}
