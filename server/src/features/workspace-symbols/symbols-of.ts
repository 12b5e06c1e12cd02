import { type Range, SymbolKind } from 'vscode-languageserver';
import type { AgreementParty } from '../../agreement/agreement';
import type { Analysis } from '../../analysis';
import type { OpenDocument } from '../../documents';
import type { Span } from '../../syntax/span';
import { ownNumbers } from '../document-symbols/numbered-paths';
import { nameWith } from '../document-symbols/outline';
import { type OutlineMemory, type OutlineNode, outlineTree } from '../document-symbols/outline-tree';
import { shortened } from '../markdown';
import { rangeOf } from '../positions';

/** Something of an agreement that has a name of its own. */
export interface KnownSymbol {
  /** `6.3 Backups`, `Critical (P1)`. */
  readonly name: string;
  /** What it is in: the title of the agreement, or the section. */
  readonly container: string;
  readonly kind: SymbolKind;
  /** With its name it tells the symbol from the others of one agreement. */
  readonly path: string;
  readonly range: Range;
}

/** Of one agreement; more are no help to anyone who looks for one. */
const MOST = 5_000;

const LONGEST = 60;

/**
 * What one may look for in the agreement: itself, its parties and defined terms, its sections, and of what is in them
 * whatever has a number or an id. Headers and plain fields are left to the outline.
 */
export function symbolsOf(document: OpenDocument, analysis: Analysis, memory: OutlineMemory): readonly KnownSymbol[] {
  const { agreement, numbering } = analysis;
  const numberOf = ownNumbers(numbering);
  const symbols: KnownSymbol[] = [];
  const title = shortened(agreement.facts.title?.text ?? '', LONGEST);

  function add(name: string, container: string, kind: SymbolKind, path: string, at: Span): void {
    if (symbols.length < MOST) symbols.push({ name, container, kind, path, range: rangeOf(document, analysis, at) });
  }

  /** Fields of an item are the same ones in each: only what has a name of its own is looked for there. */
  function addBelow(node: OutlineNode, container: string, numberAbove: string | undefined, isInItem: boolean): void {
    for (const child of node.children) {
      const isItem = child.detail === undefined;
      const number = numberOf(child.path);
      const isNumbered = number !== undefined && number !== numberAbove;
      // A sentence in a list has a number too, but no name that anyone would look for.
      const isNamed = child.id !== undefined || (isNumbered && (isItem ? child.kind !== 'value' : !isInItem));
      const name = withId(nameWith(isNumbered ? number : undefined, child.title), child);
      if (isNamed) add(name, container, kindOf(child), child.path, child.at);
      addBelow(child, isNamed ? name : container, number, isInItem || isItem);
    }
  }

  for (const node of outlineTree(analysis.tree, memory)) {
    if (node.path === 'parties') continue;
    const number = numberOf(node.path);
    const name = nameWith(number, node.title);
    if (node.path === 'title') add(title || node.title, '', SymbolKind.File, node.path, node.at);
    else if (node.kind !== 'value' || number !== undefined) add(name, title, SymbolKind.Module, node.path, node.at);
    addBelow(node, name, number, false);
  }
  for (const party of agreement.parties)
    add(nameOf(party), title, SymbolKind.Class, party.facts.place.path, atOf(party));
  for (const { term, by, span, path } of agreement.terms.all) {
    if (by === 'text' && span) add(term, title, SymbolKind.Constant, path, span);
  }
  return symbols;
}

function withId(name: string, { id, title }: OutlineNode): string {
  return id === undefined || id.toLowerCase() === title.toLowerCase() ? name : `${name} (${id})`;
}

function kindOf({ path, kind }: OutlineNode): SymbolKind {
  if (path.startsWith('definitions.')) return SymbolKind.Constant;
  if (path.startsWith('clauses.')) return SymbolKind.Namespace;
  return { map: SymbolKind.Object, list: SymbolKind.Array, value: SymbolKind.Property }[kind];
}

function nameOf({ name, role }: AgreementParty): string {
  const words = shortened(name?.text ?? '', LONGEST);
  return words ? `${words} (${role})` : role;
}

function atOf({ name, facts }: AgreementParty): Span {
  return name?.place.node.span ?? facts.place.at;
}
