import type { SchemaNode } from '../agreement/schema';

/** What a map at `schema` takes: where one item may be written without a list, what the item takes. */
export function mapSchema(schema: SchemaNode): SchemaNode {
  return !hasKeys(schema) && schema.oneOrMany && schema.items ? schema.items : schema;
}

export function takesKeys(schema: SchemaNode): boolean {
  return hasKeys(mapSchema(schema));
}

function hasKeys(schema: SchemaNode): boolean {
  return (schema.properties ?? schema.additional ?? schema.patterns) !== undefined;
}

/** True where a scalar may stand at `schema`. */
export function takesText(schema: SchemaNode): boolean {
  const takes = (schema.values ?? schema.words ?? schema.choices ?? schema.refersTo) !== undefined;
  return takes || (schema.oneOrMany === true && schema.items !== undefined && takesText(schema.items));
}
