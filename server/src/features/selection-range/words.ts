import type { OffsetRange } from '../../syntax/span';

/** Words, figures with their marks (`99.9%`, `08:00-18:00`), and references to other places. */
const patterns = [
  /[\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*/gu,
  /[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_’']|[-.,:@](?=[\p{L}\p{N}]))*%?/gu,
  /(?<=\$\()[^()\r\n]*(?=\))/gu,
  /\$\([^()\r\n]*\)/gu,
];

/** No word is looked for further away than this. */
const reach = 200;

/** The word at `offset` and what it is a part of within its line. */
export function wordsAround(text: string, offset: number): readonly OffsetRange[] {
  const from = Math.max(offset - reach, 0);
  const nearby = text.slice(from, offset + reach);
  const lineFrom = Math.max(nearby.lastIndexOf('\n', offset - from - 1) + 1, 0);
  const lineTo = nearby.indexOf('\n', offset - from);
  const line = nearby.slice(lineFrom, lineTo < 0 ? undefined : lineTo);
  const origin = from + lineFrom;
  return patterns.flatMap((pattern) =>
    [...line.matchAll(pattern)]
      .map((match) => ({ start: origin + match.index, end: origin + match.index + match[0].length }))
      .filter(({ start, end }) => start <= offset && offset <= end)
      // Between two words that touch, the one behind.
      .slice(-1),
  );
}
