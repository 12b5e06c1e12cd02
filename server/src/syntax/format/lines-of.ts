import { isVoid, lineEnd, lineStart, nextLine, skipBlanks } from '../line';
import type { OffsetRange } from '../span';

/** From the beginning of the first to the end of the last line that has a place in `range`. */
export function linesOf(text: string, { start, end }: OffsetRange): OffsetRange {
  const last = end > start && lineStart(text, end) === end ? end - 1 : end;
  return { start: lineStart(text, start), end: nextLine(text, last, text.length) };
}

/** `lines` with what is blank or a comment around them, and one line more on either side. */
export function neighbourhood(text: string, lines: OffsetRange): OffsetRange {
  let { start, end } = lines;
  while (start > 0) {
    start = lineStart(text, start - 1);
    if (!isIdle(text, start)) break;
  }
  while (end < text.length) {
    const line = end;
    end = nextLine(text, line, text.length);
    if (!isIdle(text, line)) break;
  }
  return { start, end };
}

function isIdle(text: string, line: number): boolean {
  const end = lineEnd(text, line, text.length);
  return isVoid(text, skipBlanks(text, line, end), end);
}
