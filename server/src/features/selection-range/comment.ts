import { code, lineEnd, lineStart, nextLine, skipBlanks } from '../../syntax/line';
import type { OffsetRange } from '../../syntax/span';
import type { SyntaxTree } from '../../syntax/tree';

/** The comment on the line of `offset`, without and with its mark, and the lines of comment that it stands among. */
export function commentAround(tree: SyntaxTree, offset: number): readonly OffsetRange[] {
  const { text } = tree;
  const line = lineStart(text, offset);
  const mark = markOn(text, line);
  if (mark === undefined || offset < mark || isInText(tree, mark)) return [];
  const end = lineEnd(text, line, text.length);
  const content = skipBlanks(text, mark + 1, end);
  return [{ start: content, end }, { start: mark, end }, blockAround(text, line)];
}

/** Where a comment line's `#` stands. */
function markOn(text: string, line: number): number | undefined {
  const mark = skipBlanks(text, line, text.length);
  return text.charCodeAt(mark) === code.hash ? mark : undefined;
}

function isInText(tree: SyntaxTree, offset: number): boolean {
  const node = tree.trailAt(offset).at(-1)?.node;
  const range = node?.kind === 'scalar' ? tree.rangeOf(node.span) : undefined;
  return range !== undefined && range.start < offset && offset < range.end;
}

function blockAround(text: string, line: number): OffsetRange {
  let first = line;
  while (first > 0 && markOn(text, lineStart(text, first - 1)) !== undefined) first = lineStart(text, first - 1);
  let last = line;
  for (let next = nextLine(text, last, text.length); next < text.length; next = nextLine(text, next, text.length)) {
    if (markOn(text, next) === undefined) break;
    last = next;
  }
  return { start: markOn(text, first) ?? first, end: lineEnd(text, last, text.length) };
}
