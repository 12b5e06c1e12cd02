import * as vscode from 'vscode';

/** The id of the language of agreements. */
export const languageId = 'msa';

/** True for a document that is an agreement. */
export function isAgreement(document: vscode.TextDocument): boolean {
  return document.languageId === languageId;
}

/**
 * The agreement that a command without an argument means: the one with the focus, else one that is seen, else one that is
 * open. Undefined where there is none.
 */
export function currentAgreement(): vscode.TextDocument | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  const seen = [...(activeTextEditor ? [activeTextEditor] : []), ...visibleTextEditors].map(({ document }) => document);
  return [...seen, ...vscode.workspace.textDocuments].find(isAgreement);
}

/**
 * The agreement, opened where it is not yet. Undefined where it cannot be: the file is gone, or it was never saved and
 * is no longer open.
 */
export async function openAgreement(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open || uri.scheme === 'untitled') return open;
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}

/** Shows the place in the editor that has the agreement already, else in the given column or the active one. */
export async function revealPlace(
  document: vscode.TextDocument,
  range: vscode.Range,
  column?: vscode.ViewColumn,
): Promise<vscode.TextEditor> {
  const visible = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  const editor = await vscode.window.showTextDocument(document, {
    viewColumn: visible?.viewColumn ?? column ?? vscode.ViewColumn.Active,
    selection: range,
  });
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return editor;
}

/** True where the server means this document, whichever way it escapes the address. */
export function sameDocument(uri: vscode.Uri, address: string): boolean {
  return uri.toString() === vscode.Uri.parse(address).toString();
}
