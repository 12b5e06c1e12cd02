import { CodeActionKind } from 'vscode-languageserver';
import { linesOf } from '../../../agreement/prose-lines';
import { type TableLayout, tableAt } from '../../../agreement/prose-table';
import { mapSchema, propertyOf } from '../../../agreement/schema';
import { columnOf, contentLineEnd, nextLineOf } from '../../../rules/source-lines';
import type { Edit } from '../../../syntax/finding';
import { eolOf, lineStart, skipSpaces } from '../../../syntax/line';
import { type Entry, entryOf, type MapNode, type Node, type ScalarNode } from '../../../syntax/node';
import { quote } from '../../../syntax/quote';
import { textOffset } from '../../../syntax/rewrite-scalar';
import { spanInText } from '../../../syntax/scalar-map';
import type { SyntaxTree } from '../../../syntax/tree';
import { siteOf } from '../../site';
import type { ActionPlace, ActionSource } from '../action-source';

/** A `table` of columns and rows becomes a table in the text beside it, and a table that ends a text becomes a `table`. */
export const tableForm: ActionSource = {
  kind: CodeActionKind.RefactorRewrite,
  told: 'asked',
  offers(place) {
    const { analysis, trail } = place;
    const last = trail.at(-1);
    const map = trail.at(-2)?.node;
    if (last?.via !== 'key' || map?.kind !== 'map' || map.flow) return [];
    const above = siteOf(analysis.tree, trail.slice(0, -1))?.schema;
    const taken = above && mapSchema(above);
    if (!taken || !propertyOf(taken, 'text') || !propertyOf(taken, 'table')?.properties) return [];
    const { key } = last.entry;
    if (key.text === 'table' && last.onKey) return intoText(analysis.tree, map, last.entry);
    return key.text === 'text' && last.node.kind === 'scalar' ? outOfText(place, map, last.entry, last.node) : [];
  },
};

function intoText(tree: SyntaxTree, map: MapNode, table: Entry) {
  const lines = markdownOf(tree, table.value);
  const edits = lines && withTable(tree, map, table, lines);
  return edits ? [{ title: 'Write this table in the text', edits: () => edits }] : [];
}

/** The table's lines as Markdown; undefined where a row or a cell does not fit on one. */
function markdownOf(tree: SyntaxTree, table: Node): readonly string[] | undefined {
  const [columns, rows] = table.kind === 'map' ? [entryOf(table, 'columns')?.value, entryOf(table, 'rows')?.value] : [];
  if (table.kind !== 'map' || table.entries.length !== 2 || columns?.kind !== 'list' || rows?.kind !== 'list')
    return undefined;
  if (/(?:^|\s)#/u.test(tree.sourceOf(table.span))) return undefined;
  const grid = [columns, ...rows.items].map((row) => (row.kind === 'list' ? row.items.map(cellOf) : []));
  const width = columns.items.length;
  const isWhole = grid.every((row) => row.length === width && row.every((cell) => cell !== undefined));
  if (width < 2 || !isWhole) return undefined;
  const [head = [], ...body] = grid.map((row) => `| ${row.join(' | ')} |`);
  return [String(head), `|${' --- |'.repeat(width)}`, ...body];
}

function cellOf(cell: Node): string | undefined {
  if (cell.kind !== 'scalar' || cell.anchor !== undefined || /[\n\p{Cc}]/u.test(cell.text)) return undefined;
  return cell.text.trim().replaceAll('|', '\\|');
}

function withTable(
  tree: SyntaxTree,
  map: MapNode,
  table: Entry,
  lines: readonly string[],
): readonly Edit[] | undefined {
  const at = tree.rangeOf(table.span);
  const text = entryOf(map, 'text');
  const eol = eolOf(tree.text);
  const margin = ' '.repeat(columnOf(tree, table.key.span) + 2);
  const block = lines.map((line) => eol + margin + line).join('');
  if (!at) return undefined;
  const end = contentLineEnd(tree, table.span);
  if (!text) return [{ span: tree.spanAt(at.start, end), newText: `text: |${block}` }];
  const start = lineStart(tree.text, at.start);
  const words = text.value;
  const textEnd = contentLineEnd(tree, text.span);
  const isBlock = words.kind === 'scalar' && words.style === 'literal' && words.text.trim() !== '';
  if (!isBlock || skipSpaces(tree.text, start, at.start) !== at.start) return undefined;
  const own = blockMargin(tree, words);
  const gone: Edit = { span: tree.spanAt(start, nextLineOf(tree.text, end)), newText: '' };
  const added: Edit = {
    span: tree.spanAt(textEnd, textEnd),
    newText: eol + lines.map((line) => eol + own + line).join(''),
  };
  return textEnd < start ? [added, gone] : [gone, added];
}

/** What the lines of a block text begin with. */
function blockMargin(tree: SyntaxTree, { span }: ScalarNode): string {
  return /\n( +)\S/u.exec(tree.sourceOf(span))?.[1] ?? '';
}

function outOfText({ analysis: { tree }, range }: ActionPlace, map: MapNode, entry: Entry, text: ScalarNode) {
  const found = text.style === 'literal' && !entryOf(map, 'table') ? lastTable(text.text) : undefined;
  const at = tree.rangeOf(text.span);
  const key = tree.rangeOf(entry.key.span);
  if (!found || !at || !key || text.anchor !== undefined) return [];
  const cursor = textOffset(text, range.start - at.start + text.span.start);
  if (cursor < found.start) return [];
  const isWhole = text.text.slice(0, found.start).trim() === '';
  const header = tree.text.slice(key.end, tree.text.indexOf('\n', key.end));
  if (isWhole && header.includes('#')) return [];
  const margin = eolOf(tree.text) + ' '.repeat(columnOf(tree, entry.key.span));
  const lines = tableLines(text.text, found.table).join(margin);
  const tableStart = tree.rangeOf(spanInText(text, found.start, found.start + 1))?.start ?? at.end;
  const from = isWhole ? key.start : tree.text.slice(0, tableStart).trimEnd().length;
  const edit: Edit = {
    span: tree.spanAt(from, contentLineEnd(tree, entry.span)),
    newText: isWhole ? lines : margin + lines,
  };
  return [{ title: 'Write this table as `table`, apart from the text', edits: () => [edit] }];
}

/** The table that a text ends in; none that says how its columns are aligned, which a `table` does not know. */
function lastTable(text: string): { readonly start: number; readonly table: TableLayout } | undefined {
  const lines = linesOf(text, false);
  for (let index = lines.length - 2; index >= 0; index -= 1) {
    const table = tableAt(text, lines, index);
    const line = lines[index];
    if (!table || !line) continue;
    const isLast = index + table.lines === lines.length;
    const isOwn = line.indent === 0 && table.align.every((align) => align === undefined);
    return isLast && isOwn ? { start: line.start, table } : undefined;
  }
  return undefined;
}

function tableLines(text: string, { header, rows }: TableLayout): readonly string[] {
  const row = (cells: TableLayout['header']) =>
    `[${cells.map(({ start, end }) => quote(text.slice(start, end).replaceAll('\\|', '|'), { flow: true })).join(', ')}]`;
  return ['table:', `  columns: ${row(header)}`, '  rows:', ...rows.map((cells) => `    - ${row(cells)}`)];
}
