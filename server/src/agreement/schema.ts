import type { ValueKindName } from '../values/value';

/**
 * The published schema as the editor's help and the binder read it: what may be written at a place, and what it means.
 * `schema.generated.ts` holds the whole; shapes are flat unions: a node that may be a scalar, a map or a list has the
 * fields of each.
 */
export interface SchemaNode {
  readonly title: string;
  /** What it is: one or two sentences of Markdown. */
  readonly description: string;
  readonly why?: string;
  readonly state?: string;
  readonly pitfall?: string;
  /** As written in YAML. */
  readonly examples: readonly string[];

  /** The kinds of value that a scalar here may have. */
  readonly values?: readonly ValueKindName[];
  /** Words that a scalar here may be besides: `none`, `included`. */
  readonly words?: readonly string[];
  /** The closed list of words that a scalar here must be one of, each with what it means. */
  readonly choices?: readonly { readonly word: string; readonly description: string }[];
  /** The lists whose ids a scalar here names, as paths: `services.included`; `sections` are the agreement's own sections. */
  readonly refersTo?: readonly string[];

  /** The known keys of a map, in the order of writing. */
  readonly properties?: readonly SchemaProperty[];
  /** Keys by pattern: `^clauses-`. */
  readonly patterns?: readonly { readonly pattern: string; readonly node: SchemaNode }[];
  /** What an author's own key holds, where a map takes such. */
  readonly additional?: SchemaNode;
  /** Keys that the map cannot do without. */
  readonly required?: readonly string[];

  /** What an item of a list is. */
  readonly items?: SchemaNode;
  /** True where one item may be written without a list. */
  readonly oneOrMany?: boolean;

  /** The snippet that writes it, its key first (for what is an item of a list: without the dash). */
  readonly skeleton?: string;
  /** A reader would miss it: judged by the clause. */
  readonly mustState?: boolean;
  /** A section of the agreement, whose absence is judged by a rule of its own. */
  readonly section?: 'mandatory' | 'recommended';
  /** Known, and of no effect yet. */
  readonly later?: boolean;
}

export interface SchemaProperty {
  readonly key: string;
  readonly node: SchemaNode;
}

/** What `key` of a map at `node` holds; undefined where it is unknown. */
export function propertyOf(node: SchemaNode, key: string): SchemaNode | undefined {
  for (const property of node.properties ?? []) if (property.key === key) return property.node;
  return node.patterns?.find(({ pattern }) => new RegExp(pattern, 'u').test(key))?.node ?? node.additional;
}

/**
 * True where a list may stand at `node`, or a map: as such, as the one item of a list, or mistakenly in a list's place,
 * where it can still have been meant as one.
 */
export function takes(node: SchemaNode, form: 'list' | 'map'): boolean {
  return form === 'list' ? node.items !== undefined : takesKeys(node) || (node.items !== undefined && !node.oneOrMany);
}

/** What a map at `node` takes: where one item may be written without a list, what the item takes. */
export function mapSchema(node: SchemaNode): SchemaNode {
  return !hasKeys(node) && node.oneOrMany && node.items ? node.items : node;
}

/** True where keys may be written at `node`. */
export function takesKeys(node: SchemaNode): boolean {
  return hasKeys(mapSchema(node));
}

function hasKeys(node: SchemaNode): boolean {
  return (node.properties ?? node.additional ?? node.patterns) !== undefined;
}

/** True where a scalar at `node` is the author's own words: prose, or a name. */
export function takesWords({ values = [] }: SchemaNode): boolean {
  return values.includes('prose') || values.includes('label');
}

/** True where a scalar may stand at `node`. */
export function takesText(node: SchemaNode): boolean {
  const isScalar = (node.values ?? node.words ?? node.choices ?? node.refersTo) !== undefined;
  return isScalar || (node.oneOrMany === true && node.items !== undefined && takesText(node.items));
}
