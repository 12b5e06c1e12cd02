import type { LinkedEditingRanges, Position } from 'vscode-languageserver';
import type { Analysis } from '../../analysis';
import type { OpenDocument } from '../../documents';
import type { OffsetRange } from '../../syntax/span';
import { offsetOf, rangeOfOffsets } from '../positions';

/**
 * The id that is declared at `position`, and every reference that writes the same characters. Null at a reference, which
 * an author changes so that it leads elsewhere, and where two items have the id, as a copy has at first.
 */
export function linkedRangesAt(
  document: OpenDocument,
  analysis: Analysis,
  position: Position,
): LinkedEditingRanges | null {
  const { names, tree } = analysis;
  const declared = names.at(offsetOf(document, position)).filter(({ as, how }) => as === 'declaration' && how === 'id');
  const [id] = declared;
  if (!id || declared.length > 1) return null;
  const occurrences = names.of(id.named);
  if (occurrences.length < 2 || occurrences.filter(({ as }) => as === 'declaration').length > 1) return null;
  const ranges = occurrences.flatMap(({ span }): readonly OffsetRange[] => {
    const range = tree.rangeOf(span);
    return range && tree.sourceOf(span) === tree.sourceOf(id.span) ? [range] : [];
  });
  return { ranges: ranges.map((range) => rangeOfOffsets(document, range)), wordPattern: WORD_PATTERN };
}

/** What an id is made of. */
const WORD_PATTERN = '[A-Za-z][A-Za-z0-9_-]*';
