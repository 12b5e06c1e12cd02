/** A place as editors count: both from 0, `character` in UTF-16 units. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

/** The lines of one text. */
export interface LineIndex {
  readonly count: number;
  /** The place of `offset`, which is clamped to the text. */
  positionAt(offset: number): LinePosition;
  /** The offset of a place; one behind the end of its line is that end, one behind the last line the text's end. */
  offsetAt(position: LinePosition): number;
}

/** Indexes the lines of `text`. A line ends with `\n`, `\r\n` or `\r`, as in the Language Server Protocol. */
export function indexLines(text: string): LineIndex {
  const starts = [0];
  for (const lineBreak of text.matchAll(/\r\n?|\n/g)) starts.push(lineBreak.index + lineBreak[0].length);
  const startOf = (line: number): number => starts[line] ?? text.length;
  return {
    count: starts.length,
    positionAt(offset) {
      const at = Math.max(0, Math.min(offset, text.length));
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (startOf(middle) <= at) low = middle;
        else high = middle - 1;
      }
      return { line: low, character: at - startOf(low) };
    },
    offsetAt({ line, character }) {
      if (line < 0) return 0;
      const start = startOf(line);
      let end = startOf(line + 1);
      while (end > start && /[\r\n]/.test(text.charAt(end - 1))) end--;
      return Math.min(start + Math.max(0, character), end);
    },
  };
}
