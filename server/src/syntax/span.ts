/** The text that offsets of a span count in: a chunk, without what was read of it. */
export interface Source {
  readonly text: string;
}

/**
 * A stretch of the source. It is told from the chunks that it begins and ends in, so that it stays true when the text
 * before those chunks grows or shrinks; `SyntaxTree.rangeOf` turns it into offsets of the whole text.
 * `start` counts UTF-16 units from the beginning of `chunk`, `end` from the beginning of `endChunk`.
 */
export interface Span {
  readonly chunk: Source;
  readonly start: number;
  readonly endChunk: Source;
  readonly end: number;
}

/** Offsets in the whole text, in UTF-16 units; `end` is exclusive. */
export interface OffsetRange {
  readonly start: number;
  readonly end: number;
}

/** The span from `start` to `end` of one chunk. */
export function spanIn(chunk: Source, start: number, end: number): Span {
  return { chunk, start, endChunk: chunk, end };
}

/** The span from where `first` begins to where `last` ends. */
export function spanAcross(first: Span, last: Span): Span {
  return { chunk: first.chunk, start: first.start, endChunk: last.endChunk, end: last.end };
}

/** The empty span at which `span` begins: where something would be inserted before it. */
export function startOf(span: Span): Span {
  return spanIn(span.chunk, span.start, span.start);
}

/** The empty span at which `span` ends: where something would be inserted after it. */
export function endOf(span: Span): Span {
  return spanIn(span.endChunk, span.end, span.end);
}
