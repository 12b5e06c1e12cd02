import type { Node } from '../../syntax/node';
import { quote } from '../../syntax/quote';
import type { SyntaxTree } from '../../syntax/tree';

/**
 * The source of `node` as it may stand inside brackets, with quotation marks where a comma or a bracket in it would be
 * YAML's own; undefined for what does not fit on a line, is empty, or has a name that others refer to.
 */
export function onOneLine(tree: SyntaxTree, node: Node): string | undefined {
  if ('anchor' in node && node.anchor !== undefined) return undefined;
  const source = tree.sourceOf(node.span).trim();
  if (/[\r\n]/u.test(source)) return undefined;
  switch (node.kind) {
    case 'scalar':
      return node.style === 'plain' && /[,[\]{}]|^[-?:]|:$/u.test(node.text)
        ? quote(node.text, { flow: true })
        : source;
    case 'alias':
      return source;
    case 'empty':
      return undefined;
    default:
      return node.flow ? source : undefined;
  }
}
