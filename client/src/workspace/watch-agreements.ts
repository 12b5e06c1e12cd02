import * as vscode from 'vscode';
import type { AgreementsChange } from '../../../server/src/protocol';
import {
  agreementFiles,
  configurationFiles,
  isNameOfAgreement,
  isNameOfConfiguration,
  isOtherwiseRead,
} from './find-agreements';

/** What comes within so many milliseconds is told together: a checkout touches a thousand files. */
const gather = 100;

/** Of so many new things it is asked whether they are folders; where more came, one of them will be. */
const mostAsked = 20;

export interface AgreementsWatch {
  /** The agreements as they are known to `tell`'s listener. */
  readonly known: () => readonly vscode.Uri[];
  readonly tell: (change: AgreementsChange) => void;
  readonly addressOf: (uri: vscode.Uri) => string;
}

/**
 * Tells what happens to the agreements, and to the files that say which findings are told of them. Folders are watched besides the files: one that is moved or deleted as a whole
 * is one event, and says nothing of what is in it.
 */
export function watchAgreements({ known, tell, addressOf }: AgreementsWatch): vscode.Disposable {
  const files = vscode.workspace.createFileSystemWatcher(agreementFiles, true, false, true);
  const configurations = vscode.workspace.createFileSystemWatcher(configurationFiles, true, false, true);
  const anything = vscode.workspace.createFileSystemWatcher('**', false, true, false);
  const changed = new Set<string>();
  const created: vscode.Uri[] = [];
  const deleted = new Set<string>();
  let listAgain = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const flush = async (): Promise<void> => {
    timer = undefined;
    const came = created.splice(0);
    const went = new Set(deleted);
    const change = { changed: [...changed], listAgain };
    deleted.clear();
    changed.clear();
    listAgain = false;
    change.listAgain ||= holdsAny(went, known()) || (await mayHoldAgreements(came));
    if (change.listAgain || change.changed.length > 0) tell(change);
  };
  const soon = (): void => {
    timer ??= setTimeout(() => void flush(), gather);
  };
  const again = (): void => {
    listAgain = true;
    soon();
  };

  const hear = (uri: vscode.Uri): void => {
    changed.add(addressOf(uri));
    soon();
  };

  return vscode.Disposable.from(
    files,
    configurations,
    anything,
    { dispose: () => clearTimeout(timer) },
    files.onDidChange(hear),
    configurations.onDidChange(hear),
    anything.onDidCreate((uri) => {
      created.push(uri);
      // A file that is written anew under its name is one that has changed.
      if (isNameOfAgreement(uri.path) || isNameOfConfiguration(uri.path)) changed.add(addressOf(uri));
      soon();
    }),
    anything.onDidDelete((uri) => {
      deleted.add(uri.toString());
      listAgain ||= isNameOfAgreement(uri.path);
      if (isNameOfConfiguration(uri.path)) changed.add(addressOf(uri));
      soon();
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(again),
    vscode.workspace.onDidOpenTextDocument((document) => isOtherwiseRead(document) && again()),
    vscode.workspace.onDidCloseTextDocument((document) => isOtherwiseRead(document) && again()),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('files.exclude')) again();
    }),
  );
}

/** Whether one of the agreements, or a folder that it is in, is among what was deleted. */
function holdsAny(deleted: ReadonlySet<string>, agreements: readonly vscode.Uri[]): boolean {
  if (deleted.size === 0) return false;
  return agreements.some((agreement) => {
    for (
      let address = agreement.toString();
      address.includes('/');
      address = address.slice(0, address.lastIndexOf('/'))
    ) {
      if (deleted.has(address)) return true;
    }
    return false;
  });
}

async function mayHoldAgreements(created: readonly vscode.Uri[]): Promise<boolean> {
  if (created.some(({ path }) => isNameOfAgreement(path)) || created.length > mostAsked) return created.length > 0;
  const types = await Promise.all(created.map(typeOf));
  return types.some((type) => type === vscode.FileType.Directory);
}

async function typeOf(uri: vscode.Uri): Promise<vscode.FileType> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type;
  } catch {
    return vscode.FileType.Unknown;
  }
}
