import type { Bound } from './bound';
import { pathBelow } from './path';
import { mapSchema, propertyOf, type SchemaNode } from './schema';

/** A bound thing with what the schema says of it. */
export interface Visited {
  readonly bound: Bound;
  readonly schema: SchemaNode;
}

/** The key of `child` in the map `above`, as it is written. */
export function keyOfChild(above: Bound, child: Bound): string {
  return child.place.path.slice(pathBelow(above.place.path, '').length);
}

/** What the schema says of `child`, which hangs on `above`; undefined where it knows of no such thing. */
export function schemaOfChild({ bound, schema }: Visited, child: Bound): SchemaNode | undefined {
  return bound.is === 'list' ? schema.items : propertyOf(mapSchema(schema), keyOfChild(bound, child));
}
