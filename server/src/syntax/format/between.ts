import { code, isDocumentMark, lineEnd, nextLine, skipBlanks } from '../line';
import type { OffsetRange } from '../span';
import { trimEnd } from './continuation';
import { type Desk, indentLine, type Level, textStart, write } from './desk';

/**
 * Lays out what stands between the values of the lines `from` to `to`: comments are indented with what they belong to, of
 * several blank lines one is kept (none at the text's beginning and end), and blanks at the end of a line go.
 */
export function layBetween(desk: Desk, { start: from, end: to }: OffsetRange, root: Level): void {
  const { text, near } = desk;
  const lines: number[] = [];
  for (let line = Math.max(from, near.start); line < Math.min(to, near.end); line = nextLine(text, line, to))
    lines.push(line);
  const following = followingLines(desk, lines, root);
  const written = writtenLines(desk, lines, to);
  let above: Level | undefined;
  let keepsBlank = (lines[0] ?? 0) > textStart(text);
  for (const [index, line] of lines.entries()) {
    const opened = desk.opened.get(line);
    above = opened?.innermost ?? above;
    const end = lineEnd(text, line, to);
    const content = skipBlanks(text, Math.max(line, textStart(text)), end);
    if (desk.inner.has(line)) {
      keepsBlank = true;
    } else if (content < end) {
      keepsBlank = true;
      if (opened === undefined) layOther(desk, content, following[index] ?? root, above);
      trimEnd(desk, end);
    } else if (index >= written) {
      write(desk, line, nextLine(text, line, to), '');
    } else {
      write(desk, Math.max(line, textStart(text)), keepsBlank ? end : nextLine(text, line, to), '');
      keepsBlank = false;
    }
  }
}

/** For each line the level of the next one that an entry or item opens. */
function followingLines(desk: Desk, lines: readonly number[], root: Level): readonly Level[] {
  const following: Level[] = [];
  let next: Level = root;
  for (const line of lines.toReversed()) {
    following.push(next);
    next = desk.opened.get(line)?.level ?? next;
  }
  return following.reverse();
}

/** A line that nothing opens: a comment, or the mark of a document. */
function layOther(desk: Desk, content: number, below: Level, above: Level | undefined): void {
  const { text } = desk;
  if (text.charCodeAt(content) === code.hash) indentLine(desk, content, commentColumn(desk, content, below, above));
  else if (!isDocumentMark(text, content) && text.charCodeAt(content) !== code.percent) desk.isUnderstood = false;
}

/**
 * The column of a comment: that of what follows it; but below the last entry of a list or map, where it is indented as that
 * is, it belongs there.
 */
function commentColumn({ text }: Desk, content: number, below: Level, above: Level | undefined): number {
  const column = content - Math.max(text.lastIndexOf('\n', content) + 1, textStart(text));
  let found: Level | undefined;
  for (let level = above; level !== undefined; level = level.parent) {
    if (level === below) return (found ?? below).target;
    if (found === undefined && level.actual <= column) found = level;
  }
  return below.target;
}

/** How many of `lines` come before the blank ones that end the text. */
function writtenLines({ text, near, inner }: Desk, lines: readonly number[], to: number): number {
  if (Math.min(to, near.end) < text.length) return lines.length;
  return lines.findLastIndex((line) => inner.has(line) || skipBlanks(text, line, to) < lineEnd(text, line, to)) + 1;
}
