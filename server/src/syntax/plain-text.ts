import type { ScalarNode } from './node';
import { foldedText } from './scalar-map';
import { type Source, spanIn } from './span';

/** What stands at `start` to `end` of `chunk` as one plain text, whatever YAML makes of it: lines trimmed and folded. */
export function plainText(start: number, end: number, chunk: Source): ScalarNode {
  const text = foldedText(chunk.text.slice(start, end));
  return { kind: 'scalar', span: spanIn(chunk, start, end), style: 'plain', text };
}
