import * as vscode from 'vscode';
import { ok } from './expect';
import { until } from './wait';

/** As the manifest names it. */
const extensionId = 'vscode-msa.vscode-msa';

/** The extension under test. */
export function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension(extensionId);
  ok(found, `${extensionId} is not installed`);
  return found;
}

/** The folder that is open: a copy of the examples. */
export function folder(): vscode.Uri {
  const first = vscode.workspace.workspaceFolders?.[0];
  ok(first, 'no folder is open');
  return first.uri;
}

/** A complete agreement without errors and warnings. */
export async function exampleText(): Promise<string> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder(), 'small-office.msa.yaml'));
  return new TextDecoder().decode(bytes);
}

/** Writes a new file into the folder and opens it in the editor. */
export async function openNew(name: string, text: string): Promise<vscode.TextEditor> {
  const uri = vscode.Uri.joinPath(folder(), name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

/** Closes every tab without asking to save. VS Code's own files, which it writes through documents too, are left to it. */
export async function closeAll(): Promise<void> {
  const ours = vscode.workspace.textDocuments.filter(
    ({ uri, isUntitled }) => isUntitled || vscode.workspace.getWorkspaceFolder(uri) !== undefined,
  );
  for (const document of ours.filter(({ isDirty }) => isDirty)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Replaces the first occurrence of a text in the document, as one edit. */
export async function replace(document: vscode.TextDocument, from: string, to: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, rangeOf(document, from), to);
  ok(await vscode.workspace.applyEdit(edit), `could not replace ${from}`);
}

/** Where a text stands first in the document. */
export function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const at = document.getText().indexOf(text);
  ok(at >= 0, `${JSON.stringify(text)} is not in ${document.uri.path}`);
  return new vscode.Range(document.positionAt(at), document.positionAt(at + text.length));
}

/** The findings of a document as soon as they are as wanted. */
export function findings(
  uri: vscode.Uri,
  what: string,
  wanted: (all: readonly vscode.Diagnostic[]) => boolean,
): Promise<readonly vscode.Diagnostic[]> {
  return until(
    what,
    () => {
      const all = vscode.languages.getDiagnostics(uri);
      return wanted(all) ? all : undefined;
    },
    (hear) => vscode.languages.onDidChangeDiagnostics(hear),
  );
}

/** The name of the rule that a finding carries. */
export function ruleOf({ code }: vscode.Diagnostic): string {
  return typeof code === 'object' ? String(code.value) : String(code);
}

/** The finding of a rule, as soon as there is one. */
export async function finding(uri: vscode.Uri, rule: string): Promise<vscode.Diagnostic> {
  const all = await findings(uri, `a finding of ${rule}`, (found) => found.some((each) => ruleOf(each) === rule));
  const found = all.find((each) => ruleOf(each) === rule);
  ok(found, `no finding of ${rule}`);
  return found;
}

/** Waits until no finding is an error or a warning. */
export async function clean(uri: vscode.Uri): Promise<void> {
  await findings(uri, 'neither errors nor warnings', (all) => all.every(({ severity }) => severity > 1));
}
