import { lineEnd, lineStart, skipBlanks } from '../../syntax/line';
import type { OffsetRange } from '../../syntax/span';

/** A blank line, or the end of a line below which an item of a list begins. */
const paragraphEnd = /[ \t]*\r?\n(?=[ \t]*\r?\n|[ \t]*(?:[-*+]|\d+[.)]|\(?[a-z]{1,4}\))[ \t])/gu;

/** The mark of an item at the beginning of a paragraph. */
const itemMark = /^(?:[-*+]|\d+[.)]|\(?[a-z]{1,4}\))[ \t]+/u;

/** Where a sentence ends: not behind an initial or a short form, nor where the next word is small. */
const sentenceEnd = /(?<!\b(?:\p{L}|No|Nos|Dr|Mr|Ms|Mrs|Inc|Ltd|Co|Art|Sec|approx|vs))[.!?]["”’)*_]*\s+(?=[^\p{Ll}])/gu;

/** The sentence, the line and the paragraph of the text at `within` that hold `offset`. */
export function proseAround(text: string, within: OffsetRange, offset: number): readonly OffsetRange[] {
  const paragraph = trimmed(text, partAround(text, within, offset, paragraphEnd));
  const mark = itemMark.exec(text.slice(paragraph.start, paragraph.end));
  const content = { start: paragraph.start + (mark?.[0].length ?? 0), end: paragraph.end };
  const sentence = trimmed(text, partAround(text, content, offset, sentenceEnd));
  const line = lineStart(text, offset);
  const lineRange = {
    start: Math.max(skipBlanks(text, line, paragraph.end), paragraph.start),
    end: Math.min(lineEnd(text, offset, text.length), paragraph.end),
  };
  return [sentence, lineRange, content, paragraph].filter(({ start, end }) => end > start);
}

/** The part of `within` around `offset`, where each match of `end` ends one. */
function partAround(text: string, within: OffsetRange, offset: number, end: RegExp): OffsetRange {
  let { start } = within;
  for (const match of text.slice(within.start, within.end).matchAll(end)) {
    const next = within.start + match.index + match[0].length;
    if (next > offset) return { start, end: next };
    start = next;
  }
  return { start, end: within.end };
}

function trimmed(text: string, { start, end }: OffsetRange): OffsetRange {
  const part = text.slice(start, end);
  const last = start + part.trimEnd().length;
  return { start: Math.min(start + part.length - part.trimStart().length, last), end: last };
}
