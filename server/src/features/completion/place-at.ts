import { pathBelow } from '../../agreement/path';
import { mapSchema, propertyOf, type SchemaNode, takesKeys } from '../../agreement/schema';
import { schema } from '../../agreement/schema.generated';
import { positionAt } from '../../document-text';
import type { OpenDocument } from '../../documents';
import { isFlow, type ListNode, type Node } from '../../syntax/node';
import type { SyntaxTree } from '../../syntax/tree';
import { lineAround } from '../positions';
import { siteOf } from '../site';
import { type Enclosing, enclosing } from './enclosing';
import { type FlowPlace, placeInFlow } from './flow';
import { type Line, lineOf } from './line';
import type { MapPlace, Place, SchemaPlace, ValuePlace } from './place';

/**
 * The place at `offset`; undefined within comments and where nothing is known to belong. The line is judged by its own
 * characters, so that it may be half written; what it belongs to, by the tree of what stands above it.
 */
export function placeAt(document: OpenDocument, tree: SyntaxTree, offset: number): Place | undefined {
  const range = lineAround(document, offset);
  const line = lineOf(document.content.text.slice(range.start, range.end));
  const cursor: Cursor = { document, tree, line, lineStart: range.start, offset, column: offset - range.start };
  if (isInText(cursor)) return textPlace(cursor);
  if (cursor.column > line.comment) return undefined;
  return placeInBrackets(cursor) ?? placeOnLine(cursor);
}

interface Cursor {
  readonly document: OpenDocument;
  readonly tree: SyntaxTree;
  readonly line: Line;
  readonly lineStart: number;
  readonly offset: number;
  readonly column: number;
}

/** Within a block text, where neither a colon nor a `#` means anything. */
function isInText({ tree, lineStart, offset }: Cursor): boolean {
  const node = tree.trailAt(offset).at(-1)?.node;
  if (node?.kind !== 'scalar' || (node.style !== 'literal' && node.style !== 'folded')) return false;
  const start = tree.rangeOf(node.span)?.start;
  return start !== undefined && start < lineStart;
}

function textPlace(cursor: Cursor): Place | undefined {
  const { tree, line, offset } = cursor;
  const site = siteOf(tree, tree.trailAt(offset));
  if (site?.schema === undefined) return undefined;
  return {
    value: { schema: site.schema, path: site.path, on: 'text' },
    typed: { start: cursor.lineStart + Math.min(line.indent, cursor.column), end: offset },
    end: offset,
    indent: line.indent,
    flow: false,
  };
}

function placeInBrackets(cursor: Cursor): Place | undefined {
  const open = bracketBefore(cursor);
  if (open === undefined) return undefined;
  const place = placeInFlow(cursor.document.content.text.slice(open.start, cursor.offset), open.at);
  return place && inBrackets(cursor, open.start, place);
}

function inBrackets(cursor: Cursor, opened: number, { map, value, start }: FlowPlace): Place {
  const rest = cursor.line.text.slice(cursor.column, cursor.line.comment);
  const word = /^[^,:{}[\]]*/u.exec(rest)?.[0].trimEnd() ?? '';
  const hasColon = /^\s*:/u.test(rest.slice(word.length));
  const typed = { start: Math.min(opened + start, cursor.offset), end: cursor.offset };
  return {
    // What began on a line above can only go on: nothing begins here.
    ...(map && typed.start >= cursor.lineStart ? { map: { ...map, hasColon } } : {}),
    ...(value && typed.start >= cursor.lineStart ? { value } : {}),
    typed,
    end: cursor.offset + word.length,
    indent: typed.start - cursor.lineStart,
    flow: true,
  };
}

/** The outermost bracket that the cursor stands behind: one on this line, or one that the tree holds open from above. */
function bracketBefore(cursor: Cursor): { readonly start: number; readonly at: SchemaPlace } | undefined {
  const { tree, line, lineStart, offset, column } = cursor;
  const trail = tree.trailAt(offset);
  const outermost = trail.findIndex(({ node }) => isFlow(node));
  const start = tree.rangeOf(trail[outermost]?.node.span ?? tree.root.span)?.start ?? 0;
  if (outermost > 0 && start < lineStart) {
    const site = siteOf(tree, trail.slice(0, outermost + 1));
    return site?.schema && { start, at: { schema: site.schema, path: site.path } };
  }
  const value = valueColumn(line);
  if (column <= value || !'{['.includes(line.text[value] ?? ' ')) return undefined;
  const at = valuePlaceOf(cursor);
  return at && { start: lineStart + value, at };
}

/** Where the value on the line begins: behind its key, or behind its dashes. */
function valueColumn({ text, key, content }: Line): number {
  if (key === undefined) return content;
  const behind = key.colon + 1;
  return behind + (/^[ \t]*/u.exec(text.slice(behind))?.[0].length ?? 0);
}

/** What the value on the line is a value of. */
function valuePlaceOf(cursor: Cursor): SchemaPlace | undefined {
  const around = aroundContent(cursor);
  const { key } = cursor.line;
  if (around === undefined || key === undefined) return around?.value ?? around?.map;
  const field = around.map && propertyOf(around.map.schema, key.text);
  return field && { schema: field, path: pathBelow(around.map?.path ?? '', key.text) };
}

function placeOnLine(cursor: Cursor): Place | undefined {
  const { line, lineStart, column, offset } = cursor;
  const { key } = line;
  if (key !== undefined && column > key.colon) return valueAfterKey(cursor, key);
  if (column < line.content && line.text.trim() !== '' && line.content < line.comment) return undefined;
  const around = aroundContent(cursor);
  if (around === undefined) return undefined;
  const content = Math.min(line.content, column);
  const end = key?.end ?? line.text.slice(0, line.comment).trimEnd().length;
  const { map, value, list } = around;
  return {
    ...(map ? { map: { ...map, hasColon: key !== undefined } } : {}),
    ...(value && key === undefined ? { value: { ...value, on: around.on } } : {}),
    ...(list && key === undefined ? { list } : {}),
    typed: { start: lineStart + content, end: offset },
    end: Math.max(lineStart + end, offset),
    indent: content,
    flow: false,
  };
}

function valueAfterKey(cursor: Cursor, key: NonNullable<Line['key']>): Place | undefined {
  const { line, lineStart, column, offset } = cursor;
  const at = valuePlaceOf(cursor);
  if (at === undefined) return undefined;
  const start = Math.min(valueColumn(line), column);
  const end = line.text.slice(0, line.comment).trimEnd().length;
  return {
    value: { ...at, on: 'key' },
    typed: { start: lineStart + Math.max(start, key.colon + 1), end: offset },
    end: Math.max(lineStart + end, offset),
    indent: line.content,
    flow: false,
  };
}

/** What the content of the line may be, once its dashes are counted. */
interface Around {
  readonly map?: Omit<MapPlace, 'hasColon'>;
  readonly list?: SchemaPlace;
  readonly value?: SchemaPlace;
  readonly on: ValuePlace['on'];
}

function aroundContent(cursor: Cursor): Around | undefined {
  const { document, tree, line, lineStart, column } = cursor;
  const [dash] = line.dashes;
  const empty = line.text.trim() === '';
  const loneDash = line.text.slice(line.content, line.comment).trim() === '-';
  const around = enclosing(
    tree.root,
    schema,
    {
      startOf: (span) => tree.rangeOf(span)?.start ?? 0,
      columnOf: (offset) => positionAt(document.content, offset).character,
    },
    { offset: lineStart, column: dash ?? (empty ? column : line.content), dash: dash !== undefined || loneDash },
  );
  if (around === undefined) return undefined;
  return dash === undefined ? withoutDash(cursor, around) : behindDashes(cursor, around);
}

function withoutDash(cursor: Cursor, around: Enclosing): Around {
  const at = { schema: around.schema, path: around.path };
  switch (around.kind) {
    case 'text':
      return { value: at, on: 'text' };
    case 'list':
      return { list: at, on: 'item' };
    case 'map':
      return { map: { ...at, present: presentIn(cursor, around.node) }, on: 'below' };
    case 'content':
      return {
        ...(takesKeys(at.schema)
          ? { map: { ...at, schema: mapSchema(at.schema), present: presentIn(cursor, around.node) } }
          : {}),
        ...(at.schema.items ? { list: at } : {}),
        value: at,
        on: around.of === 'key' ? 'below' : 'item',
      };
  }
}

/** Behind each dash stands an item of the list that the one before it opened. */
function behindDashes(cursor: Cursor, around: Enclosing): Around | undefined {
  if (around.kind === 'text') return { value: around, on: 'text' };
  if (around.kind === 'map') return undefined;
  let item: SchemaNode | undefined = around.schema;
  for (let depth = 0; depth < cursor.line.dashes.length; depth++) item = item?.items;
  if (item === undefined) return undefined;
  const at = { schema: item, path: around.path };
  const node = around.kind === 'list' ? itemOnLine(cursor, around.node) : undefined;
  return {
    ...(takesKeys(item) ? { map: { ...at, schema: mapSchema(item), present: presentIn(cursor, node) } } : {}),
    value: at,
    on: 'item',
  };
}

function itemOnLine({ tree, line, lineStart }: Cursor, list: ListNode): Node | undefined {
  return list.items.find((candidate) => {
    const start = tree.rangeOf(candidate.span)?.start ?? -1;
    return start >= lineStart && start <= lineStart + line.text.length;
  });
}

/** The keys of the map `node`, that on the cursor's own line left out. */
function presentIn({ tree, line, lineStart }: Cursor, node: Node | undefined): ReadonlySet<string> {
  const others = (node?.kind === 'map' ? node.entries : []).filter((entry) => {
    const start = tree.rangeOf(entry.key.span)?.start ?? 0;
    return start < lineStart || start > lineStart + line.text.length;
  });
  return new Set(others.map((entry) => entry.key.text));
}
