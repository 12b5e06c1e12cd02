import { lineStart } from '../syntax/line';
import type { Span } from '../syntax/span';
import type { SyntaxTree } from '../syntax/tree';

/** The lines of an agreement's source, as whoever inserts lines sees them. */

/** The column at which `span` begins; a byte order mark in front of it takes none. */
export function columnOf(tree: SyntaxTree, span: Span): number {
  const start = tree.rangeOf(span)?.start ?? 0;
  const line = lineStart(tree.text, start);
  return start - line - (start > line && tree.text.charAt(line) === '\ufeff' ? 1 : 0);
}

/** Where the line ends on which the last character of `span` stands that is no blank. */
export function contentLineEnd(tree: SyntaxTree, span: Span): number {
  const { text } = tree;
  const range = tree.rangeOf(span) ?? { start: 0, end: 0 };
  let end = range.end;
  while (end > range.start && /\s/u.test(text.charAt(end - 1))) end -= 1;
  const lineFeed = text.indexOf('\n', end);
  if (lineFeed < 0) return text.length;
  return text.charAt(lineFeed - 1) === '\r' ? lineFeed - 1 : lineFeed;
}

/** Where the line behind the line end at `lineEnd` begins; `lineEnd` itself at the end of the text. */
export function nextLineOf(text: string, lineEnd: number): number {
  const lineFeed = text.indexOf('\n', lineEnd);
  return lineFeed < 0 ? text.length : lineFeed + 1;
}

/** True where the line that begins at `offset` is blank or the text ends. */
export function isBlankAt(text: string, offset: number): boolean {
  const lineFeed = text.indexOf('\n', offset);
  return text.slice(offset, lineFeed < 0 ? text.length : lineFeed).trim() === '';
}

/** True where the text holds nothing but comments and blank lines, so that an agreement may begin in it. */
export function startOfEntries(text: string): boolean {
  return text.split('\n').every((line) => /^\ufeff?\s*(?:#.*)?$/u.test(line.trimEnd()) || line.trimEnd() === '---');
}
