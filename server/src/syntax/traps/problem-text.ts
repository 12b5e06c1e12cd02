import type { Problem } from '../problem';
import { quoted } from '../quote';

/** A fix inside a chunk. */
export type LocalFix = Problem['fixes'][number];

/** The fix that puts `source`, which stands at `start`, into quotation marks. */
export function quoteFix(start: number, end: number, source: string): LocalFix {
  const newText = quoted(source);
  return { title: `Write it in quotation marks: ${brief(newText)}`, edits: [{ span: { start, end }, newText }] };
}

/** `text` short enough for a title or a message: on one line, at most forty characters. */
export function brief(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= 40 ? line : `${line.slice(0, 39).trimEnd()}…`;
}
