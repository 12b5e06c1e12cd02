import type { Node } from './node';
import type { Problem } from './problem';
import type { Source } from './span';

/**
 * A piece of the text that is read by itself: a field of a section, an item of a long list, a header line such as
 * `services:`. It is immutable; two places with the same text are two chunks.
 */
export interface Chunk extends Source {
  /** Its text, line ends included. The chunks of a text, joined, are the text. */
  readonly text: string;
  /** What it holds when read alone, undefined where it holds only blanks and comments. */
  readonly node: Node | undefined;
  readonly problems: readonly Problem[];
}
