import {
  code,
  isDash,
  isDocumentMark,
  isVoid,
  keyColon,
  lineEnd,
  lineStart,
  nextLine,
  skipBlanks,
  skipSpaces,
} from './line';
import { type FormerOpenings, openings } from './openings';
import { hasKey, type Split, startsWord } from './split';

/**
 * The parts of a whole text: what stands above the first key (comments, a byte order mark, `---`), and one part for each
 * line at the left margin. Undefined where the text is to be read at once: it holds directives, or no keys that could be
 * told apart.
 */
export function splitRoot(text: string, former?: FormerOpenings): Split | undefined {
  const first = rootContent(text);
  if (first === undefined) return undefined;
  const end = lineEnd(text, first, text.length);
  const at = skipSpaces(text, first, end);
  if (isDash(text, at, end) || !startsWord(text, at, end)) return undefined;
  const margin = leftMargin(text, first);
  const indented = at - first > margin;
  const below = indented ? nextLine(text, first, text.length) : first;
  const found = openings(text, below, text.length, margin, 'map', former);
  if (!hasKey(text, found.starts, text.length)) return undefined;
  const starts = indented ? [first, ...found.starts] : found.starts;
  const shift = (indented ? 1 : 0) + (starts[0] === 0 ? 0 : 1);
  const [begin = 0, ...others] = starts[0] === 0 ? starts : [0, ...starts];
  const misplaced = new Map([...found.misplaced].map(([index, indent]) => [index + shift, indent]));
  if (indented) misplaced.set(shift - 1, margin);
  return { form: 'run', holds: 'map', indent: margin, starts: [begin, ...others], misplaced };
}

/** Where the line of the first content begins; undefined where there is none, or where it cannot be split from what is above. */
function rootContent(text: string): number | undefined {
  const limit = text.length;
  let start = text.charCodeAt(0) === code.byteOrderMark ? 1 : 0;
  for (; start < limit; start = nextLine(text, start, limit)) {
    const at = skipSpaces(text, start, limit);
    if (isVoid(text, at, limit)) continue;
    if (text.charCodeAt(at) === code.percent && at === start) return undefined;
    if (!isDocumentMark(text, start)) return start;
    const behind = skipBlanks(text, start + 3, limit);
    if (!isVoid(text, behind, limit)) return undefined;
  }
  return undefined;
}

/** How far the keys are indented: not at all as soon as one is not, else as far as the first. */
function leftMargin(text: string, first: number): number {
  for (let start = first; start < text.length; start = nextLine(text, start, text.length)) {
    const char = text.charCodeAt(start);
    if (char === code.space || char === code.hash || isVoid(text, start, text.length)) continue;
    if (keyColon(text, start, lineEnd(text, start, text.length)) >= 0) return 0;
  }
  return skipSpaces(text, first, text.length) - lineStart(text, first);
}
