import * as vscode from 'vscode';

/** More bytes than the server reads of a closed agreement. */
const mostBytes = 2_000_000;

/** The text of the file as an editor would show it, in the encoding that it would use; undefined where it cannot be read. */
export async function readAgreement(uri: vscode.Uri): Promise<string | undefined> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > mostBytes) return undefined;
    return await vscode.workspace.decode(await vscode.workspace.fs.readFile(uri), { uri });
  } catch {
    return undefined;
  }
}
