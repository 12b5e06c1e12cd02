import type { Cell, Table } from '../blocks/block';

/** A table in columns as wide as their widest cell; numbers stand at the end of theirs. A line of dashes is below the head. */
export function plainTable(table: Table, words: (cell: Cell) => string, indent: number): string {
  const line = (cell: Cell) => words(cell).replace(/\s+/g, ' ');
  const head = table.columns.map(line);
  const rows = table.rows.map(({ cells }) => cells.map(line));
  const widths = head.map((_, column) => widest([head, ...rows].map((row) => row[column] ?? '')));
  const margin = ' '.repeat(indent);
  const row = (cells: readonly string[]) =>
    (
      margin + cells.map((cell, column) => padded(cell, widths[column] ?? 0, table.columns[column])).join('  ')
    ).trimEnd();
  const rule = margin + widths.map((length) => '-'.repeat(length)).join('  ');
  const caption = table.caption ? [`${margin}${words({ content: table.caption })}`] : [];
  return [...caption, row(head), rule, ...rows.map(row)].join('\n');
}

function widest(cells: readonly string[]): number {
  return cells.reduce((most, cell) => Math.max(most, cell.length), 0);
}

function padded(cell: string, length: number, column: Cell | undefined): string {
  return column?.align === 'end' ? cell.padStart(length) : cell.padEnd(length);
}
