import { indented } from '../../agreement/skeletons';
import { columnOf, contentLineEnd, nextLineOf } from '../../rules/source-lines';
import type { Edit } from '../../syntax/finding';
import { eolOf } from '../../syntax/line';
import type { ListNode } from '../../syntax/node';
import type { SyntaxTree } from '../../syntax/tree';

/** Writes one more item, with the skeleton's content, behind the last one of `list`. */
export function nextItem(tree: SyntaxTree, list: ListNode, skeleton: string): Edit {
  const lineEnd = contentLineEnd(tree, list.span);
  const next = nextLineOf(tree.text, lineEnd);
  const column = columnOf(tree, list.span);
  const eol = eolOf(tree.text);
  // The last line of a text may have no end.
  const opening = next === lineEnd ? '\n' : '';
  const item = `${opening}${' '.repeat(column)}- ${indented(skeleton.trimEnd(), column + 2)}\n`;
  return { span: tree.spanAt(next, next), newText: item.replaceAll('\n', eol), snippet: true };
}
