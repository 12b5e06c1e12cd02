import { documentText, type LineStarts, lineOf } from '../../document-text';
import { isWhite } from '../../syntax/line';
import type { Source, Span } from '../../syntax/span';
import { type TokenModifier, type TokenType, tokenModifiers, tokenTypes } from './legend';

/** A stretch of the text with what it is. */
export interface Token {
  readonly span: Span;
  readonly type: TokenType;
  readonly modifiers?: readonly TokenModifier[];
}

/**
 * The tokens of one chunk in its order, five numbers each: the line counted from the chunk's first, the character in that
 * line, the length, the type and the modifiers. So they hold wherever the chunk stands.
 */
export type ChunkTokens = readonly number[];

/** How many numbers tell one token. */
export const SIZE = 5;

const TYPES: ReadonlyMap<TokenType, number> = new Map(tokenTypes.map(({ name }, index) => [name, index]));

/**
 * The numbers of `tokens`, which stand in one chunk. One of several lines is one for each line, without the indentation
 * and the blanks at the ends; of two that overlap, the one that begins first counts.
 */
export function chunkTokens(tokens: readonly Token[], lineStarts: LineStarts): ChunkTokens {
  const numbers: number[] = [];
  let taken = 0;
  for (const token of [...tokens].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)) {
    const { span } = token;
    if (span.start < taken || span.end <= span.start) continue;
    taken = span.end;
    for (const [line, start, end] of linesOf(span.chunk.text, lineStarts, span)) {
      const type = TYPES.get(token.type) ?? 0;
      numbers.push(line, start - (lineStarts[line] ?? 0), end - start, type, bitsOf(token.modifiers));
    }
  }
  return numbers;
}

function bitsOf(modifiers: readonly TokenModifier[] = []): number {
  return modifiers.reduce((bits, modifier) => bits | (1 << tokenModifiers.indexOf(modifier)), 0);
}

/** The part of `span` on each line, with the number of that line. */
function* linesOf(
  text: string,
  lineStarts: LineStarts,
  { start, end }: Span,
): Generator<readonly [line: number, start: number, end: number]> {
  for (let line = lineOf(lineStarts, start); (lineStarts[line] ?? end) < end; line++) {
    let from = Math.max(start, lineStarts[line] ?? 0);
    let to = Math.min(end, lineStarts[line + 1] ?? end);
    while (from < to && isWhite(text.charCodeAt(from))) from++;
    while (to > from && isWhite(text.charCodeAt(to - 1))) to--;
    if (to > from) yield [line, from, to];
  }
}

/** Where the lines of a chunk begin; remembered with it. */
export type LineStartsOf = (chunk: Source) => LineStarts;

/** Line starts that are counted once for each chunk. */
export function createLineStarts(): LineStartsOf {
  const known = new WeakMap<Source, LineStarts>();
  return (chunk) => {
    const starts = known.get(chunk) ?? documentText(chunk.text).lineStarts;
    known.set(chunk, starts);
    return starts;
  };
}
