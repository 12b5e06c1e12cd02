import type { Analysis } from '../../analysis';
import { anchorBefore } from '../../syntax/anchors';
import type { Node } from '../../syntax/node';
import { code, fenced } from '../markdown';
import type { Site } from '../site';
import type { Told } from './told';

/**
 * What an alias (`*name`) stands for, or that what an anchor (`&name`) names can be used again; undefined where the cursor
 * is at neither.
 */
export function anchorHover({ node }: Site, offset: number, analysis: Analysis): Told | undefined {
  if (node.kind === 'alias') return aliasTold(node, offset, analysis);
  if (node.kind === 'empty' || node.anchor === undefined) return undefined;
  const { tree } = analysis;
  const name = anchorBefore(tree.text, tree.rangeOf(node.span)?.start ?? 0, node.anchor);
  const span = name && { start: name.start - 1, end: name.end };
  if (span === undefined || offset < span.start || offset > span.end) return undefined;
  const markdown = `What stands here has the name ${code(node.anchor)}, and can stand elsewhere in the file as ${code(`*${node.anchor}`)}.`;
  return { markdown, span };
}

function aliasTold(node: Extract<Node, { kind: 'alias' }>, offset: number, { tree }: Analysis): Told | undefined {
  const range = tree.rangeOf(node.span);
  if (range === undefined || offset < range.start || offset > range.end) return undefined;
  if (node.target === undefined) {
    const markdown = `${code(`*${node.name}`)} stands for nothing: no ${code(`&${node.name}`)} stands before it.`;
    return { markdown, span: node.span };
  }
  const target = tree.rangeOf(node.target.span);
  const markdown = `${code(`*${node.name}`)} stands for what ${code(`&${node.name}`)} names:\n\n${excerpt(tree.text, target?.start ?? 0, target?.end ?? 0)}`;
  return { markdown, span: node.span };
}

const MOST_LINES = 8;
const MOST_CHARACTERS = 600;

/** The source as it stands, its further lines as far left as the first. */
function excerpt(text: string, start: number, end: number): string {
  const column = start - (text.lastIndexOf('\n', start - 1) + 1);
  const shown = text
    .slice(start, Math.min(end, start + MOST_CHARACTERS))
    .trimEnd()
    .split(/\r?\n/u);
  const lines = shown
    .slice(0, MOST_LINES)
    .map((line, index) => (index === 0 ? line : line.slice(Math.min(column, line.search(/[^ ]|$/u)))));
  const more = shown.length > MOST_LINES || end - start > MOST_CHARACTERS ? ['…'] : [];
  return fenced([...lines, ...more].join('\n'));
}
