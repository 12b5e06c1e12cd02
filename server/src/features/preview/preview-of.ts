import type { Analysis } from '../../analysis';
import { positionAt } from '../../document-text';
import type { OpenDocument } from '../../documents';
import { diffPieces, type PageChange } from '../../text/diff-pieces';
import { type DrawnPage, drawPage } from '../../text/drawn-page';
import { titleOf } from '../../text/manuscript';

/** The page of a document, and what has changed since the one before. */
export interface Preview {
  readonly page: DrawnPage;
  readonly title: string;
  readonly change: PageChange;
}

/** Draws `document`, taking from `before` what is the same. */
export function previewOf(document: OpenDocument, analysis: Analysis, before: DrawnPage | undefined): Preview {
  const page = drawPage(
    analysis.manuscript,
    (span) => {
      const range = analysis.tree.rangeOf(span);
      if (range === undefined) return undefined;
      return [positionAt(document.content, range.start).line, positionAt(document.content, range.end).line];
    },
    before,
  );
  return { page, title: titleOf(analysis.text), change: diffPieces(before?.pieces ?? [], page.pieces) };
}
