import type { Bound } from './bound';
import type { SchemaNode } from './schema';

/** A bound thing with what the schema says of it. */
export interface Visited {
  readonly bound: Bound;
  readonly schema: SchemaNode;
}
