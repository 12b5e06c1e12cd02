import { type Bound, childrenOf } from './bound';
import { propertyOf, type SchemaNode } from './schema';

/** A bound thing with what the schema says of it. */
export interface Visited {
  readonly bound: Bound;
  readonly schema: SchemaNode;
}

/** `bound` and everything below it, each with its schema, in the order of the text. */
export function* visit(bound: Bound, schema: SchemaNode): Generator<Visited> {
  yield { bound, schema };
  for (const child of childrenOf(bound)) {
    const below = bound.is === 'list' ? schema.items : propertyOf(schema, keyOf(child, bound));
    if (below) yield* visit(child, below);
  }
}

/** The key of `field` in `map`, as it is written. */
function keyOf(field: Bound, map: Bound): string {
  const prefix = map.place.path === '' ? '' : `${map.place.path}.`;
  return field.place.path.slice(prefix.length);
}
