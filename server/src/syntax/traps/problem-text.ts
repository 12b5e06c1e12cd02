import { lineStart, nextLine, skipSpaces } from '../line';
import type { ScalarNode } from '../node';
import type { Problem } from '../problem';
import { quoted } from '../quote';

/** A fix inside a chunk. */
export type LocalFix = Problem['fixes'][number];

/** The fix that puts `source`, which stands at `start` to `end`, into quotation marks. */
export function quoteFix(start: number, end: number, source: string): LocalFix {
  const newText = quoted(source);
  return { title: `Write it in quotation marks: ${brief(newText)}`, edits: [{ span: { start, end }, newText }] };
}

/** The fix that lets `scalar` be read as a text: one line in quotation marks, several as a block. */
export function textFix({ span, text }: ScalarNode, source: string): LocalFix {
  const { start, end } = span;
  if (!source.slice(start, end).includes('\n')) return quoteFix(start, end, text);
  const margin = ' '.repeat(continuationIndent(source, start, end));
  return { title: 'Write it as a block of text', edits: [{ span: { start, end: start }, newText: `|\n${margin}` }] };
}

/** How far the lines below the one of `start` are indented: the least of them. */
function continuationIndent(source: string, start: number, end: number): number {
  let least = start - lineStart(source, start);
  let first = true;
  for (let at = nextLine(source, start, end); at < end; at = nextLine(source, at, end)) {
    const content = skipSpaces(source, at, end);
    if (/[\r\n]/.test(source.charAt(content)) || content >= end) continue;
    least = first ? content - at : Math.min(least, content - at);
    first = false;
  }
  return least;
}

/** `text` short enough for a title or a message: on one line, at most forty characters. */
export function brief(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= 40 ? line : `${line.slice(0, 39).trimEnd()}…`;
}
