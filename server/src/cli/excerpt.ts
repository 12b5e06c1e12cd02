import type { TextRange } from '../document-text';
import { cutLine, shownLine } from './visible';

/** Columns of source that are shown at most: sentences stand on long lines. */
const WIDTH = 100;
/** Columns that are shown before the place, where a line is longer. */
const LEAD = 40;

/** A line of source and below it the carets that point at a part of it. */
export interface Excerpt {
  readonly line: string;
  readonly carets: string;
}

/** What `range` points at on its first line; at least one caret, where something is missing too. */
export function excerptOf(line: string, { start, end }: TextRange): Excerpt {
  const shown = shownLine(line);
  const from = shown.columnOf(start.character);
  const lineEnd = shown.columnOf(line.length);
  const to = Math.max(from + 1, end.line > start.line ? lineEnd : shown.columnOf(end.character));
  if (lineEnd <= WIDTH) return { line: shown.text, carets: carets(from, to) };
  const cut = Math.max(0, Math.min(from - LEAD, lineEnd - WIDTH));
  const before = cut > 0 ? '…' : '';
  const after = cut + WIDTH < lineEnd ? '…' : '';
  return {
    line: `${before}${cutLine(shown.text, cut, WIDTH)}${after}`,
    carets: carets(before.length + from - cut, before.length + Math.min(to, cut + WIDTH) - cut),
  };
}

function carets(from: number, to: number): string {
  return `${' '.repeat(from)}${'^'.repeat(Math.max(1, to - from))}`;
}
