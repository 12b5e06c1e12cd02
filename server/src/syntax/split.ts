import { headerOf } from './header';
import { code, isDash, isVoid, keyColon, lineEnd, nextLine, skipSpaces } from './line';
import { type FormerOpenings, type Holds, type Openings, openings } from './openings';

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
  readonly holds: Holds;
  /** How far the lines are indented that open the parts (of a body: those below the header). */
  readonly indent: number;
  /** Where each part begins; the first is the beginning of what was split. */
  readonly starts: readonly [number, ...number[]];
  /** Of parts that are not indented as their neighbours are, which YAML forbids: by index, how many spaces are due. */
  readonly misplaced: ReadonlyMap<number, number>;
}

/** The parts of the piece `from` to `to`, which begins at a line's start; undefined where it is not to be split. */
export function splitPiece(text: string, from: number, to: number, former?: FormerOpenings): Split | undefined {
  const header = headerOf(text, from, to);
  if (header === undefined || header.start !== from) return undefined;
  const column = header.content - from;
  const below = nextLine(text, from, to);
  if (header.dash && header.value === header.end && header.colon < 0) {
    return splitBody(text, from, to, header.indent, false, former);
  }
  if (header.colon < 0) return undefined;
  if (header.dash) {
    const fields = openings(text, below, to, column, 'map', former);
    if (fields.starts.length > 0) return asSplit('fields', 'map', from, column, fields);
  }
  return header.value === header.end ? splitBody(text, from, to, column, true, former) : undefined;
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
  const split = asSplit(header.dash ? 'fields' : 'run', 'map', from, first.indent, found);
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
function splitBody(
  text: string,
  from: number,
  to: number,
  column: number,
  ofKey: boolean,
  former?: FormerOpenings,
): Split | undefined {
  const first = firstContent(text, nextLine(text, from, to), to);
  if (first === undefined) return undefined;
  const { start, indent } = first;
  const end = lineEnd(text, start, to);
  const list = isDash(text, start + indent, end);
  if (indent < column || (indent === column && !(list && ofKey))) return undefined;
  const holds = list ? 'list' : 'map';
  const found = openings(text, start, to, indent, holds, former);
  const opens = list || (startsWord(text, start + indent, end) && hasKey(text, found.starts, to));
  return opens ? asSplit('body', holds, from, indent, found) : undefined;
}

function asSplit(form: Split['form'], holds: Split['holds'], from: number, indent: number, found: Openings): Split {
  const misplaced = new Map([...found.misplaced].map(([index, indent]) => [index + 1, indent]));
  return { form, holds, indent, starts: [from, ...found.starts], misplaced };
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
