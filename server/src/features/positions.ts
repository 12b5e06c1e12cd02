import type { Position, Range } from 'vscode-languageserver';
import type { Analysis } from '../analysis';
import { offsetAt, positionAt } from '../document-text';
import type { OpenDocument } from '../documents';
import type { OffsetRange, Span } from '../syntax/span';

/** Turns between a document's offsets and spans and the editor's positions. */
export function rangeOfOffsets(document: OpenDocument, { start, end }: OffsetRange): Range {
  return { start: positionAt(document.content, start), end: positionAt(document.content, end) };
}

/** The editor's range of `span`; a span that the analysed text no longer holds is the text's very beginning. */
export function rangeOf(document: OpenDocument, analysis: Analysis, span: Span): Range {
  return rangeOfOffsets(document, analysis.tree.rangeOf(span) ?? { start: 0, end: 0 });
}

/** The offset of `position`; one beyond its line or the text counts as that end. */
export function offsetOf(document: OpenDocument, position: Position): number {
  return offsetAt(document.content, position);
}

/** The offsets of the line that holds `offset`, without its line end. */
export function lineAround(document: OpenDocument, offset: number): OffsetRange {
  const { line } = positionAt(document.content, offset);
  return {
    start: offsetAt(document.content, { line, character: 0 }),
    end: offsetAt(document.content, { line, character: Number.MAX_SAFE_INTEGER }),
  };
}

/** Whether the ranges have a place in common; those that touch do. */
export function overlaps(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
