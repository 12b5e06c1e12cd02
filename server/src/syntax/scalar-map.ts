import { code, isBlank, nextLine } from './line';
import type { ScalarNode } from './node';
import { type SourceMap, Track } from './source-map';
import { type Span, spanIn } from './span';

/**
 * Where the characters of a scalar's text stand in the source: quotation marks, escapes, folded lines, indentation and
 * `\r\n` lie between the two.
 */

/** The map of `scalar`, whose span is in a chunk with the text `chunkText`. One line in one run costs nothing. */
export function sourceMap(scalar: ScalarNode, chunkText: string): SourceMap {
  const { start, end } = scalar.span;
  if (scalar.style === 'plain' && scalar.text.length === end - start) {
    return (offset) => start + Math.max(0, Math.min(offset, end - start));
  }
  if (isQuoted(scalar.style) && scalar.text.length === end - start - 2) {
    // Escapes and folded lines make the text shorter than its source: there are none.
    return (offset) => start + 1 + Math.max(0, Math.min(offset, end - start - 2));
  }
  if (scalar.style === 'literal') return literalMap(blockLines(chunkText, scalar), end);
  const track = new Track();
  readInto(track, scalar, chunkText);
  return track.map(scalar.style === 'folded' ? end : Math.min(start + 1, end));
}

function isQuoted(style: ScalarNode['style']): boolean {
  return style === 'single-quoted' || style === 'double-quoted';
}

/** The map of a literal text, whose lines are those of the source without their margin; `blank` is where an empty one stands. */
function literalMap(lines: readonly BlockLine[], blank: number): SourceMap {
  const starts = new Int32Array(lines.length + 1);
  for (const [index, { from, to }] of lines.entries()) starts[index + 1] = (starts[index] ?? 0) + to - from + 1;
  const length = starts[lines.length] ?? 0;
  return (offset, side = 'start') => {
    const at = Math.max(0, Math.min(offset, length));
    const index = lineAt(starts, side === 'end' ? Math.max(0, at - 1) : at, lines.length);
    const line = lines[index];
    if (line === undefined) return blank;
    const inLine = at - (starts[index] ?? 0);
    return inLine > line.to - line.from ? line.breakEnd : line.from + inLine;
  };
}

/** The span of the characters `start` to `end` of `scalar`'s text. `scalar` must lie in one chunk, as all but joined ones do. */
export function spanInText(scalar: ScalarNode, start: number, end: number): Span {
  const map = sourceMap(scalar, scalar.span.chunk.text);
  const from = map(start);
  return spanIn(scalar.span.chunk, from, end > start ? Math.max(from, map(end, 'end')) : from);
}

/** `source` read as a plain scalar: lines trimmed and folded. */
export function foldedText(source: string): string {
  if (!source.includes('\n')) return source;
  const track = new Track();
  readFlow(track, source, 0, source.length, 'plain');
  return track.text;
}

function readInto(track: Track, scalar: ScalarNode, source: string): void {
  const { start, end } = scalar.span;
  switch (scalar.style) {
    case 'plain':
      readFlow(track, source, start, end, 'plain');
      return;
    case 'single-quoted':
    case 'double-quoted':
      readFlow(track, source, start + 1, end - 1, scalar.style);
      return;
    case 'literal':
      return;
    case 'folded':
      readFolded(track, source, blockLines(source, scalar));
  }
}

type FlowStyle = 'plain' | 'single-quoted' | 'double-quoted';

/** Plain and quoted text: blanks around a line break go, one line break is a space, of several all but the first stay. */
function readFlow(track: Track, source: string, start: number, end: number, style: FlowStyle): void {
  let from = start;
  let at = start;
  while (at < end) {
    const char = source.charCodeAt(at);
    if (char === code.lineFeed) {
      track.run(source, from, trimmedEnd(source, from, at));
      at = foldBreak(track, source, at, end);
      from = at;
    } else if (style === 'single-quoted' && char === code.apostrophe) {
      track.run(source, from, at);
      track.atom("'", at, at + 2);
      at += 2;
      from = at;
    } else if (style === 'double-quoted' && char === code.backslash) {
      track.run(source, from, at);
      at = readEscape(track, source, at, end);
      from = at;
    } else at++;
  }
  track.run(source, from, end);
}

/** The end of the line's text before the line break at `lineBreak`, blanks and `\r` left out. */
function trimmedEnd(source: string, from: number, lineBreak: number): number {
  let end = lineBreak;
  if (end > from && source.charCodeAt(end - 1) === code.carriageReturn) end--;
  while (end > from && isBlank(source.charCodeAt(end - 1))) end--;
  return end;
}

/** Folds the line breaks from `lineBreak` on; the offset at which text goes on. */
function foldBreak(track: Track, source: string, lineBreak: number, end: number): number {
  let breaks = 0;
  let at = lineBreak;
  for (; at < end; at++) {
    const char = source.charCodeAt(at);
    if (char === code.lineFeed) breaks++;
    else if (!isBlank(char) && !(char === code.carriageReturn && source.charCodeAt(at + 1) === code.lineFeed)) break;
  }
  track.atom(breaks === 1 ? ' ' : '\n'.repeat(breaks - 1), lineBreak, at);
  return at;
}

const escapes: Readonly<Record<string, string>> = {
  0: '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  '\t': '\t',
};

const codeLengths: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** Reads the escape at `at`; the offset behind it. An unknown one stands for its own characters. */
function readEscape(track: Track, source: string, at: number, end: number): number {
  const letter = source.charAt(at + 1);
  const known = escapes[letter];
  if (known !== undefined) {
    track.atom(known, at, at + 2);
    return at + 2;
  }
  const digits = codeLengths[letter];
  if (digits !== undefined) {
    const written = source.slice(at + 2, at + 2 + digits);
    const value = /^[\da-f]+$/i.test(written) && written.length === digits ? Number.parseInt(written, 16) : -1;
    const text = value >= 0 && value <= 0x10ffff ? String.fromCodePoint(value) : source.slice(at, at + 2 + digits);
    track.atom(text, at, Math.min(at + 2 + digits, end));
    return Math.min(at + 2 + digits, end);
  }
  const lineBreak = letter === '\r' ? at + 2 : at + 1;
  if (source.charCodeAt(lineBreak) === code.lineFeed && (letter === '\n' || letter === '\r')) {
    let next = lineBreak + 1;
    while (next < end && isBlank(source.charCodeAt(next))) next++;
    track.atom('', at, next);
    return next;
  }
  track.run(source, at, Math.min(at + 2, end));
  return Math.min(at + 2, end);
}

/** A line of a block text: its content stands at `from` to `to`, behind `margin` blanks that belong to the text. */
interface BlockLine {
  readonly from: number;
  readonly to: number;
  readonly breakEnd: number;
}

/** The line of `count` that holds the character at `offset`; the last one behind them. */
function lineAt(starts: Int32Array, offset: number, count: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The lines below the header, without the margin that the block's indentation takes. */
function blockLines(source: string, { span, text }: ScalarNode): readonly BlockLine[] {
  const lines: BlockLine[] = [];
  const limit = Math.max(span.end, span.start);
  const margin = blockMargin(source, nextLine(source, span.start, limit), limit, text);
  for (let at = nextLine(source, span.start, limit); at < limit; ) {
    const breakEnd = nextLine(source, at, limit);
    let to = breakEnd;
    if (to > at && source.charCodeAt(to - 1) === code.lineFeed) to--;
    if (to > at && source.charCodeAt(to - 1) === code.carriageReturn && to < breakEnd) to--;
    let from = at;
    while (from < to && from - at < margin && source.charCodeAt(from) === code.space) from++;
    lines.push({ from, to, breakEnd });
    at = breakEnd;
  }
  return lines;
}

/** How many spaces of each line are indentation: what the first written line has more in the source than in the text. */
function blockMargin(source: string, start: number, limit: number, text: string): number {
  const inText = /^(?:[ ]*\n)*([ ]*)[^ \n]/.exec(text)?.[1]?.length ?? 0;
  for (let at = start; at < limit; at = nextLine(source, at, limit)) {
    let from = at;
    while (from < limit && source.charCodeAt(from) === code.space) from++;
    const char = source.charCodeAt(from);
    const empty =
      char === code.lineFeed || (char === code.carriageReturn && source.charCodeAt(from + 1) === code.lineFeed);
    if (from < limit && !empty) return from - at - inText;
  }
  return 0;
}

/** Folded text: a line break between two lines is a space, unless one of them is indented further. */
function readFolded(track: Track, source: string, lines: readonly BlockLine[]): void {
  let breaks = 0;
  let breakStart = 0;
  let breakEnd = 0;
  let deeper = false;
  let begun = false;
  for (const line of lines) {
    const empty = line.from === line.to;
    const indented = !empty && isBlank(source.charCodeAt(line.from));
    if (!empty) {
      const kept = !begun || indented || deeper ? breaks : breaks - 1;
      if (breaks > 0) track.atom(kept === 0 ? ' ' : '\n'.repeat(kept), breakStart, breakEnd);
      track.run(source, line.from, line.to);
      breaks = 0;
      deeper = indented;
      begun = true;
    }
    if (breaks === 0) breakStart = line.to;
    breaks++;
    breakEnd = line.breakEnd;
  }
  if (breaks > 0 && begun) track.atom('\n', breakStart, breakEnd);
}
