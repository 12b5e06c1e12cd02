import type { TextRange } from '../document-text';
import { cutLine, shownLine } from './visible';

/** Columns of source that are shown at most: sentences stand on long lines. */
const WIDTH = 100;
/** Columns that are shown before the place, where a line is longer. */
const LEAD = 40;

/** Characters on either side of the place from which the columns are taken: wide enough to hold them. */
const REACH = 10 * WIDTH;

/** A line of source and below it the carets that point at a part of it. */
export interface Excerpt {
  readonly line: string;
  readonly carets: string;
}

/** What `range` points at on its first line; at least one caret, where something is missing too. */
export function excerptOf(line: string, { start, end }: TextRange): Excerpt {
  // A line may hold millions of characters: only those around the place are looked at.
  const first = Math.max(0, start.character - REACH);
  const last = Math.min(line.length, start.character + REACH);
  const shown = shownLine(line.slice(first, last));
  const columnOf = (character: number) => shown.columnOf(Math.min(character, last) - first);
  const from = columnOf(start.character);
  const lineEnd = columnOf(last);
  const to = Math.max(from + 1, end.line > start.line ? lineEnd : columnOf(end.character));
  if (lineEnd <= WIDTH && last - first === line.length) return { line: shown.text, carets: carets(from, to) };
  const cut = Math.max(0, Math.min(from - LEAD, lineEnd - WIDTH));
  const before = first > 0 || cut > 0 ? '…' : '';
  const after = last < line.length || cut + WIDTH < lineEnd ? '…' : '';
  return {
    line: `${before}${cutLine(shown.text, cut, WIDTH)}${after}`,
    carets: carets(before.length + from - cut, before.length + Math.min(to, cut + WIDTH) - cut),
  };
}

function carets(from: number, to: number): string {
  return `${' '.repeat(from)}${'^'.repeat(Math.max(1, to - from))}`;
}
