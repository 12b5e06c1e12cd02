import { entryOf, type ListNode, type MapNode, type Node, resolved } from '../syntax/node';
import { propertyOf, type SchemaNode } from './schema';
import { createSchemaPlans, type SchemaPlan } from './schema-plan';

/**
 * True where nothing is wrong with the shape of `written`, which stands where the schema says `schema`: what `validate`
 * would say of it as data, without making data of it. False wherever that is not certain, as of keys that are written twice.
 */
export type Fits = (written: Node, schema: SchemaNode) => boolean;

/** Remembers the maps and lists that fit: those of several chunks, or one chunk each, so that only what changed is looked at. */
export function createFits(): Fits {
  const planOf = createSchemaPlans();
  const fitting = new WeakMap<Node, SchemaNode>();

  const fits = (written: Node, plan: SchemaPlan, remembers: boolean): boolean => {
    const node = resolved(written);
    if (node.kind === 'scalar' || node.kind === 'empty') return plan.takesText;
    if (remembers && fitting.get(written) === plan.schema) return true;
    const below = remembers && node.span.chunk !== node.span.endChunk;
    const fit = node.kind === 'map' ? mapFits(node, plan, below) : listFits(node, plan.items, below);
    if (fit && remembers) fitting.set(written, plan.schema);
    return fit;
  };

  const listFits = (list: ListNode, plan: SchemaPlan | undefined, remembers: boolean): boolean => {
    if (plan === undefined) return false;
    for (const item of list.items) if (!fits(item, plan, remembers)) return false;
    return true;
  };

  const mapFits = (map: MapNode, plan: SchemaPlan, remembers: boolean): boolean => {
    if (!plan.takesKeys) return false;
    const fields = plan.ofMap;
    if (!hasRequired(map, fields.required)) return false;
    for (const { key, value } of map.entries) {
      if (isAuthorsOwn(key.text) || value.kind === 'empty') continue;
      const field = fields.property(key.text);
      if (field === undefined) return false;
      if (!field.later && resolved(value).kind !== 'empty' && !fits(value, field, remembers)) return false;
    }
    return true;
  };

  return (written, schema) => fits(written, planOf(schema), true);
}

/** `Fits` for the top level alone, whose sections are looked at one by one, and are missed by a rule of their own. */
export function headerFits(root: MapNode, schema: SchemaNode): boolean {
  const required = schema.required?.filter((key) => propertyOf(schema, key)?.section === undefined) ?? [];
  return (
    hasRequired(root, required) &&
    root.entries.every(({ key }) => isAuthorsOwn(key.text) || propertyOf(schema, key.text) !== undefined)
  );
}

function hasRequired(map: MapNode, required: readonly string[]): boolean {
  return required.every((key) => {
    const entry = entryOf(map, key);
    return entry !== undefined && resolved(entry.value).kind !== 'empty';
  });
}

/** Keys that no one judges. */
function isAuthorsOwn(key: string): boolean {
  return key.startsWith('x-');
}
