import type { Line } from './prose-lines';

/** Offsets in a text. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

export type ColumnAlign = 'start' | 'end' | undefined;

/** Where the cells of a table stand. Every row has as many as the header. */
export interface TableLayout {
  readonly align: readonly ColumnAlign[];
  readonly header: readonly TextRange[];
  readonly rows: readonly (readonly TextRange[])[];
  /** How many lines it takes. */
  readonly lines: number;
}

/**
 * The table that begins at `lines[index]`: a line with a bar, and below it a line of dashes with as many columns.
 * Undefined where none begins. Cells that a row has beyond the header's are joined to its last, so that no text is lost.
 */
export function tableAt(text: string, lines: readonly Line[], index: number): TableLayout | undefined {
  const [head, rule] = [lines[index], lines[index + 1]];
  if (head === undefined || rule === undefined || rule.gap === 'blank') return undefined;
  if (!hasBar(text, head)) return undefined;
  const align = alignments(text, rule);
  if (align === undefined) return undefined;
  const header = cellsOf(text, head);
  if (header.length !== align.length) return undefined;
  const rows: (readonly TextRange[])[] = [];
  for (let row = lines[index + 2]; row !== undefined; row = lines[index + 2 + rows.length]) {
    if (row.gap === 'blank' || !hasBar(text, row)) break;
    rows.push(fitted(cellsOf(text, row), align.length, row.end));
  }
  return { align, header, rows, lines: 2 + rows.length };
}

function hasBar(text: string, line: Line): boolean {
  const bar = text.indexOf('|', line.start);
  return bar >= 0 && bar < line.end;
}

function alignments(text: string, line: Line): readonly ColumnAlign[] | undefined {
  const rule = text.slice(line.start, line.end);
  if (!/^[-:|][-:| \t]*$/.test(rule) || !rule.includes('-')) return undefined;
  const cells = cellsOf(text, line).map(({ start, end }) => text.slice(start, end));
  if (!cells.every((cell) => /^:?-+:?$/.test(cell))) return undefined;
  return cells.map((cell) => (cell.endsWith(':') && !cell.startsWith(':') ? 'end' : undefined));
}

/** The cells between the bars; a bar behind a backslash is a character. Bars at the ends of the line frame it. */
function cellsOf(text: string, line: Line): readonly TextRange[] {
  const cells: TextRange[] = [];
  let start = text[line.start] === '|' ? line.start + 1 : line.start;
  for (let at = start; at < line.end; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '|') {
      cells.push(trimmed(text, start, at));
      start = at + 1;
    }
  }
  if (start < line.end) cells.push(trimmed(text, start, line.end));
  return cells;
}

function trimmed(text: string, from: number, to: number): TextRange {
  let [start, end] = [from, to];
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}

function fitted(cells: readonly TextRange[], count: number, end: number): readonly TextRange[] {
  if (cells.length > count) {
    const kept = cells.slice(0, count);
    const last = kept.pop();
    const beyond = cells.at(-1);
    return last && beyond ? [...kept, { start: last.start, end: beyond.end }] : kept;
  }
  const empty = Array.from({ length: count - cells.length }, () => ({ start: end, end }));
  return [...cells, ...empty];
}
