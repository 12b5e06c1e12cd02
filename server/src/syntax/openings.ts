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

/** What the pieces are read into. */
export type Holds = 'map' | 'list';

/** Where lines open pieces. */
export interface Openings {
  readonly starts: readonly number[];
  /** Of parts that are not indented as their neighbours are: by index, how many spaces are due. */
  readonly misplaced: ReadonlyMap<number, number>;
}

/** Where lines opened pieces in an older state of what is looked at, all of them in the right column. */
export interface FormerOpenings {
  readonly indent: number;
  readonly holds: Holds;
  /** In the older text; where the first part begins as well, whether a line opens it or not. */
  readonly starts: readonly number[];
  readonly end: number;
  /** How much of the text is the same from its beginning, where it is the same again, and how far that has moved. */
  readonly sameTo: number;
  readonly sameFrom: number;
  readonly shift: number;
}

/**
 * Where lines from `from` on open pieces at `indent`. A line indented less opens one as well; those behind it that are
 * indented like it are not told again, and where it is a key without a value, what is indented below it is its own.
 * Stretches that are as they were in `former` are not looked at again.
 */
export function openings(
  text: string,
  from: number,
  to: number,
  indent: number,
  holds: Holds,
  former?: FormerOpenings,
): Openings {
  const known = former?.indent === indent && former.holds === holds ? former : undefined;
  const scan: Scan = { level: indent, lower: indent, prose: false, starts: [], misplaced: new Map() };
  for (let start = from; start < to; start = nextLine(text, start, to)) {
    const opened = open(text, start, to, holds, scan);
    if (opened && known && scan.level === indent && scan.lower === indent) {
      const same = sameBehind(start, to, known);
      start = same.at(-1) ?? start;
      for (const one of same) scan.starts.push(one);
      // What the last of them begins with decides how the lines behind it are taken.
      scan.prose = lineKind(text, start + indent, indent, to) === 'prose';
    }
  }
  return scan;
}

/** What the lines so far have come to. */
interface Scan extends Openings {
  readonly starts: number[];
  readonly misplaced: Map<number, number>;
  /** The column of the pieces. */
  level: number;
  /** How far the piece was indented that was opened last. */
  lower: number;
  /** Whether it began with a line that must be text. */
  prose: boolean;
}

/** Notes the line at `start` where it opens a piece, and tells whether it does. */
function open(text: string, start: number, to: number, holds: Holds, scan: Scan): boolean {
  const { level } = scan;
  // What lies deeper is not measured to its end.
  const at = skipSpaces(text, start, Math.min(to, start + level + 1));
  const width = at - start;
  if (width > level || !opensPiece(text, at, to)) return false;
  const line = lineKind(text, at, width, to);
  if (width === level && goesOn(line, holds, scan.prose)) return false;
  scan.prose = line === 'prose';
  if (width < level && width !== scan.lower) scan.misplaced.set(scan.starts.length, level);
  scan.lower = width;
  if (width < level && isBareKey(text, at, to)) scan.level = width;
  scan.starts.push(start);
  return true;
}

/**
 * The openings behind the one at `start`, as far as the text is what it was around `former`'s opening there. All of them
 * stand in it where the change lies above.
 */
function sameBehind(start: number, to: number, former: FormerOpenings): readonly number[] {
  const { sameTo, sameFrom, shift } = former;
  if (start >= sameFrom && former.end + shift === to) {
    const index = indexOf(former.starts, start - shift);
    return index < 0 ? [] : former.starts.slice(index + 1).map((one) => one + shift);
  }
  if (start >= sameTo) return [];
  const index = indexOf(former.starts, start);
  if (index < 0) return [];
  // The line of an opening is the same where the next one begins within what is the same.
  let end = index;
  while ((former.starts[end + 2] ?? Number.POSITIVE_INFINITY) <= sameTo) end += 1;
  return former.starts.slice(index + 1, end + 1);
}

/** The index of `start` in the ascending `starts`; -1 where it is not among them. */
function indexOf(starts: readonly number[], start: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return starts[low] === start ? low : -1;
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
function goesOn(line: LineKind, holds: Holds, belowProse: boolean): boolean {
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
