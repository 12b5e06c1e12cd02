import type { Inline } from '../agreement/inline';
import type { Span } from '../syntax/span';
import type { Block, Cell, Missing, Paragraph, Provision, Table } from './block';
import { fragment, severalSentences } from './edges';
import { inlinesOf, type Phrase, text } from './inlines';
import { asSentence, stopped } from './sentence';
import { continued } from './words';

/** What a provision is made of; only `span` must be said. */
export interface ProvisionParts {
  /** The paths of the facts that it states: what references to them print its number for. */
  readonly paths?: readonly string[];
  readonly heading?: Phrase;
  readonly content?: Phrase;
  /** What stands below it; absent ones are passed over, lists are taken apart. */
  readonly children?: readonly (Block | readonly Block[] | undefined | false)[];
  /** Whether it goes on with the sentence of what it stands in. */
  readonly continues?: boolean;
  readonly span: Span;
}

/** A numbered provision: a clause, a sub-clause or an item, as its depth will have it. */
export function provision(parts: ProvisionParts): Provision {
  const { paths = [], heading, content, children = [], continues = false, span } = parts;
  const head = inlinesOf(heading);
  return {
    kind: 'provision',
    paths,
    ...(head.length > 0 && { heading: head }),
    content: inlinesOf(content),
    children: blocks(...children),
    ...(continues && { continues }),
    span,
  };
}

/** The blocks that are there, in a row. */
export function blocks(...some: readonly (Block | readonly Block[] | undefined | false)[]): readonly Block[] {
  return some.flatMap((one) => one || []);
}

/** Text without a number of its own. */
export function paragraph(content: Phrase, span: Span): Paragraph {
  return { kind: 'paragraph', content: inlinesOf(content), span };
}

/** A part that must be there and is not yet written. `message`: `Response time: not yet written`. */
export function missing(path: string, message: string, span: Span): Missing {
  return { kind: 'missing', path, message, span };
}

/** A column's title or a cell; `{align: 'end'}` for numbers and money. */
export type CellParts = Phrase | AlignedCell;

interface AlignedCell {
  readonly content: Phrase;
  readonly align: 'start' | 'end';
}

export interface TableParts {
  /** The path of the list that it shows: `$(path)` alone in a paragraph prints the table there as well. */
  readonly path?: string;
  readonly columns: readonly CellParts[];
  readonly rows: readonly { readonly cells: readonly CellParts[]; readonly span: Span }[];
  readonly caption?: Phrase;
  readonly span: Span;
}

/** A table. A row that is short is filled up with empty cells; a column's alignment holds for its cells. */
export function table({ path, columns, rows, caption, span }: TableParts): Table {
  const heads = columns.map((column) => cell(column, undefined));
  const title = inlinesOf(caption);
  return {
    kind: 'table',
    ...(path !== undefined && { path }),
    columns: heads,
    rows: rows.map((row) => ({ cells: filled(row.cells, heads), span: row.span })),
    ...(title.length > 0 && { caption: title }),
    span,
  };
}

function filled(cells: readonly CellParts[], heads: readonly Cell[]): readonly Cell[] {
  const count = Math.max(cells.length, heads.length);
  return Array.from({ length: count }, (_, index) => cell(cells[index], heads[index]));
}

function cell(parts: CellParts, head: Cell | undefined): Cell {
  const align = isAligned(parts) ? parts.align : head?.align;
  const content = inlinesOf(isAligned(parts) ? parts.content : parts);
  return { content, ...(align !== undefined && { align }) };
}

function isAligned(parts: CellParts): parts is AlignedCell {
  return typeof parts === 'object' && 'align' in parts;
}

/** One item of an enumeration: its text alone, or with what it states and what stands below it. */
export interface ItemParts {
  readonly paths?: readonly string[];
  readonly heading?: Phrase;
  readonly content: Phrase;
  readonly children?: readonly Block[];
  readonly span: Span;
}

/**
 * The items of a sentence that ends in a colon, each a provision one level deeper: "…; ", "…; and", "….". Items that
 * are sentences of their own ('none', or where an item holds more than one, or has something standing below it) end in
 * full stops instead.
 */
export function enumerate(items: readonly ItemParts[], conjunction: 'and' | 'or' | 'none'): readonly Provision[] {
  const ofSentences =
    conjunction === 'none' ||
    items.some((item) => severalSentences(inlinesOf(item.content)) || (item.children?.length ?? 0) > 0);
  return items.map((item, index) => {
    const content = inlinesOf(item.content);
    const ended = ofSentences ? asSentence(content) : punctuated(content, index, items.length, conjunction);
    return provision({ ...item, content: ended, continues: !ofSentences });
  });
}

function punctuated(content: readonly Inline[], index: number, count: number, conjunction: string): readonly Inline[] {
  const item = continued(fragment(content));
  if (index === count - 1) return stopped(item);
  return [...item, text(index === count - 2 ? `; ${conjunction}` : ';')];
}
