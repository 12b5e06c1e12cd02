import { code, isBlank, lineEnd, nextLine, skipBlanks } from '../line';
import type { OffsetRange } from '../span';
import { type Desk, space } from './desk';

/**
 * Indents the lines of `range` behind its first: those of a plain or quoted text, whose blanks at either end of a line are
 * none of the text.
 */
export function layContinuation(desk: Desk, range: OffsetRange, column: number): void {
  eachFurtherLine(desk, range, (start, content, end) => space(desk, start, content, content < end ? column : 0));
}

/** Calls `lay` for each line of `range` behind its first, which are then laid out, and removes the blanks at their ends. */
export function eachFurtherLine(
  desk: Desk,
  { start, end }: OffsetRange,
  lay: (start: number, content: number, end: number) => void,
): void {
  const { text } = desk;
  for (let line = nextLine(text, start, end); line < end; line = nextLine(text, line, end)) {
    const stop = lineEnd(text, line, text.length);
    const content = skipBlanks(text, line, stop);
    lay(line, content, stop);
    if (content < stop) trimEnd(desk, stop);
    desk.inner.add(line);
  }
}

/** Removes the blanks before the line end at `end`, unless a backslash makes them text. */
export function trimEnd(desk: Desk, end: number): void {
  const { text } = desk;
  let from = end;
  while (from > 0 && isBlank(text.charCodeAt(from - 1))) from--;
  if (text.charCodeAt(from - 1) !== code.backslash) space(desk, from, end, 0);
}
