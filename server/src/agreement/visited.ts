import type { Bound } from './bound';
import { mapSchema, propertyOf, type SchemaNode } from './schema';

/** A bound thing with what the schema says of it. */
export interface Visited {
  readonly bound: Bound;
  readonly schema: SchemaNode;
}

/** The key of `child` in the map `above`, as it is written. */
export function keyOfChild(above: Bound, child: Bound): string {
  const { path } = above.place;
  return path === '' ? child.place.path : child.place.path.slice(path.length + 1);
}

/** What the schema says of `child`, which hangs on `above`; undefined where it knows of no such thing. */
export function schemaOfChild({ bound, schema }: Visited, child: Bound): SchemaNode | undefined {
  return bound.is === 'list' ? schema.items : propertyOf(mapSchema(schema), keyOfChild(bound, child));
}
