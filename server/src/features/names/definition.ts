import type { ClientCapabilities, Location, LocationLink, Position } from 'vscode-languageserver';
import type { Analysis } from '../../analysis';
import type { OpenDocument } from '../../documents';
import { offsetOf, rangeOfOffsets } from '../positions';
import { namingAt } from './naming';

/**
 * Where what is named at `position` is declared: links that tell the name under the cursor, and all that is declared, to
 * a client that takes them. Empty where nothing is named or nothing declares it.
 */
export function definitionAt(
  document: OpenDocument,
  analysis: Analysis,
  client: ClientCapabilities,
  position: Position,
  way: 'definition' | 'declaration',
): LocationLink[] | Location[] {
  const naming = namingAt(analysis, offsetOf(document, position), 'party');
  if (!naming) return [];
  const { uri } = document;
  if (!client.textDocument?.[way]?.linkSupport) {
    return naming.definitions.map(({ name }) => ({ uri, range: rangeOfOffsets(document, name) }));
  }
  return naming.definitions.map(({ name, whole }) => ({
    originSelectionRange: rangeOfOffsets(document, naming.origin),
    targetUri: uri,
    targetRange: rangeOfOffsets(document, whole),
    targetSelectionRange: rangeOfOffsets(document, name),
  }));
}
