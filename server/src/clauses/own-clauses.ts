import type { BoundList, Fact, Prose } from '../agreement/bound';
import type { Clause, OwnTable } from '../agreement/facts.generated';
import type { Block, Table } from '../blocks/block';
import { bodyOf, provisionsOf } from '../blocks/from-prose';
import { blocks, missing, provision, table } from '../blocks/provisions';
import { entryOf } from '../syntax/node';
import type { Drafting } from './drafting';
import { spanOf } from './places';

type OwnClause = Fact<Prose> | Clause;

/** One of the author's clauses as it stands at the top: its text is numbered below its heading. */
export function ownClause(item: OwnClause, drafting: Drafting): Block {
  if (item.is === 'fact') return ownText(item, drafting);
  const heading = headingOf(item, drafting);
  const text = item.text && textBlocks(item.text, drafting);
  return heading
    ? provision({ paths: [item.place.path], heading, children: [text, partsOf(item, drafting)], span: spanOf(item) })
    : nested(item, drafting);
}

/** Clauses within a clause, or behind one: a single paragraph stands on the line of its heading. */
function ownClauses(items: BoundList<OwnClause> | undefined, drafting: Drafting): readonly Block[] {
  return (items?.items ?? []).map((item) => (item.is === 'fact' ? ownText(item, drafting) : nested(item, drafting)));
}

/** What the author adds with `also`: each paragraph of a text is a provision, a clause keeps its heading. */
export function alsoBlocks(items: BoundList<OwnClause> | undefined, drafting: Drafting): readonly Block[] {
  return (items?.items ?? []).flatMap((item) =>
    item.is === 'fact' ? textBlocks(item, drafting) : [nested(item, drafting)],
  );
}

/** A text as provisions; a text that is still to be written is one with a blank. */
export function textBlocks(text: Fact<Prose>, drafting: Drafting): readonly Block[] {
  if (text.value) return provisionsOf(text.value);
  return [provision({ paths: [text.place.path], content: drafting.value(text), span: spanOf(text) })];
}

/** A table of the author's own. */
export function ownTable(own: OwnTable, drafting: Drafting): Table {
  return table({
    path: own.place.path,
    columns: (own.columns?.items ?? []).map((column) => drafting.value(column)),
    rows: (own.rows?.items ?? []).map((row) => ({
      cells: row.items.map((cell) => drafting.value(cell)),
      span: spanOf(row),
    })),
    span: spanOf(own),
  });
}

function ownText(item: Fact<Prose>, drafting: Drafting): Block {
  const body = item.value ? bodyOf(item.value) : { content: drafting.value(item), children: [] };
  return provision({ ...body, paths: [item.place.path], span: spanOf(item) });
}

function nested(item: Clause, drafting: Drafting): Block {
  const body = item.text?.value
    ? bodyOf(item.text.value)
    : { heading: undefined, content: item.text && drafting.value(item.text), children: [] };
  return provision({
    paths: [item.place.path],
    heading: headingOf(item, drafting) ?? body.heading,
    content: body.content,
    children: [body.children, partsOf(item, drafting)],
    span: spanOf(item),
  });
}

function partsOf(item: Clause, drafting: Drafting): readonly Block[] {
  return blocks(
    item.table && ownTable(item.table, drafting),
    ownClauses(item.clauses, drafting),
    standardClause(item),
    alsoBlocks(item.also, drafting),
  );
}

function headingOf({ title, place }: Clause, drafting: Drafting) {
  if (title) return drafting.value(title);
  const use = nameOf(place.node);
  return use === undefined ? undefined : sentenceCase(use);
}

/** A standard clause keeps its place until the library of clauses comes. */
function standardClause({ place, text }: Clause): Block | undefined {
  const name = nameOf(place.node);
  if (name === undefined || text) return undefined;
  const message = `The standard clause “${name}” comes later: until then, write the clause out in \`text\`.`;
  return missing(place.path, message, place.at);
}

function nameOf(node: Clause['place']['node']): string | undefined {
  const use = entryOf(node, 'use')?.value;
  return use?.kind === 'scalar' ? use.text.trim() : undefined;
}

/** `data-protection` → `Data protection`. */
function sentenceCase(id: string): string {
  const words = id.replace(/-/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
