import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import type { Analysis } from '../../analysis';
import { positionAt } from '../../document-text';
import type { OpenDocument } from '../../documents';
import type { Source } from '../../syntax/span';
import { rangeOf } from '../positions';
import { ownNumbers } from './numbered-paths';
import { type OutlineMemory, type OutlineNode, outlineTree } from './outline-tree';

/** What is known of outlines told before. It may be shared by documents, and holds nothing alive. */
export interface SymbolMemory {
  readonly nodes: OutlineMemory;
  readonly told: WeakMap<OutlineNode, Told>;
}

/** A symbol as it was last told. */
interface Told {
  readonly symbol: DocumentSymbol;
  /** The number that its name shows. */
  readonly number: string | undefined;
  /** The line on which its chunk began; undefined for what stretches over several chunks. */
  readonly line: number | undefined;
}

/** The memory of one who has told nothing yet. */
export function newMemory(): SymbolMemory {
  return { nodes: new WeakMap(), told: new WeakMap() };
}

/** More entries than anyone looks through, and than an editor is quick with: it is sent all of them at every pause. */
const MANY = 5_000;

/**
 * Every key and every item, nested as written. What has a number of its own in the final text shows it: `6 Availability`,
 * `6.3 Backups`. The detail is the key of a part, and the value of a field. Where that makes more than `MANY`, the values
 * of items are left out. What neither changed nor moved since it was last told is taken from `memory`.
 */
export function outlineOf(document: OpenDocument, analysis: Analysis, memory: SymbolMemory): DocumentSymbol[] {
  const numberOf = ownNumbers(analysis.numbering);
  const lineOf = linesOfChunks(document, analysis);
  const nodes = outlineTree(analysis.tree, memory.nodes);
  const isLarge = nodes.reduce((sum, { size }) => sum + size, 0) > MANY;

  function symbolOf(
    node: OutlineNode,
    numberAbove: string | undefined,
    where: 'top' | 'within' | 'in an item',
  ): DocumentSymbol {
    const own = numberOf(node.path);
    const number = own === numberAbove ? undefined : own;
    const known = memory.told.get(node);
    const line = node.span.chunk === node.span.endChunk ? lineOf(node.span.chunk) : undefined;
    const children = childrenOf(node, own, where === 'in an item' || isItem(node), known?.symbol.children);
    if (known && line !== undefined && known.line === line && known.number === number) {
      if (children === known.symbol.children) return known.symbol;
    }
    const symbol: DocumentSymbol = {
      name: nameWith(number, node.title),
      ...(node.detail === undefined ? {} : { detail: node.detail }),
      kind: where === 'top' ? SymbolKind.Module : kinds[node.kind],
      range: rangeOf(document, analysis, node.span),
      selectionRange: rangeOf(document, analysis, node.at),
      ...(children === undefined ? {} : { children }),
    };
    memory.told.set(node, { symbol, number, line });
    return symbol;
  }

  /** The very array of before where each child is the very one of before. */
  function childrenOf(
    { children, parts }: OutlineNode,
    number: string | undefined,
    inItem: boolean,
    before: DocumentSymbol[] | undefined,
  ): DocumentSymbol[] | undefined {
    const told = isLarge && inItem ? parts : children;
    if (told.length === 0) return undefined;
    const symbols = told.map((child) => symbolOf(child, number, inItem ? 'in an item' : 'within'));
    const isSame = before?.length === symbols.length && symbols.every((symbol, index) => symbol === before[index]);
    return isSame ? before : symbols;
  }

  return nodes.map((node) => symbolOf(node, undefined, 'top'));
}

function isItem({ detail }: OutlineNode): boolean {
  return detail === undefined;
}

/** The lines at which chunks begin; undefined for one that does not begin a line. */
function linesOfChunks(document: OpenDocument, { tree }: Analysis): (chunk: Source) => number | undefined {
  let last: Source | undefined;
  let line: number | undefined;
  return (chunk) => {
    if (chunk === last) return line;
    const start = tree.rangeOf({ chunk, start: 0, endChunk: chunk, end: 0 })?.start;
    const position = start === undefined ? undefined : positionAt(document.content, start);
    last = chunk;
    line = position?.character === 0 ? position.line : undefined;
    return line;
  };
}

/** The outline for a client that knows no nesting: in the order of the text, each with the name of what it is in. */
export function flatOutlineOf(document: OpenDocument, analysis: Analysis, memory: SymbolMemory): SymbolInformation[] {
  const flat = (symbols: readonly DocumentSymbol[], containerName: string | undefined): SymbolInformation[] =>
    symbols.flatMap(({ name, kind, range, children = [] }) => [
      {
        name,
        kind,
        location: { uri: document.uri, range },
        ...(containerName === undefined ? {} : { containerName }),
      },
      ...flat(children, name),
    ]);
  return flat(outlineOf(document, analysis, memory), undefined);
}

/** `6.3 Backups`; never empty, since editors refuse a symbol without a name. */
export function nameWith(number: string | undefined, title: string): string {
  return `${number ?? ''} ${title}`.trim() || '…';
}

const kinds: Readonly<Record<OutlineNode['kind'], SymbolKind>> = {
  map: SymbolKind.Object,
  list: SymbolKind.Array,
  value: SymbolKind.Property,
};
