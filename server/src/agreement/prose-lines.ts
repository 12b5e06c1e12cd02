/** A line of a text that is not blank; offsets in the text. */
export interface Line {
  /** Of its first and behind its last character that is no blank. */
  readonly start: number;
  readonly end: number;
  /** Columns in front of it; a tab goes to the next multiple of four. */
  readonly indent: number;
  /** True where it ends in two blanks, which break the line in print. */
  readonly breaks: boolean;
  /** What parts it from the line before: nothing, a line break that stands for a blank line, or a blank line. */
  readonly gap: 'none' | 'fold' | 'blank';
}

/**
 * The lines of `text`. Where YAML has folded the lines already (`folded`), a line break that is left stands for a blank
 * line of the source.
 */
export function linesOf(text: string, folded: boolean): readonly Line[] {
  const lines: Line[] = [];
  let gap: Line['gap'] = 'none';
  for (let from = 0; from <= text.length; ) {
    const found = text.indexOf('\n', from);
    const to = found < 0 ? text.length : found;
    const line = lineIn(text, from, to, gap);
    if (line === undefined) gap = 'blank';
    else {
      lines.push(line);
      gap = folded ? 'fold' : 'none';
    }
    from = to + 1;
  }
  return lines;
}

function lineIn(text: string, from: number, to: number, gap: Line['gap']): Line | undefined {
  let start = from;
  let indent = 0;
  for (; start < to && isBlank(text.charCodeAt(start)); start += 1) {
    indent = text.charCodeAt(start) === tab ? indent + 4 - (indent % 4) : indent + 1;
  }
  if (start === to) return undefined;
  let end = to;
  while (isBlank(text.charCodeAt(end - 1))) end -= 1;
  const breaks = text.startsWith('  ', end);
  return { start, end, indent, breaks, gap };
}

const tab = 9;
const space = 32;
const carriageReturn = 13;

function isBlank(code: number): boolean {
  return code === space || code === tab || code === carriageReturn;
}
