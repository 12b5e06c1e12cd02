import type { SchemaNode } from '../../agreement/schema';
import type { OffsetRange } from '../../syntax/span';

/**
 * Where the cursor stands, as far as writing goes: what might be written there. Several may be possible at once: below
 * a key that is still empty a map may begin, a list, or a value.
 */
export interface Place {
  /** The map that a key written here would belong to. */
  readonly map?: MapPlace;
  /** The list that an item written here would belong to, its dash still missing. */
  readonly list?: SchemaPlace;
  /** What a value written here would be. */
  readonly value?: ValuePlace;
  /** What has been typed of it, up to the cursor. */
  readonly typed: OffsetRange;
  /** Where what stands there already ends: beyond the cursor, when that is in the middle of a word. */
  readonly end: number;
  /** The column at which it begins: what its further lines are indented by. */
  readonly indent: number;
  /** True within `{ }` or `[ ]`, where everything stays on its line. */
  readonly flow: boolean;
}

export interface SchemaPlace {
  readonly schema: SchemaNode;
  readonly path: string;
}

export interface MapPlace extends SchemaPlace {
  /** The keys that the map has already, the one at the cursor left out. */
  readonly present: ReadonlySet<string>;
  /** True where a colon follows already: the key alone is wanted. */
  readonly hasColon: boolean;
}

export interface ValuePlace extends SchemaPlace {
  /** `key`: behind its key; `below`: on the line below its key; `item`: an item; `text`: a further line of a text. */
  readonly on: 'key' | 'below' | 'item' | 'text';
}
