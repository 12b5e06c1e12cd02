import * as vscode from 'vscode';
import { currentAgreement, openAgreement } from '../agreement-documents';
import type { PreviewManager } from './preview-manager';

/**
 * Opens the preview of the given file (from the explorer or an editor's title), else of the current agreement. To the
 * side the editor keeps the focus: one goes on writing.
 */
export async function openPreview(previews: PreviewManager, where: 'here' | 'side', resource: unknown): Promise<void> {
  const uri = resource instanceof vscode.Uri ? resource : currentAgreement()?.uri;
  if (!uri || !(await openAgreement(uri))) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open an agreement (.msa.yaml) first, then its preview.'));
    return;
  }
  if (where === 'side') previews.open(uri, vscode.ViewColumn.Beside, true);
  else previews.open(uri, vscode.ViewColumn.Active, false);
}
