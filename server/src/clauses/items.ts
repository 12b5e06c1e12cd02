import type { Bound, Fact } from '../agreement/bound';
import type { DraftedMap } from '../agreement/facts.generated';
import type { Inline } from '../agreement/inline';
import type { Provision, Table } from '../blocks/block';
import { changeLast, fragment, severalSentences, shapeOf } from '../blocks/edges';
import { inlinesOf, type Phrase } from '../blocks/inlines';
import { enumerate, type ItemParts, provision, table } from '../blocks/provisions';
import { asSentence, sentence, sentences } from '../blocks/sentence';
import { continued } from '../blocks/words';
import type { Span } from '../syntax/span';
import { openedBody } from './bodies';
import type { Drafting } from './drafting';
import { alsoBlocks } from './own-clauses';
import { spanOf } from './places';
import { isWholeSentence } from './wording';

/** The items of a list that are maps; what was written as a line of text is in `linesOf`. */
export function mapsOf<T extends Bound>(items: readonly (Fact<unknown> | T)[]): readonly T[] {
  return items.filter((item): item is T => item.is === 'map');
}

/** The items of a list that were written as a line of text. */
export function linesOf<T>(items: readonly (Fact<T> | Bound)[]): readonly Fact<T>[] {
  return items.filter((item): item is Fact<T> => item.is === 'fact');
}

/**
 * An item of an enumeration: its own `text`, else the field that `says` it, else itself where it is a line of text.
 * Undefined where it says nothing yet.
 */
export function itemOf(
  item: Fact<unknown> | DraftedMap,
  says: Fact<unknown> | undefined,
  drafting: Drafting,
): ItemParts | undefined {
  const isLine = item.is === 'fact';
  const fact = isLine ? item : (item.text ?? says);
  if (!fact) return undefined;
  const body = openedBody(fact, drafting);
  const also = isLine ? [] : alsoBlocks(item.also, drafting);
  return {
    paths: [item.place.path],
    heading: !isLine && item.title && drafting.value(item.title),
    content: body.content,
    children: [...body.children, ...also],
    span: spanOf(item),
  };
}

/** The items that say something, in their order. */
export function itemsOf<T extends DraftedMap>(
  items: readonly (Fact<unknown> | T)[],
  says: (item: T) => Fact<unknown> | undefined,
  drafting: Drafting,
): readonly ItemParts[] {
  return items.flatMap((item) => itemOf(item, item.is === 'fact' ? undefined : says(item), drafting) ?? []);
}

/** A lead-in that ends in a colon, with its items below it; a single short item stands on the line itself. */
export function enumeration(
  lead: readonly Inline[],
  items: readonly ItemParts[],
  conjunction: 'and' | 'or' | 'none',
): { readonly content: readonly Inline[]; readonly children: readonly Provision[]; readonly paths: readonly string[] } {
  const [only, ...more] = items;
  const isShort = only && more.length === 0 && (only.children?.length ?? 0) === 0 && !only.heading;
  if (!isShort) return { content: items.length > 0 ? lead : [], children: enumerate(items, conjunction), paths: [] };
  const words = inlinesOf(only.content);
  const isSentence = isWholeSentence(words);
  const isApart = severalSentences(words) || (conjunction === 'none' && !isSentence);
  const content = isApart
    ? sentences(lead, asSentence(words))
    : sentence`${isSentence ? lead : opening(lead)} ${continued(fragment(words))}`;
  return { content, children: [], paths: only.paths ?? [] };
}

/** "The Client shall:" without its colon, where its only item goes on from there; "the following: …" keeps it. */
function opening(lead: readonly Inline[]): readonly Inline[] {
  const words = shapeOf(lead);
  if (/\bfollow/i.test(words)) return lead;
  const isCondition = /^(?:while|when|where|if)\b/i.test(words);
  return changeLast(lead, (end) => end.replace(/:\s*$/, isCondition ? ',' : ''));
}

/** A column of a table of facts. */
export interface Column<T> {
  readonly title: Phrase;
  /** Amounts stand at the end of the line. */
  readonly align?: 'end';
  cell(item: T): Phrase;
}

/** A table of facts, one row an item. A column in which no item says anything is left out. */
export function factTable<T extends Bound>(about: Bound, items: readonly T[], columns: readonly Column<T>[]): Table {
  const rows = items.map((item) => ({ item, span: spanOf(item) }));
  return { ...filledTable(rows, columns, spanOf(about)), path: about.place.path };
}

/** A table of rows of any kind, each with the span that it comes from, without the columns in which nothing stands. */
export function filledTable<T>(
  rows: readonly { readonly item: T; readonly span: Span }[],
  columns: readonly Column<T>[],
  span: Span,
): Table {
  const grid = rows.map(({ item }) => columns.map((column) => inlinesOf(column.cell(item))));
  const isFilled = columns.map((_, at) => grid.some((cells) => (cells[at]?.length ?? 0) > 0));
  const filled = <C>(row: readonly C[]): readonly C[] => row.filter((_, at) => isFilled[at]);
  return table({
    columns: filled(columns).map(({ title, align }) => (align ? { content: inlinesOf(title), align } : title)),
    rows: rows.map((row, at) => ({ cells: filled(grid[at] ?? []), span: row.span })),
    span,
  });
}

/** What the author adds to rows of a table with `also`, each under the name of its row. */
export function alsoOfRows<T extends DraftedMap>(
  rows: readonly T[],
  name: (row: T) => Fact<unknown> | undefined,
  drafting: Drafting,
): readonly Provision[] {
  return rows.flatMap((row) => {
    if (!row.also) return [];
    const called = row.title ?? name(row);
    const children = alsoBlocks(row.also, drafting);
    const heading = called && drafting.value(called);
    const [only, ...more] = children;
    const body = only?.kind === 'provision' && more.length === 0 && !only.heading ? only : { children };
    return [provision({ ...body, paths: [row.place.path], heading, span: spanOf(row.also) })];
  });
}

/** A sentence of its own that states a fact. */
export interface PointParts {
  readonly fact: Bound;
  readonly content: Phrase;
}

/** Sentences that belong together: one stands on the line of the heading, several are points below it. */
export function pointsOf(points: readonly (PointParts | undefined | false)[]): {
  readonly content: Phrase;
  readonly children: readonly Provision[];
} {
  const present = points.filter((point) => point !== undefined && point !== false);
  const [only, ...more] = present;
  if (only && more.length === 0) return { content: only.content, children: [] };
  return {
    content: undefined,
    children: present.map(({ fact, content }) => provision({ paths: [fact.place.path], content, span: spanOf(fact) })),
  };
}
