import * as vscode from 'vscode';
import type { PreviewManager } from './preview/preview-manager';

/** Opens the agreement at `path` below the first folder of the workspace, with its preview to the side. */
export async function openAtStart(path: string, previews: PreviewManager): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) return;
  const uri = vscode.Uri.joinPath(folder.uri, path);
  await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.One, preview: false });
  previews.open(uri, vscode.ViewColumn.Beside, true);
}
