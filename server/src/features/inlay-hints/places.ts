import type { Bound } from '../../agreement/bound';
import { entryOf, type Node, type ScalarNode } from '../../syntax/node';
import type { SyntaxTree } from '../../syntax/tree';

/**
 * Behind what of `bound` its number is shown: its key, the title or first field of an item, the first line of a text or of
 * what stands in brackets.
 */
export function headOf(tree: SyntaxTree, bound: Bound): number | undefined {
  const { at, node } = bound.place;
  if (node.kind === 'scalar') return endOfFirstLine(tree, node);
  const isInBrackets = (node.kind === 'map' || node.kind === 'list') && node.flow;
  return at === node.span || isInBrackets ? headOfItem(tree, node) : behindColon(tree, tree.rangeOf(at)?.end);
}

function headOfItem(tree: SyntaxTree, node: Node): number | undefined {
  if (node.kind === 'map' && !node.flow) {
    const entry = entryOf(node, 'title') ?? node.entries[0];
    if (entry === undefined) return undefined;
    if (entry.value.kind === 'scalar') return endOfFirstLine(tree, entry.value);
    return behindColon(tree, tree.rangeOf(entry.key.span)?.end);
  }
  const range = tree.rangeOf(node.span);
  return range && endOfLine(tree.text, range.start, range.end);
}

/** Behind the first line of a scalar; of a text below `|` or `>`, behind that mark. */
function endOfFirstLine({ text, rangeOf }: SyntaxTree, { span, style }: ScalarNode): number | undefined {
  const range = rangeOf(span);
  if (range === undefined) return undefined;
  if (style !== 'literal' && style !== 'folded') return endOfLine(text, range.start, range.end);
  let end = range.start;
  while (end < range.end && !/\s/u.test(text.charAt(end))) end++;
  return end;
}

/** Where the line from `start` ends before `limit`, blanks at its end left out. */
function endOfLine(text: string, start: number, limit: number): number {
  let end = start;
  while (end < limit && text[end] !== '\n' && text[end] !== '\r') end++;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end--;
  return end;
}

function behindColon({ text }: SyntaxTree, keyEnd: number | undefined): number | undefined {
  if (keyEnd === undefined) return undefined;
  let at = keyEnd;
  while (text[at] === ' ') at++;
  return text[at] === ':' ? at + 1 : keyEnd;
}
