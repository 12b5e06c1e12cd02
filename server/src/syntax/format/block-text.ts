import { lineEnd, nextLine, skipBlanks, skipSpaces } from '../line';
import type { ScalarNode } from '../node';
import { type Desk, isWithin, type Level, placeOf, space, write } from './desk';

/**
 * Moves a block text to the margin `wanted`, as it stands: what is indented further stays so, and nothing of the text
 * changes. One that says itself how far it is indented (`|2`) keeps its distance from `level`.
 */
export function layBlockText(desk: Desk, scalar: ScalarNode, level: Level, wanted: number, until: number): void {
  const { text } = desk;
  const { start } = placeOf(desk, scalar.span);
  const header = /^[|>][-+\d]*/.exec(text.slice(start, start + 4))?.[0] ?? '';
  const first = nextLine(text, start, until);
  const margin = marginOfBlock(text, first, until, scalar.text);
  const lines = margin === undefined ? [] : blockLines(text, first, until, margin, header.includes('+'));
  for (const line of lines) desk.inner.add(line.start);
  const last = lines.at(-1);
  if (margin === undefined || last === undefined || !isWithin(desk, first, last.end)) return;
  const target = /\d/.test(header) ? margin + level.target - level.actual : wanted;
  for (const line of lines) {
    if (line.isVoid) write(desk, line.start, line.end, '');
    else space(desk, line.start, line.start + margin, target);
  }
}

/** How far the text is indented: as its first written line, less the spaces that belong to the text. */
function marginOfBlock(text: string, first: number, until: number, written: string): number | undefined {
  const own = /^\n*( *)[^ \n]/.exec(written.replace(/^(?: *\n)+/, ''))?.[1]?.length;
  if (own === undefined) return undefined;
  for (let at = first; at < until; at = nextLine(text, at, until)) {
    const end = lineEnd(text, at, until);
    const content = skipSpaces(text, at, end);
    if (content < end) return content - at - own;
  }
  return undefined;
}

interface BlockLine {
  readonly start: number;
  readonly end: number;
  /** True where it holds no more than spaces that are not text. */
  readonly isVoid: boolean;
}

/** The lines of the text; blank ones below it only where they belong to it. */
function blockLines(text: string, first: number, until: number, margin: number, keeps: boolean): readonly BlockLine[] {
  const lines: BlockLine[] = [];
  let count = 0;
  for (let start = first; start < until; start = nextLine(text, start, until)) {
    const end = lineEnd(text, start, until);
    const content = skipSpaces(text, start, end);
    const isVoid = content === end && content - start <= margin;
    if (!isVoid && content - start < margin) {
      // A blank line of tabs is no part of the text, but does not end it either.
      if (skipBlanks(text, content, end) < end) break;
    }
    lines.push({ start, end, isVoid: isVoid || content - start < margin });
    if (!isVoid || keeps) count = lines.length;
  }
  return lines.slice(0, count);
}
