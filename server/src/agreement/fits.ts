import { entryOf, type MapNode, type Node, resolved } from '../syntax/node';
import { mapSchema, propertyOf, type SchemaNode, takesKeys, takesText } from './schema';

/**
 * True where nothing is wrong with the shape of `written`, which stands where the schema says `schema`: what `validate`
 * would say of it as data, without making data of it. False wherever that is not certain, as of keys that are written twice.
 */
export type Fits = (written: Node, schema: SchemaNode) => boolean;

/** Remembers the maps and lists that fit: those of several chunks, or one chunk each, so that only what changed is looked at. */
export function createFits(): Fits {
  const fitting = new WeakMap<Node, SchemaNode>();

  const fits = (written: Node, schema: SchemaNode, remembers: boolean): boolean => {
    const node = resolved(written);
    if (node.kind === 'scalar' || node.kind === 'empty') return takesText(schema);
    if (fitting.get(written) === schema) return true;
    const below = remembers && node.span.chunk !== node.span.endChunk;
    const fit =
      node.kind === 'map'
        ? takesKeys(schema) && mapFits(node, mapSchema(schema), below)
        : listFits(node.items, schema.items, below);
    if (fit && remembers) fitting.set(written, schema);
    return fit;
  };

  const listFits = (items: readonly Node[], schema: SchemaNode | undefined, remembers: boolean): boolean =>
    schema !== undefined && items.every((item) => fits(item, schema, remembers));

  const mapFits = (map: MapNode, schema: SchemaNode, remembers: boolean): boolean =>
    hasRequired(map, schema) &&
    map.entries.every(({ key, value }) => {
      if (isAuthorsOwn(key.text) || value.kind === 'empty') return true;
      const property = propertyOf(schema, key.text);
      if (property === undefined) return false;
      return property.later === true || resolved(value).kind === 'empty' || fits(value, property, remembers);
    });

  return (written, schema) => fits(written, schema, true);
}

/** `Fits` for the top level alone, whose sections are looked at one by one, and are missed by a rule of their own. */
export function headerFits(root: MapNode, schema: SchemaNode): boolean {
  const required = schema.required?.filter((key) => propertyOf(schema, key)?.section === undefined) ?? [];
  return (
    hasRequired(root, { ...schema, required }) &&
    root.entries.every(({ key }) => isAuthorsOwn(key.text) || propertyOf(schema, key.text) !== undefined)
  );
}

function hasRequired(map: MapNode, { required = [] }: SchemaNode): boolean {
  return required.every((key) => {
    const entry = entryOf(map, key);
    return entry !== undefined && resolved(entry.value).kind !== 'empty';
  });
}

/** Keys that no one judges. */
function isAuthorsOwn(key: string): boolean {
  return key.startsWith('x-');
}
