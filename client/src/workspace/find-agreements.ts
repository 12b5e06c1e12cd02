import * as vscode from 'vscode';
import { isAgreement } from '../agreement-documents';

/** What the name of an agreement ends in, as a pattern for files. */
export const agreementFiles = '**/*.msa.{yaml,yml}';

/** True for the name or path of an agreement. */
export function isNameOfAgreement(path: string): boolean {
  return /\.msa\.ya?ml$/u.test(path);
}

/** What the files are called that say which findings are told, as a pattern. */
export const configurationFiles = '**/*.msarc.yaml';

/** True for the name or path of such a file. */
export function isNameOfConfiguration(path: string): boolean {
  return path.endsWith('.msarc.yaml');
}

/** What lies in packages and hidden folders is nobody's agreement, besides what `files.exclude` leaves out. */
const elsewhere = '{**/node_modules/**,**/.*/**}';

/** As the server takes them. */
const mostFiles = 10_000;

/** True for what is an agreement by its name, but open as something else by a person's choice: that is respected. */
export function isOtherwiseRead(document: vscode.TextDocument): boolean {
  return isNameOfAgreement(document.uri.path) && !isAgreement(document);
}

/** The agreements of all folders of the workspace, save those that are open as something else. */
export async function findAgreements(): Promise<readonly vscode.Uri[]> {
  const found = await findAll();
  const others = new Set(vscode.workspace.textDocuments.filter(isOtherwiseRead).map(({ uri }) => uri.toString()));
  return others.size === 0 ? found : found.filter((uri) => !others.has(uri.toString()));
}

/** Those of folders that nothing can search are looked for one by one. */
async function findAll(): Promise<readonly vscode.Uri[]> {
  try {
    const found = await vscode.workspace.findFiles(agreementFiles, elsewhere, mostFiles);
    if (found.length > 0) return found;
  } catch {
    // Where there is no search, there still is a file system.
  }
  return walk((vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri));
}

/** Folders beyond so many are not looked into: this is for file systems that cannot be searched, which are small or slow. */
const mostFolders = 1_000;

async function walk(roots: readonly vscode.Uri[]): Promise<readonly vscode.Uri[]> {
  const found: vscode.Uri[] = [];
  const folders = [...roots];
  for (let looked = 0; looked < Math.min(folders.length, mostFolders) && found.length < mostFiles; looked++) {
    const folder = folders[looked];
    if (!folder) break;
    for (const [name, type] of await entriesOf(folder)) {
      const uri = vscode.Uri.joinPath(folder, name);
      // A link may lead in a circle: its type has a bit more, and is neither.
      if (type === vscode.FileType.File && isNameOfAgreement(name)) found.push(uri);
      if (type === vscode.FileType.Directory && name !== 'node_modules' && !name.startsWith('.')) folders.push(uri);
    }
  }
  return found;
}

async function entriesOf(folder: vscode.Uri): Promise<readonly [string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}
