import * as vscode from 'vscode';
import { languageId } from '../agreement-documents';
import type { AgreementServer } from '../agreement-server';
import { fileNameFor } from './new-agreement-facts';
import { askForAgreement } from './new-agreement-form';

/** Asks for the parties and a few facts, and opens a complete draft that is not yet saved. */
export async function newAgreement(server: AgreementServer): Promise<void> {
  const request = await askForAgreement(new Date());
  if (!request) return;
  const text = await server.newAgreement(request);
  const document = await untitledAgreement(request.client, text);
  await vscode.window.showTextDocument(document);
}

/** Schemes whose untitled neighbours VS Code saves in the folder without asking for a name. */
const savedInPlace: ReadonlySet<string> = new Set(['file', 'vscode-remote']);

/** With a folder open the draft is named after the client and saved there; else the name is asked for on saving. */
async function untitledAgreement(client: string, text: string): Promise<vscode.TextDocument> {
  const folder = vscode.workspace.workspaceFolders?.find(({ uri }) => savedInPlace.has(uri.scheme));
  const uri = folder && (await freeName(folder.uri, client));
  if (!uri) return vscode.workspace.openTextDocument({ language: languageId, content: text });
  const document = await vscode.workspace.openTextDocument(uri);
  const edit = new vscode.WorkspaceEdit();
  edit.insert(uri, new vscode.Position(0, 0), text);
  await vscode.workspace.applyEdit(edit);
  return document;
}

const mostNamesakes = 50;

/** The address of an untitled document that no file and no open document has; undefined where none was found. */
async function freeName(folder: vscode.Uri, client: string): Promise<vscode.Uri | undefined> {
  for (let n = 1; n <= mostNamesakes; n += 1) {
    const file = vscode.Uri.joinPath(folder, fileNameFor(client, n));
    const untitled = file.with({ scheme: 'untitled' });
    const isOpen = vscode.workspace.textDocuments.some((document) => document.uri.path === file.path);
    if (!isOpen && !(await exists(file))) return untitled;
  }
  return undefined;
}

async function exists(file: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(file);
    return true;
  } catch {
    return false;
  }
}
