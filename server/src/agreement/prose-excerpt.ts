/** A stretch of a text without the indentation of its lines, which still knows where each character stands in the text. */
export interface Excerpt {
  /** Its lines, joined by `\n`. */
  readonly text: string;
  readonly lines: readonly ExcerptLine[];
}

/** Where a line begins: in the excerpt and in the text that it is taken from. */
export interface ExcerptLine {
  readonly at: number;
  readonly source: number;
}

/** The excerpt of the ranges of `text`, each a line of it. */
export function excerptOf(text: string, ranges: readonly { readonly start: number; readonly end: number }[]): Excerpt {
  const lines: ExcerptLine[] = [];
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    lines.push({ at, source: start });
    parts.push(text.slice(start, end));
    at += end - start + 1;
  }
  return { text: parts.join('\n'), lines };
}

/** The offset in the text of what stands at `offset` of `excerpt`. */
export function sourceOffset(excerpt: Excerpt, offset: number): number {
  const line = lineBefore(excerpt.lines, (candidate) => candidate.at <= offset);
  return line === undefined ? offset : line.source + (offset - line.at);
}

/** The offset in `excerpt` of what stands at `source` of the text; what was left out counts as the end of its line. */
export function excerptOffset(excerpt: Excerpt, source: number): number {
  const index = indexBefore(excerpt.lines, (candidate) => candidate.source <= source);
  const line = excerpt.lines[index];
  if (line === undefined) return 0;
  const next = excerpt.lines[index + 1];
  const end = next === undefined ? excerpt.text.length : next.at - 1;
  return Math.min(end, line.at + (source - line.source));
}

function lineBefore(lines: readonly ExcerptLine[], holds: (line: ExcerptLine) => boolean): ExcerptLine | undefined {
  return lines[indexBefore(lines, holds)];
}

/** The last index at which `holds`, given that it holds up to some index and not beyond; -1 where nowhere. */
function indexBefore(lines: readonly ExcerptLine[], holds: (line: ExcerptLine) => boolean): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const line = lines[middle];
    if (line !== undefined && holds(line)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
