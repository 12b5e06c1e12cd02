import { headerOf } from './header';
import {
  code,
  isDash,
  isDocumentMark,
  isGap,
  isVoid,
  keyColon,
  lineEnd,
  nextLine,
  skipBlanks,
  skipSpaces,
} from './line';

/**
 * Cutting a text at its indentation. YAML guarantees that whatever is indented below a line belongs to it, even an
 * unfinished quote, so that each piece can be read by itself and a fault never leaves its piece.
 *
 * What opens a piece: a line at the indentation of its neighbours. What does not: blank lines and comments (they belong
 * to the piece above), a line that begins with `]`, `}` or `: ` (it continues), `- ` among keys (the list of the key
 * above), lines without a key behind a long one of the same kind, and a line whose indentation is made of anything but spaces.
 */
export interface Split {
  /**
   * `body`: the first part is a header (`services:`, or `-` alone), the others stand below it.
   * `fields`: a list's item whose map begins on the line of its dash; each part holds fields of that map.
   * `run`: no header; the parts follow each other, and the first may hold nothing but comments.
   */
  readonly form: 'body' | 'fields' | 'run';
  /** What the parts (of a body: those below the header) are read into. */
  readonly holds: 'map' | 'list';
  /** Where each part begins; the first is the beginning of what was split. */
  readonly starts: readonly [number, ...number[]];
  /** Of parts that are not indented as their neighbours are, which YAML forbids: by index, how many spaces are due. */
  readonly misplaced: ReadonlyMap<number, number>;
}

/** The parts of the piece `from` to `to`, which begins at a line's start; undefined where it is not to be split. */
export function splitPiece(text: string, from: number, to: number): Split | undefined {
  const header = headerOf(text, from, to);
  if (header === undefined || header.start !== from) return undefined;
  const column = header.content - from;
  const below = nextLine(text, from, to);
  if (header.dash && header.value === header.end && header.colon < 0) {
    return splitBody(text, from, to, header.indent, false);
  }
  if (header.colon < 0) return undefined;
  if (header.dash) {
    const fields = openings(text, below, to, column, 'map');
    if (fields.starts.length > 0) return asSplit('fields', 'map', from, fields);
  }
  return header.value === header.end ? splitBody(text, from, to, column, true) : undefined;
}

/**
 * The parts of a piece that YAML cannot read and `splitPiece` does not split: a key without its colon above a body, or
 * fields that were indented as if they belonged to the value above them.
 */
export function splitBroken(text: string, from: number, to: number): Split | undefined {
  const header = headerOf(text, from, to);
  if (header === undefined || header.start !== from) return undefined;
  const column = header.content - from;
  if (header.colon < 0) {
    const isWord = !header.dash && isName(text.slice(header.content, header.end).trimEnd());
    return isWord ? splitBody(text, from, to, column, true) : undefined;
  }
  if (header.value === header.end || '|>"\'[{'.includes(text.charAt(header.value))) return undefined;
  const first = firstContent(text, nextLine(text, from, to), to);
  if (first === undefined || first.indent <= column || !opensNamed(text, first.start + first.indent, to)) {
    return undefined;
  }
  const found = openings(text, first.start, to, first.indent, 'map');
  const split = asSplit(header.dash ? 'fields' : 'run', 'map', from, found);
  return { ...split, misplaced: new Map([...split.misplaced, [1, column]]) };
}

/** True for what a key of an agreement looks like: one word. */
function isName(text: string): boolean {
  return /^[\p{L}][\p{L}\p{N}_-]*$/u.test(text);
}

function opensNamed(text: string, at: number, to: number): boolean {
  const colon = keyColon(text, at, lineEnd(text, at, to));
  return colon >= 0 && isName(text.slice(at, colon));
}

/** Splits what stands below a header that is indented by `column`; a list may stand at the same indentation as its key. */
function splitBody(text: string, from: number, to: number, column: number, ofKey: boolean): Split | undefined {
  const first = firstContent(text, nextLine(text, from, to), to);
  if (first === undefined) return undefined;
  const { start, indent } = first;
  const end = lineEnd(text, start, to);
  const list = isDash(text, start + indent, end);
  if (indent < column || (indent === column && !(list && ofKey))) return undefined;
  const holds = list ? 'list' : 'map';
  const found = openings(text, start, to, indent, holds);
  const opens = list || (startsWord(text, start + indent, end) && hasKey(text, found.starts, to));
  return opens ? asSplit('body', holds, from, found) : undefined;
}

function asSplit(form: Split['form'], holds: Split['holds'], from: number, found: Openings): Split {
  const misplaced = new Map([...found.misplaced].map(([index, indent]) => [index + 1, indent]));
  return { form, holds, starts: [from, ...found.starts], misplaced };
}

interface Openings {
  readonly starts: readonly number[];
  readonly misplaced: ReadonlyMap<number, number>;
}

/**
 * Where lines from `from` on open pieces at `indent`. A line indented less opens one as well; those behind it that are
 * indented like it are not told again, and where it is a key without a value, what is indented below it is its own.
 */
export function openings(text: string, from: number, to: number, indent: number, holds: Split['holds']): Openings {
  const starts: number[] = [];
  const misplaced = new Map<number, number>();
  let level = indent;
  let lower = indent;
  let prose = false;
  for (let start = from; start < to; start = nextLine(text, start, to)) {
    // What lies deeper is not measured to its end.
    const at = skipSpaces(text, start, Math.min(to, start + level + 1));
    const width = at - start;
    if (width > level || !opensPiece(text, at, to)) continue;
    const line = lineKind(text, at, width, to);
    if (width === level && goesOn(line, holds, prose)) continue;
    prose = line === 'prose';
    if (width < level && width !== lower) misplaced.set(starts.length, level);
    lower = width;
    if (width < level && isBareKey(text, at, to)) level = width;
    starts.push(start);
  }
  return { starts, misplaced };
}

type LineKind = 'dash' | 'mark' | 'keyed' | 'word' | 'prose';

/** What a line begins with: `prose` has no key and is so long that it must be text. */
function lineKind(text: string, at: number, width: number, to: number): LineKind {
  if (isDash(text, at, to)) return 'dash';
  if (width === 0 && isDocumentMark(text, at)) return 'mark';
  const end = lineEnd(text, at, to);
  if (keyColon(text, at, end) >= 0) return 'keyed';
  return end - at > proseLength ? 'prose' : 'word';
}

/** True where a line in the column of its neighbours belongs to what is above it. */
function goesOn(line: LineKind, holds: Split['holds'], belowProse: boolean): boolean {
  if (line === 'dash') return holds === 'map';
  return belowProse && (line === 'word' || line === 'prose');
}

function isBareKey(text: string, at: number, to: number): boolean {
  const end = lineEnd(text, at, to);
  const colon = keyColon(text, at, end);
  return colon >= 0 && isVoid(text, skipBlanks(text, colon + 1, end), end);
}

/** A line without a key that is longer than this is no half-typed key but text: what follows it without a key goes on with it. */
const proseLength = 40;

function opensPiece(text: string, at: number, to: number): boolean {
  if (at >= to) return false;
  switch (text.charCodeAt(at)) {
    case code.lineFeed:
    case code.carriageReturn:
    case code.hash:
    case code.tab:
    case code.noBreakSpace:
    case code.closeBracket:
    case code.closeBrace:
      return false;
    case code.colon:
      return !isGap(text, at + 1, to);
    default:
      return true;
  }
}

/** The first line from `from` on with content that is indented by spaces. */
function firstContent(text: string, from: number, to: number): { start: number; indent: number } | undefined {
  for (let start = from; start < to; start = nextLine(text, start, to)) {
    const at = skipSpaces(text, start, to);
    if (isVoid(text, at, to)) continue;
    const char = text.charCodeAt(at);
    return char === code.tab || char === code.noBreakSpace ? undefined : { start, indent: at - start };
  }
  return undefined;
}

/** True where one of the lines that begin at `starts` opens an entry. */
export function hasKey(text: string, starts: readonly number[], to: number): boolean {
  return starts.some((start) => {
    const end = lineEnd(text, start, to);
    return keyColon(text, skipSpaces(text, start, end), end) >= 0;
  });
}

/**
 * True where a line's content begins with a word or a quoted key, so that the lines at its indentation can only be
 * entries: text that runs over several lines must be indented deeper than the key it belongs to.
 */
export function startsWord(text: string, at: number, end: number): boolean {
  const char = text.charCodeAt(at);
  if (char === code.quote || char === code.apostrophe) return keyColon(text, at, end) >= 0;
  return !'[{|>?&!*'.includes(text.charAt(at));
}
