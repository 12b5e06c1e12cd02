import { code, isDash, isGap, isVoid, keyColon, lineEnd, lineStart, nextLine, skipBlanks, skipSpaces } from './line';
import { hasKey, openings, type Split, startsWord } from './split';

/**
 * The parts of a whole text: what stands above the first key (comments, a byte order mark, `---`), and one part for each
 * line at the left margin. Undefined where the text is to be read at once: it holds directives, or no keys that could be
 * told apart.
 */
export function splitRoot(text: string): Split | undefined {
  const first = rootContent(text);
  if (first === undefined) return undefined;
  const margin = leftMargin(text, first);
  const { starts, outdented } = openings(text, first, text.length, margin, 'map');
  const end = lineEnd(text, first, text.length);
  const at = skipSpaces(text, first, end);
  if (isDash(text, at, end) || !startsWord(text, at, end) || !hasKey(text, starts, text.length)) return undefined;
  const above = starts[0] === 0 ? [] : [0];
  const [begin = 0, ...others] = [...above, ...starts];
  return {
    form: 'root',
    holds: 'map',
    starts: [begin, ...others],
    outdented: new Set([...outdented].map((index) => index + above.length)),
  };
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

/** True where `---` or `...` stands at the beginning of a line. */
export function isDocumentMark(text: string, start: number): boolean {
  const mark = text.slice(start, start + 3);
  return (mark === '---' || mark === '...') && isGap(text, start + 3, text.length);
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
