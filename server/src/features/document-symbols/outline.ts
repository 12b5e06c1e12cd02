import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import { itemPath } from '../../agreement/bind';
import { pathBelow } from '../../agreement/path';
import { mapSchema, propertyOf, type SchemaNode } from '../../agreement/schema';
import { schema } from '../../agreement/schema.generated';
import type { Analysis } from '../../analysis';
import type { OpenDocument } from '../../documents';
import { type Entry, entryOf, type Node, resolved } from '../../syntax/node';
import type { Span } from '../../syntax/span';
import { shortened } from '../markdown';
import { rangeOf } from '../positions';

/**
 * Every key and every item, nested as written. What has a number of its own in the final text shows it: `6 Availability`,
 * `6.3 Backups`. The detail is the key of a part, and the value of a field.
 */
export function outlineOf(document: OpenDocument, analysis: Analysis): DocumentSymbol[] {
  const numbered = numberedPaths(analysis);
  const outline: Outline = {
    rangeOf: (span) => rangeOf(document, analysis, span),
    numberOf: (path) => (numbered.has(path) ? analysis.numbering.numberOf(path) : undefined),
  };
  return analysis.tree.root.entries.map((entry) => entrySymbol(outline, entry, schema, '', undefined));
}

/** Of a text, an outline shows the beginning. */
const LONGEST = 60;

/** Everything that has a number of its own: parties and recitals are counted, not numbered. */
function numberedPaths({ numbering }: Analysis): ReadonlySet<string> {
  const paths = new Set<string>();
  for (const [part, { named: provisions }] of numbering.indexes) {
    if (part.kind === 'schedule') paths.add(part.path);
    if (part.kind !== 'preamble') for (const path of provisions.keys()) paths.add(path);
  }
  return paths;
}

interface Outline {
  rangeOf(span: Span): DocumentSymbol['range'];
  numberOf(path: string): string | undefined;
}

function entrySymbol(
  outline: Outline,
  { key, value, span }: Entry,
  map: SchemaNode | undefined,
  above: string,
  numberAbove: string | undefined,
): DocumentSymbol {
  const known = map && propertyOf(mapSchema(map), key.text);
  const isOwnKey = map?.properties?.some((property) => property.key === key.text) !== true;
  const path = pathBelow(above, key.text);
  const number = outline.numberOf(path);
  const node = resolved(value);
  const written = node.kind === 'map' ? entryOf(node, 'title')?.value : undefined;
  const title = written?.kind === 'scalar' ? written.text : isOwnKey ? key.text : (known?.title ?? key.text);
  return {
    name: named(number === numberAbove ? title : `${number ?? ''} ${title}`),
    detail: node.kind === 'scalar' ? shortened(node.text, LONGEST) : key.text,
    kind: above === '' ? SymbolKind.Module : kindOf(node),
    range: outline.rangeOf(span),
    selectionRange: outline.rangeOf(key.span),
    children: value.kind === 'alias' ? [] : childSymbols(outline, value, known, path, number),
  };
}

function itemSymbol(
  outline: Outline,
  item: Node,
  index: number,
  known: SchemaNode | undefined,
  list: string,
  numberAbove: string | undefined,
): DocumentSymbol {
  const path = itemPath(list, item, index);
  const number = outline.numberOf(path);
  const name = nameOf(item) ?? `${known?.title ?? 'Item'} ${index + 1}`;
  const range = outline.rangeOf(item.span);
  return {
    name: named(number === numberAbove ? name : `${number ?? ''} ${name}`),
    kind: kindOf(resolved(item)),
    range,
    selectionRange: { start: range.start, end: range.start },
    children: item.kind === 'alias' ? [] : childSymbols(outline, item, known, path, number),
  };
}

function childSymbols(
  outline: Outline,
  node: Node,
  known: SchemaNode | undefined,
  path: string,
  number: string | undefined,
): DocumentSymbol[] {
  if (node.kind === 'map') {
    return node.entries.map((entry) => entrySymbol(outline, entry, known, path, number));
  }
  if (node.kind !== 'list') return [];
  return node.items.map((item, index) => itemSymbol(outline, item, index, known?.items, path, number));
}

/** What a reader calls an item: its title or name, else its id, else its words. */
function nameOf(item: Node): string | undefined {
  const node = resolved(item);
  if (node.kind === 'scalar') return shortened(node.text, LONGEST);
  if (node.kind !== 'map') return undefined;
  for (const key of ['title', 'name', 'id', 'promise', 'requirement', 'duty', 'text']) {
    const value = entryOf(node, key)?.value;
    if (value?.kind === 'scalar' && value.text.trim() !== '') return shortened(value.text, LONGEST);
  }
  return undefined;
}

function kindOf(node: Node): SymbolKind {
  switch (node.kind) {
    case 'map':
      return SymbolKind.Object;
    case 'list':
      return SymbolKind.Array;
    default:
      return SymbolKind.Property;
  }
}

/** Editors refuse a symbol without a name. */
function named(name: string): string {
  return name.trim() || '…';
}
