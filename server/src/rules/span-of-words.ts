import type { Fix } from '../syntax/finding';
import type { ScalarNode } from '../syntax/node';
import { spanInText } from '../syntax/scalar-map';
import type { Span } from '../syntax/span';

/**
 * Where the characters from `start` to `end` of a text stand in the source; the whole text where it is put together from
 * several pieces, which are not told apart.
 */
export function spanOfWords(node: ScalarNode, start: number, end: number): Span {
  return isOnePiece(node) ? spanInText(node, start, end) : node.span;
}

/** The fix that writes `newText` for the characters from `start` to `end`; none where they cannot be told from the rest. */
export function fixOfWords(node: ScalarNode, start: number, end: number, newText: string): readonly Fix[] {
  if (!isOnePiece(node)) return [];
  return [{ title: `Write “${newText}”`, edits: [{ span: spanInText(node, start, end), newText }] }];
}

function isOnePiece({ span }: ScalarNode): boolean {
  return span.chunk === span.endChunk;
}
