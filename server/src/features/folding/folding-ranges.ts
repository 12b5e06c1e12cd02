import type { FoldingRange } from 'vscode-languageserver';
import type { Analysis } from '../../analysis';
import { positionAt } from '../../document-text';
import type { OpenDocument } from '../../documents';
import type { Node } from '../../syntax/node';
import type { OffsetRange, Span } from '../../syntax/span';
import { commentFolds } from './comment-folds';

/** A fold with the number of folds that it lies in. */
export interface Fold {
  readonly range: FoldingRange;
  readonly depth: number;
}

/**
 * What may be folded, in the order of the text: each key and each item that takes several lines, each run of comment lines,
 * and what stands between `# region` and `# endregion`. All are whole lines, as every client can fold them. Where the client
 * takes no more than `limit`, those are left out that lie deepest.
 */
export function foldingRangesOf(document: OpenDocument, analysis: Analysis, limit?: number): FoldingRange[] {
  const found: Found = { folds: [], textLines: new Set() };
  foldWithin(analysis.tree.root, 0, found, (span) => linesOf(document, analysis.tree.rangeOf(span)));
  const folds = [...found.folds, ...commentFolds(document, found.textLines)];
  return atMost(folds, limit)
    .map(({ range }) => range)
    .sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}

function atMost(folds: readonly Fold[], limit = Number.POSITIVE_INFINITY): readonly Fold[] {
  if (folds.length <= limit) return folds;
  const byDepth = folds.toSorted((a, b) => a.depth - b.depth || a.range.startLine - b.range.startLine);
  return byDepth.slice(0, Math.max(limit, 0));
}

interface Found {
  readonly folds: Fold[];
  /** Lines that a text of several lines covers: a `#` at their beginning opens no comment. */
  readonly textLines: Set<number>;
}

interface Lines {
  readonly first: number;
  readonly last: number;
}

function foldWithin(node: Node, depth: number, found: Found, linesOfSpan: (span: Span) => Lines | undefined): void {
  switch (node.kind) {
    case 'map':
      for (const { span, value } of node.entries) {
        fold(linesOfSpan(span), depth, found);
        foldWithin(value, depth + 1, found, linesOfSpan);
      }
      return;
    case 'list':
      for (const item of node.items) {
        fold(linesOfSpan(item.span), depth, found);
        foldWithin(item, depth + 1, found, linesOfSpan);
      }
      return;
    case 'scalar':
      markText(linesOfSpan(node.span), found);
      return;
    case 'empty':
    case 'alias':
      return;
  }
}

function fold(lines: Lines | undefined, depth: number, found: Found): void {
  if (lines === undefined || lines.last <= lines.first) return;
  if (found.folds.at(-1)?.range.startLine === lines.first) return;
  found.folds.push({ range: { startLine: lines.first, endLine: lines.last }, depth });
}

function markText(lines: Lines | undefined, found: Found): void {
  if (lines === undefined) return;
  for (let line = lines.first + 1; line <= lines.last; line++) found.textLines.add(line);
}

/** The first and the last line of `range`, blank ones at its end left out. */
function linesOf(document: OpenDocument, range: OffsetRange | undefined): Lines | undefined {
  if (range === undefined) return undefined;
  const { content } = document;
  let end = range.end;
  while (end > range.start && isBlank(content.text.charCodeAt(end - 1))) end--;
  return { first: positionAt(content, range.start).line, last: positionAt(content, end).line };
}

function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}
