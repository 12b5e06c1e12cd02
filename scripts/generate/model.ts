import type { SchemaNode } from '../../server/src/agreement/schema';
import { skeletonOf } from './skeleton';
import type { SourceNode, Sources } from './source';

/** A node of the schema with its references resolved. One that stands in several places is one object. */
export interface Model extends SchemaNode {
  readonly properties?: readonly { readonly key: string; readonly node: Model }[];
  readonly patterns?: readonly { readonly pattern: string; readonly node: Model }[];
  readonly additional?: Model;
  readonly items?: Model;
  readonly typeName?: string;
  /** Which of the shared keys `title`, `text`, `also` and `when` it takes beside its own. */
  readonly drafted?: readonly string[];
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** The keys that `x-drafted` mixes in behind the node's own, by the definition that describes each. */
const DRAFTED = { title: 'drafted-title', text: 'drafted-text', also: 'drafted-also', when: 'drafted-when' };

/**
 * The whole schema from its sources.
 *
 * @throws Error where a reference leads nowhere, or a node says too little to be written by a snippet
 */
export function buildModel(sources: Sources): Model {
  const built = new Map<SourceNode, Map<string, Model>>();

  const build = (written: SourceNode, key: string | undefined, where: string): Model => {
    const source = withTarget(written, sources, where);
    // A reference that adds nothing stands for its target, so that both are one object.
    const identity =
      source === written ? written : Object.keys(written).length === 1 ? targetOf(written, sources, where) : written;
    const known = built.get(identity)?.get(key ?? '');
    if (known) return known;
    const model: Mutable<Model> = { title: '', description: '', examples: [] };
    built.set(identity, (built.get(identity) ?? new Map<string, Model>()).set(key ?? '', model));
    Object.assign(model, textsOf(source), scalarOf(source), childrenOf(source, where));
    model.skeleton = skeletonOf(source['x-skeleton'], model, key, where);
    return dropUndefined(model);
  };

  const childrenOf = (source: SourceNode, where: string): Partial<Model> => ({
    properties: filled(
      propertiesOf(source).map(([key, child]) => ({ key, node: build(child, key, `${where}.${key}`) })),
    ),
    patterns: filled(
      Object.entries(source.patternProperties ?? {}).map(([pattern, child]) => ({
        pattern,
        node: build(child, undefined, `${where}.${pattern}`),
      })),
    ),
    additional: source.additionalProperties && build(source.additionalProperties, undefined, `${where}.*`),
    items: source.items && build(source.items, undefined, `${where}[]`),
  });

  const propertiesOf = (source: SourceNode): readonly (readonly [string, SourceNode])[] => {
    const own = source.properties ?? {};
    if (!source['x-drafted']) return Object.entries(own);
    const shared = Object.entries(DRAFTED).filter(([key]) => !(key in own));
    return [...Object.entries(own), ...shared.map(([key, def]) => [key, reference(def)] as const)];
  };

  return build(sources.root, undefined, 'agreement');
}

function reference(def: string): SourceNode {
  return { $ref: `#/$defs/${def}` };
}

function targetOf(written: SourceNode, sources: Sources, where: string): SourceNode {
  const target = sources.defs[written.$ref?.replace('#/$defs/', '') ?? ''];
  if (!target) throw new Error(`${where}: ${written.$ref} leads nowhere.`);
  return target;
}

/** What stands beside a reference goes before what its target says. */
function withTarget(written: SourceNode, sources: Sources, where: string): SourceNode {
  if (written.$ref === undefined) return written;
  const { $ref: _, ...beside } = written;
  return { ...withTarget(targetOf(written, sources, where), sources, where), ...beside };
}

function textsOf(source: SourceNode): Partial<Model> {
  return {
    title: source.title ?? '',
    description: source.description ?? '',
    why: source['x-why'],
    state: source['x-state'],
    pitfall: source['x-pitfall'],
    examples: source.examples ?? [],
    mustState: source['x-must-state'],
    later: source['x-later'],
    oneOrMany: source['x-one-or-many'],
    required: source.required,
    typeName: source['x-type'],
    section: source['x-section'],
    drafted: source['x-drafted']
      ? Object.keys(DRAFTED).filter((key) => !(key in (source.properties ?? {})))
      : undefined,
  };
}

function scalarOf(source: SourceNode): Partial<Model> {
  return {
    values: listed(source['x-value']),
    words: source['x-words'],
    choices: source.enum?.map((word, index) => ({ word, description: source.enumDescriptions?.[index] ?? '' })),
    refersTo: listed(source['x-refers-to']),
  };
}

function listed<T extends string>(one: T | readonly T[] | undefined): readonly T[] | undefined {
  if (one === undefined) return undefined;
  return typeof one === 'string' ? [one] : one;
}

function filled<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}

/** Leaves out, in place, what is undefined or false. */
function dropUndefined(model: Mutable<Model>): Model {
  for (const key of Object.keys(model) as (keyof Model)[]) {
    if (model[key] === undefined || model[key] === false) delete model[key];
  }
  return model;
}

/** What may stand at a node, one form each. */
export function formsOf(model: Model): { readonly scalar: boolean; readonly map: boolean; readonly list: boolean } {
  return {
    scalar: Boolean(model.values ?? model.words ?? model.choices),
    map: Boolean(model.properties ?? model.patterns ?? model.additional),
    list: Boolean(model.items),
  };
}

/** The nodes directly below `model`. */
export function childModels(model: Model): readonly Model[] {
  return [
    ...(model.properties ?? []).map(({ node }) => node),
    ...(model.patterns ?? []).map(({ node }) => node),
    ...(model.additional ? [model.additional] : []),
    ...(model.items ? [model.items] : []),
  ];
}

/** The nodes at or below `root` that `isShareable` accepts and that stand in more than one place, each with a name of its own. */
export function sharedModels(root: Model, isShareable: (model: Model) => boolean): ReadonlyMap<Model, string> {
  const places = new Map<Model, number>();
  const visit = (model: Model): void => {
    const count = (places.get(model) ?? 0) + 1;
    places.set(model, count);
    if (count === 1) childModels(model).forEach(visit);
  };
  visit(root);
  const names = new Map<Model, string>();
  const taken = new Set<string>();
  for (const [model, count] of places) {
    if (count < 2 || !isShareable(model)) continue;
    names.set(model, unique(camelCase(model.typeName ?? model.title), taken));
  }
  return names;
}

/** `Own wording` → `ownWording`. */
export function camelCase(text: string): string {
  const joined = text
    .replace(/[^A-Za-z0-9]+(.)/gu, (_, letter: string) => letter.toUpperCase())
    .replace(/[^A-Za-z0-9]/gu, '');
  return joined.charAt(0).toLowerCase() + joined.slice(1);
}

function unique(name: string, taken: Set<string>): string {
  let candidate = name;
  for (let number = 2; taken.has(candidate); number++) candidate = `${name}${number}`;
  taken.add(candidate);
  return candidate;
}
