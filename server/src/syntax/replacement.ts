import type { OffsetRange } from './span';

/** A stretch of a text, and what takes its place. */
export interface Replacement extends OffsetRange {
  readonly newText: string;
}

/** `text` with `replacements` made, which are in its order and do not overlap. */
export function replaced(text: string, replacements: readonly Replacement[]): string {
  let result = '';
  let read = 0;
  for (const { start, end, newText } of replacements) {
    result += text.slice(read, start) + newText;
    read = end;
  }
  return result + text.slice(read);
}
