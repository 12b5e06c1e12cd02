import type { ScalarNode } from '../syntax/node';
import { spanInText } from '../syntax/scalar-map';
import type { Span } from '../syntax/span';

/**
 * Where the characters from `start` to `end` of a text stand in the source; the whole text where it is put together from
 * several pieces, which are not told apart.
 */
export function spanOfWords(node: ScalarNode, start: number, end: number): Span {
  return node.span.chunk === node.span.endChunk ? spanInText(node, start, end) : node.span;
}
