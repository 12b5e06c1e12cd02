import * as vscode from 'vscode';
import type { BaseLanguageClient, Location, Position } from 'vscode-languageclient';
import { openAgreement } from '../agreement-documents';
import type { PreviewManager } from '../preview/preview-manager';

/** Shows the places that the server names in a peek view at `position`. */
export async function showReferences(
  { protocol2CodeConverter: from }: BaseLanguageClient,
  ...[uri, position, locations]: readonly unknown[]
): Promise<void> {
  if (typeof uri !== 'string' || !Array.isArray(locations)) return;
  await vscode.commands.executeCommand(
    'editor.action.showReferences',
    from.asUri(uri),
    from.asPosition(position as Position),
    (locations as Location[]).map((location) => from.asLocation(location)),
  );
}

/** Opens the preview beside the editor, or uses the one that is open, and shows there what is drafted from the line. */
export async function previewClause(
  { protocol2CodeConverter: from }: BaseLanguageClient,
  previews: PreviewManager,
  ...[address, line]: readonly unknown[]
): Promise<void> {
  if (typeof address !== 'string' || typeof line !== 'number') return;
  const uri = from.asUri(address);
  if (!(await openAgreement(uri))) return;
  previews.open(uri, vscode.ViewColumn.Beside, true);
  previews.showLine(uri, line);
}
