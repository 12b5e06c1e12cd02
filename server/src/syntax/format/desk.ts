import { code, isWhite, lineStart } from '../line';
import type { Node } from '../node';
import type { Replacement } from '../replacement';
import type { OffsetRange, Span } from '../span';
import type { SyntaxTree } from '../tree';

/** White space to be written instead of the white space at `start` to `end`. */
export type SpaceEdit = Replacement;

/** The indentation of a block list or map: where its dashes or keys stand, and where they shall. */
export interface Level {
  readonly actual: number;
  readonly target: number;
  readonly parent: Level | undefined;
}

/** A line that an entry or item opens, or a value that stands on a line of its own. */
export interface OpenedLine {
  readonly level: Level;
  /** The innermost list or map that begins on it. */
  innermost: Level;
}

/**
 * What is found out while a section is laid out. Nothing but white space is ever written, and as soon as something is met
 * that is not understood, the section stays as it is.
 */
export interface Desk {
  readonly tree: SyntaxTree;
  readonly text: string;
  /** Spaces of one indentation. */
  readonly step: number;
  /** Whole lines: outside them nothing is written. */
  readonly within: OffsetRange;
  /** Those lines with the nearest ones around them that an entry or item opens: nothing else is looked at. */
  readonly near: OffsetRange;
  /** Where reading failed: what holds such a place keeps its indentation. */
  readonly faults: readonly OffsetRange[];
  readonly edits: SpaceEdit[];
  readonly opened: Map<number, OpenedLine>;
  /** The beginnings of lines inside values, which are laid out with these. */
  readonly inner: Set<number>;
  isUnderstood: boolean;
}

/** The offsets of `span`; a span that is nowhere ends the work on the section. */
export function placeOf(desk: Desk, span: Span): OffsetRange {
  const range = desk.tree.rangeOf(span);
  if (range === undefined) desk.isUnderstood = false;
  return range ?? { start: 0, end: 0 };
}

/** The offset behind a byte order mark, where the text begins with one. */
export function textStart(text: string): number {
  return text.charCodeAt(0) === code.byteOrderMark ? 1 : 0;
}

/** Where the line of `offset` begins, a byte order mark left out. */
export function marginOf(text: string, offset: number): number {
  return Math.max(lineStart(text, offset), textStart(text));
}

/** The column of `offset` on its line, a byte order mark not counted. */
export function columnOf(text: string, offset: number): number {
  return offset - marginOf(text, offset);
}

/** True where nothing but white space stands before `offset` on its line. */
export function opensLine(text: string, offset: number): boolean {
  return isSpace(text, marginOf(text, offset), offset);
}

/** True where nothing but white space and dashes stand before `offset` on its line: where an entry or item can begin. */
export function mayBeginAt(text: string, offset: number): boolean {
  return /^[ \t]*(?:-[ \t]+)*$/.test(text.slice(marginOf(text, offset), offset));
}

/** True where all from `start` to `end` may be written to. */
export function isWithin({ within }: Desk, start: number, end: number): boolean {
  return start >= within.start && end <= within.end;
}

/** Which of `spans`, which follow each other, have a place in what is looked at; `last` is exclusive. */
export function nearOnes(desk: Desk, spans: readonly Span[]): { first: number; last: number } {
  const { start, end } = desk.near;
  const startOf = (index: number) => {
    const span = spans[index];
    return span === undefined ? Number.POSITIVE_INFINITY : placeOf(desk, span).start;
  };
  const firstFrom = (offset: number) => {
    let low = 0;
    let high = spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (startOf(middle) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return { first: Math.max(firstFrom(start + 1) - 1, 0), last: firstFrom(end) };
}

/** True where reading failed somewhere from `start` to `end`. */
export function hasFault({ faults }: Desk, start: number, end: number): boolean {
  return faults.some((fault) => fault.start < end && fault.end >= start);
}

/** The level of the block list or map `node`, which is followed at `until`: it moves only as a whole. */
export function levelOf(desk: Desk, node: Node, wanted: number, parent: Level | undefined, until: number): Level {
  const { start, end } = placeOf(desk, node.span);
  const actual = columnOf(desk.text, start);
  const moves = isWithin(desk, marginOf(desk.text, start), end) && !hasFault(desk, start, until);
  return { actual, target: moves ? wanted : actual, parent };
}

/** Writes `spaces` at `start` to `end`, where only white space may stand. */
export function space(desk: Desk, start: number, end: number, spaces: number): void {
  write(desk, start, end, ' '.repeat(spaces));
}

/** Writes `newText`, white space or nothing, at `start` to `end`; where something else stands there, the section is given up. */
export function write(desk: Desk, start: number, end: number, newText: string): void {
  if (!isSpace(desk.text, start, end)) desk.isUnderstood = false;
  else if (isWithin(desk, start, end) && desk.text.slice(start, end) !== newText) {
    desk.edits.push({ start, end, newText });
  }
}

/** Indents the line whose first character stands at `content` by `column` spaces. */
export function indentLine(desk: Desk, content: number, column: number): void {
  space(desk, marginOf(desk.text, content), content, column);
}

/** Notes that an entry, an item or a value of `level` opens the line of `content`, and indents it. */
export function openLine(desk: Desk, content: number, level: Level): void {
  indentLine(desk, content, level.target);
  desk.opened.set(lineStart(desk.text, content), { level, innermost: level });
}

/** Notes that `level` begins on the line of `offset`. */
export function deepen(desk: Desk, offset: number, level: Level): void {
  const line = desk.opened.get(lineStart(desk.text, offset));
  if (line !== undefined) line.innermost = level;
}

function isSpace(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isWhite(text.charCodeAt(at))) return false;
  return true;
}
