import type { FoldingRange } from 'vscode-languageserver';
import type { Analysis } from '../../analysis';
import { positionAt } from '../../document-text';
import type { OpenDocument } from '../../documents';
import { isWhite } from '../../syntax/line';
import type { OffsetRange } from '../../syntax/span';
import { commentFolds } from './comment-folds';
import type { Fold } from './fold';
import { type FoldMemory, foldsWithin, type Lines } from './node-folds';

/**
 * What may be folded, in the order of the text: each key and each item that takes several lines, each run of comment lines,
 * and what stands between `# region` and `# endregion`. All are whole lines, as every client can fold them. Where the client
 * takes no more than `limit`, those are left out that lie deepest. `memory` spares what did not change since the last time.
 */
export function foldingRangesOf(
  document: OpenDocument,
  { tree }: Analysis,
  memory: FoldMemory,
  limit?: number,
): FoldingRange[] {
  const { folds, texts } = foldsWithin(tree.root, 0, memory, (span) =>
    linesOf(document, tree.rangeOf(span) ?? { start: 0, end: 0 }),
  );
  const found = folds.map(({ first, last, depth }) => ({ range: { startLine: first, endLine: last }, depth }));
  return atMost([...found, ...commentFolds(document, texts)], limit)
    .map(({ range }) => range)
    .sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}

function atMost(folds: readonly Fold[], limit = Number.POSITIVE_INFINITY): readonly Fold[] {
  if (folds.length <= limit) return folds;
  const byDepth = folds.toSorted((a, b) => a.depth - b.depth || a.range.startLine - b.range.startLine);
  return byDepth.slice(0, Math.max(limit, 0));
}

/** The first and the last line of `range`, blank ones at its end left out. */
function linesOf({ content }: OpenDocument, range: OffsetRange): Lines {
  let { end } = range;
  while (end > range.start && isWhite(content.text.charCodeAt(end - 1))) end--;
  return { first: positionAt(content, range.start).line, last: positionAt(content, end).line };
}
