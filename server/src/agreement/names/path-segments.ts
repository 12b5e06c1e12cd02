import type { Span } from '../../syntax/span';
import { spanIn } from '../../syntax/span';
import type { NameKey } from './occurrence';

/** One segment of a path that is written somewhere: what the path up to its end leads to, and its characters. */
export interface Segment {
  readonly key: NameKey;
  readonly span: Span;
}

/**
 * The segments of `path`, whose characters stand at `span`. What follows `definitions.` is one segment: a term may hold
 * full stops. Nothing where the source writes the path otherwise than with the same characters and other blanks.
 */
export function segmentsOf(path: string, span: Span): readonly Segment[] {
  if (span.chunk !== span.endChunk) return [];
  const source = span.chunk.text.slice(span.start, span.end);
  const offsets = offsetsIn(source, path);
  if (offsets === undefined) return [];
  return segmentEnds(path).map((end, index, ends) => {
    const start = index === 0 ? 0 : (ends[index - 1] ?? 0) + 1;
    const from = offsets(start);
    return { key: path.slice(0, end), span: spanIn(span.chunk, span.start + from, span.start + offsets(end - 1) + 1) };
  });
}

const DEFINITIONS = 'definitions.';

/** Where the segments end, in order. */
function segmentEnds(path: string): readonly number[] {
  if (path.startsWith(DEFINITIONS)) return [DEFINITIONS.length - 1, path.length];
  const ends: number[] = [];
  for (let dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) ends.push(dot);
  return [...ends, path.length];
}

/** From an offset in `path` to the one of the same character in `source`, where a blank may be several, or a line break. */
function offsetsIn(source: string, path: string): ((offset: number) => number) | undefined {
  if (source === path) return (offset) => offset;
  const places: number[] = [];
  let at = 0;
  for (const character of path.split('')) {
    places.push(at);
    if (character === ' ') {
      const blanks = /^\s+/u.exec(source.slice(at))?.[0].length ?? 0;
      if (blanks === 0) return undefined;
      at += blanks;
    } else if (source.charAt(at) === character) at += 1;
    else return undefined;
  }
  return at === source.length ? (offset) => places[offset] ?? at : undefined;
}
