import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import type { Analysis } from '../../analysis';
import { positionAt } from '../../document-text';
import type { OpenDocument } from '../../documents';
import type { Node } from '../../syntax/node';
import type { OffsetRange, Span } from '../../syntax/span';

/** What may be folded: each key and each item that takes several lines, and each run of comment lines. */
export function foldingRangesOf(document: OpenDocument, analysis: Analysis): FoldingRange[] {
  const found: Found = { ranges: [], textLines: new Set() };
  foldWithin(analysis.tree.root, found, (span) => linesOf(document, analysis.tree.rangeOf(span)));
  return [...found.ranges, ...commentRanges(document, found.textLines)];
}

interface Found {
  readonly ranges: FoldingRange[];
  /** Lines that a text of several lines covers: a `#` at their beginning opens no comment. */
  readonly textLines: Set<number>;
}

interface Lines {
  readonly first: number;
  readonly last: number;
}

function foldWithin(node: Node, found: Found, linesOfSpan: (span: Span) => Lines | undefined): void {
  switch (node.kind) {
    case 'map':
      for (const { span, value } of node.entries) {
        fold(linesOfSpan(span), found);
        foldWithin(value, found, linesOfSpan);
      }
      return;
    case 'list':
      for (const item of node.items) {
        if (item.kind !== 'scalar') fold(linesOfSpan(item.span), found);
        foldWithin(item, found, linesOfSpan);
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

function fold(lines: Lines | undefined, found: Found): void {
  if (lines === undefined || lines.last <= lines.first) return;
  if (found.ranges.at(-1)?.startLine === lines.first) return;
  found.ranges.push({ startLine: lines.first, endLine: lines.last });
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

function commentRanges({ content }: OpenDocument, textLines: ReadonlySet<number>): FoldingRange[] {
  const ranges: FoldingRange[] = [];
  let first: number | undefined;
  const count = content.lineStarts.length;
  for (let line = 0; line <= count; line++) {
    if (line < count && !textLines.has(line) && isCommentLine(content.text, content.lineStarts[line] ?? 0)) {
      first ??= line;
      continue;
    }
    if (first !== undefined && line - first > 1) {
      ranges.push({ startLine: first, endLine: line - 1, kind: FoldingRangeKind.Comment });
    }
    first = undefined;
  }
  return ranges;
}

function isCommentLine(text: string, start: number): boolean {
  let at = start;
  while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9) at++;
  return text[at] === '#';
}
