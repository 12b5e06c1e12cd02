import {
  type Connection,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type FileEvent,
  type InitializeParams,
} from 'vscode-languageserver';
import type { ClientOffers } from '../protocol';
import type { FilesChange, FolderFiles, WorkspaceFiles } from '../workspace/files';

/** Opens folders by their addresses: what a host that has a disk can do. */
export type OpenFolders = (uris: readonly string[]) => Promise<FolderFiles>;

/**
 * The agreements of the workspace as files: those that the client offers to list and read, which may lie where no disk
 * is; else those on the disk of the host; else none.
 */
export async function workspaceFiles(
  connection: Connection,
  { capabilities, workspaceFolders, rootUri }: InitializeParams,
  offers: ClientOffers,
  openFolders: OpenFolders | undefined,
): Promise<WorkspaceFiles> {
  if (offers.agreements) {
    const { toldFiles } = await import('../workspace/told-files');
    return toldFiles({
      ask: (method, params) => connection.sendRequest(method, params),
      hear: (method, listener) => connection.onNotification(method, listener),
    });
  }
  if (openFolders === undefined) return (await import('../workspace/files')).noFiles;
  const given = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
  const files = await openFolders(given);
  watch(connection, files, capabilities?.workspace?.didChangeWatchedFiles?.dynamicRegistration === true);
  if (capabilities?.workspace?.workspaceFolders) await followFolders(connection, files);
  return files;
}

function watch(connection: Connection, files: FolderFiles, register: boolean): void {
  connection.onDidChangeWatchedFiles(({ changes }) => files.changed(changeOf(changes)));
  if (!register) return;
  const watchers = [{ globPattern: '**/*.msa.{yaml,yml}' }, { globPattern: '**/*.msarc.yaml' }];
  // A client that refuses leaves the files as they were when they were listed.
  connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(() => {});
}

function changeOf(events: readonly FileEvent[]): FilesChange {
  return {
    changed: events.map(({ uri }) => uri),
    listAgain: events.some(({ type }) => type !== FileChangeType.Changed),
  };
}

/** Folders may have come and gone since the client told the first: they are asked for once more, and then heard of. */
async function followFolders(connection: Connection, files: FolderFiles): Promise<void> {
  const ask = async (): Promise<void> => {
    const folders = await connection.workspace.getWorkspaceFolders();
    if (folders) files.setFolders(folders.map(({ uri }) => uri));
  };
  connection.workspace.onDidChangeWorkspaceFolders(() => void ask().catch(() => {}));
  await ask().catch(() => {});
}
