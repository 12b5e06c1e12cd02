import { type DocumentHighlight, DocumentHighlightKind, type Location, type Position } from 'vscode-languageserver';
import type { Analysis } from '../../analysis';
import type { OpenDocument } from '../../documents';
import { offsetOf, rangeOfOffsets } from '../positions';
import { namingAt } from './naming';

/** Everywhere that what is named at `position` is referred to, and with `includeDeclaration` declared, in the order of the text. */
export function referencesAt(
  document: OpenDocument,
  analysis: Analysis,
  position: Position,
  includeDeclaration: boolean,
): Location[] {
  const naming = namingAt(analysis, offsetOf(document, position));
  if (!naming) return [];
  const ranges = [...(includeDeclaration ? naming.declarations : []), ...naming.references];
  return ranges
    .sort((a, b) => a.start - b.start)
    .map((range) => ({ uri: document.uri, range: rangeOfOffsets(document, range) }));
}

/** The same places in the open document: declarations as written to, references as read. */
export function highlightsAt(document: OpenDocument, analysis: Analysis, position: Position): DocumentHighlight[] {
  const naming = namingAt(analysis, offsetOf(document, position));
  if (!naming) return [];
  const kinds = [
    [naming.declarations, DocumentHighlightKind.Write],
    [naming.references, DocumentHighlightKind.Read],
  ] as const;
  return kinds.flatMap(([ranges, kind]) => ranges.map((range) => ({ range: rangeOfOffsets(document, range), kind })));
}
