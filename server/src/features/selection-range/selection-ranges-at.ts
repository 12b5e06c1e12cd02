import type { Position, SelectionRange } from 'vscode-languageserver';
import type { Analysis } from '../../analysis';
import type { OpenDocument } from '../../documents';
import type { OffsetRange } from '../../syntax/span';
import { offsetOf, rangeOfOffsets } from '../positions';
import { commentAround } from './comment';
import { structureAround } from './structure';
import { wordsAround } from './words';

/** For each of `positions` what a selection that begins there grows to, step by step, up to the whole document. */
export function selectionRangesAt(
  document: OpenDocument,
  { tree }: Analysis,
  positions: readonly Position[],
): SelectionRange[] {
  const { text } = document.content;
  return positions.map((position) => {
    const offset = offsetOf(document, position);
    const around = [
      ...wordsAround(text, offset),
      ...commentAround(tree, offset),
      ...structureAround(tree, offset),
      { start: 0, end: text.length },
    ];
    return (
      growing(around, offset).reduceRight<SelectionRange | undefined>(
        (parent, range) => ({ range: rangeOfOffsets(document, range), ...(parent && { parent }) }),
        undefined,
      ) ?? { range: { start: position, end: position } }
    );
  });
}

/** Those of `ranges` that hold `offset`, each larger than the one before. */
function growing(ranges: readonly OffsetRange[], offset: number): readonly OffsetRange[] {
  const grown: OffsetRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.end - a.start - (b.end - b.start))) {
    if (range.start > offset || range.end < offset) continue;
    const last = grown.at(-1) ?? { start: offset, end: offset };
    const isLarger = range.end - range.start > last.end - last.start || grown.length === 0;
    if (isLarger && range.start <= last.start && range.end >= last.end) grown.push(range);
  }
  return grown;
}
