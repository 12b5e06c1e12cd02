import type { Edit } from './finding';
import type { ScalarNode } from './node';
import { isSafePlain, quoted } from './quote';
import { sourceMap, spanInText } from './scalar-map';

/** Writing into a text that stands in the source, in the style that its author wrote it in. */

/** A stretch of a scalar's text, in offsets of that text. */
export interface TextStretch {
  readonly start: number;
  readonly end: number;
}

/**
 * The edit that puts `words`, which are on one line, in the place of a stretch of `scalar`'s text. Its style is kept where
 * it can hold them; a plain text that could not is put in quotation marks as a whole. Undefined where the words would
 * have to begin a block text with a blank, and for a scalar that was put together from several chunks.
 * @param flow whether the scalar stands inside `{ }` or `[ ]`
 */
export function rewritten(
  scalar: ScalarNode,
  { start, end }: TextStretch,
  words: string,
  flow: boolean,
): Edit | undefined {
  if (scalar.span.chunk !== scalar.span.endChunk || /[\p{Cc}\p{Cs}]/u.test(words)) return undefined;
  const span = spanInText(scalar, start, end);
  const whole = scalar.text.slice(0, start) + words + scalar.text.slice(end);
  switch (scalar.style) {
    case 'plain':
      // Line breaks of a plain text are kept as they are: only what is on the lines matters.
      if (isSafePlain(whole.replace(/\n+/gu, ' '), flow)) return { span, newText: words };
      return whole.includes('\n') ? undefined : { span: scalar.span, newText: quoted(whole) };
    case 'single-quoted':
      return { span, newText: words.replaceAll("'", "''") };
    case 'double-quoted':
      return { span, newText: words.replace(/["\\]/gu, '\\$&') };
    case 'literal':
    case 'folded': {
      const beginsLine = start === 0 || scalar.text.charAt(start - 1) === '\n';
      return beginsLine && /^\s|^$/u.test(words) ? undefined : { span, newText: words };
    }
  }
}

/** The offset in `scalar`'s text of what stands at `offset` of its chunk; the nearer end for an offset outside of it. */
export function textOffset(scalar: ScalarNode, offset: number): number {
  const map = sourceMap(scalar, scalar.span.chunk.text);
  let low = 0;
  let high = scalar.text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (map(middle) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
