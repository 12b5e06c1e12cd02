import { code, isDash, isGap, isVoid, keyColon, lineEnd, nextLine, skipBlanks, skipSpaces } from './line';

/**
 * Cutting a text at its indentation. YAML guarantees that whatever is indented below a line belongs to it, even an
 * unfinished quote, so that each piece can be read by itself and a fault never leaves its piece.
 *
 * What opens a piece: a line at the indentation of its neighbours. What does not: blank lines and comments (they belong
 * to the piece above), a line that begins with `]`, `}` or `: ` (it continues), `- ` among keys (the list of the key
 * above), and a line whose indentation is made of anything but spaces.
 */
export interface Split {
  /**
   * `body`: the first part is a header (`services:`, or `-` alone), the others stand below it.
   * `fields`: a list's item whose map begins on the line of its dash; each part holds fields of that map.
   * `root`: no header; the first part may hold nothing but comments.
   */
  readonly form: 'body' | 'fields' | 'root';
  /** What the parts (of a body: those below the header) are read into. */
  readonly holds: 'map' | 'list';
  /** Where each part begins; the first is the beginning of what was split. */
  readonly starts: readonly [number, ...number[]];
  /** Indices of parts that are indented less than the part before them, which YAML forbids. */
  readonly outdented: ReadonlySet<number>;
}

/** The parts of the piece `from` to `to`, which begins at a line's start; undefined where it is not to be split. */
export function splitPiece(text: string, from: number, to: number): Split | undefined {
  const end = lineEnd(text, from, to);
  const indent = skipSpaces(text, from, end) - from;
  const dash = isDash(text, from + indent, end);
  const content = dash ? skipSpaces(text, from + indent + 1, end) : from + indent;
  if (content >= end || text.charCodeAt(content) === code.hash) {
    return dash ? splitBody(text, from, to, indent, false) : undefined;
  }
  const colon = keyColon(text, content, end);
  if (colon < 0) return undefined;
  if (dash) {
    const fields = openings(text, nextLine(text, from, to), to, content - from, 'map');
    if (fields.starts.length > 0) return asSplit('fields', 'map', from, fields);
  }
  const bare = isVoid(text, skipBlanks(text, colon + 1, end), end);
  return bare ? splitBody(text, from, to, content - from, true) : undefined;
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
  return {
    form,
    holds,
    starts: [from, ...found.starts],
    outdented: new Set([...found.outdented].map((index) => index + 1)),
  };
}

interface Openings {
  readonly starts: readonly number[];
  readonly outdented: ReadonlySet<number>;
}

/**
 * Where lines from `from` on open pieces at `indent`. A line indented less opens one as well, and those below it are
 * measured by it: one slip of the space bar is one fault.
 */
export function openings(text: string, from: number, to: number, indent: number, holds: Split['holds']): Openings {
  const starts: number[] = [];
  const outdented = new Set<number>();
  let level = indent;
  for (let start = from; start < to; start = nextLine(text, start, to)) {
    let at = start;
    while (text.charCodeAt(at) === code.space && at < to) at++;
    const width = at - start;
    if (width > level || !opensPiece(text, at, to) || (width === level && holds === 'map' && isDash(text, at, to)))
      continue;
    if (width < level) {
      outdented.add(starts.length);
      level = width;
    }
    starts.push(start);
  }
  return { starts, outdented };
}

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
export function firstContent(text: string, from: number, to: number): { start: number; indent: number } | undefined {
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
