import type { Cell, Table } from '../blocks/block';
import { linesWithin, textWidth } from './wrap';

const gap = 2;

/** No column is made narrower than this to make the table fit. */
const narrowest = 12;

/**
 * A table in columns, set in by `indent`, with a line of dashes below its head. Where it is wider than the text, the
 * widest columns are made narrower and their cells run over several lines; numbers stand at the end of their column.
 */
export function plainTable(table: Table, words: (cell: Cell) => string, indent: number): string {
  const line = (cell: Cell) => words(cell).replace(/\s+/g, ' ');
  const head = table.columns.map(line);
  const rows = table.rows.map(({ cells }) => cells.map(line));
  const natural = head.map((_, column) => widest([head, ...rows].map((row) => row[column] ?? '')));
  const widths = fitted(natural, textWidth - indent - gap * (natural.length - 1));
  const rowLines = (cells: readonly string[]) => linesOfRow(cells, widths, table.columns);
  const drawn = rows.map(rowLines);
  const isOpen = drawn.some((lines) => lines.length > 1);
  const body = drawn.flatMap((lines, index) => (isOpen && index > 0 ? ['', ...lines] : lines));
  const rule = widths.map((width) => '-'.repeat(width)).join(' '.repeat(gap));
  const caption = table.caption ? [words({ content: table.caption })] : [];
  const margin = ' '.repeat(indent);
  return [...caption, ...rowLines(head), rule, ...body].map((one) => (margin + one).trimEnd()).join('\n');
}

function widest(cells: readonly string[]): number {
  return cells.reduce((most, cell) => Math.max(most, cell.length), 0);
}

/** `natural` widths, the widest made narrower until all fit in `room` or none can give more. */
function fitted(natural: readonly number[], room: number): readonly number[] {
  const widths = [...natural];
  for (let over = widths.reduce((sum, width) => sum + width, 0) - room; over > 0; over -= 1) {
    const most = widths.indexOf(Math.max(...widths));
    const width = widths[most] ?? 0;
    if (width <= narrowest) break;
    widths[most] = width - 1;
  }
  return widths;
}

function linesOfRow(cells: readonly string[], widths: readonly number[], columns: readonly Cell[]): readonly string[] {
  const wrapped = widths.map((width, column) => linesWithin(cells[column] ?? '', width));
  const count = wrapped.reduce((most, lines) => Math.max(most, lines.length), 1);
  return Array.from({ length: count }, (_, index) =>
    widths
      .map((width, column) => {
        const text = wrapped[column]?.[index] ?? '';
        return columns[column]?.align === 'end' ? text.padStart(width) : text.padEnd(width);
      })
      .join(' '.repeat(gap)),
  );
}
