/** The agreements of the workspace as files. Each host fills this in as it can; what is open is known elsewhere. */
export interface WorkspaceFiles {
  /** The addresses of all agreements, in no particular order; empty where there is no workspace. */
  list(): Promise<readonly string[]>;
  /** The text of one; undefined where it is gone, cannot be read, or is longer than an agreement is read. */
  read(uri: string): Promise<string | undefined>;
  /** Calls `listener` whenever files may be other than they were. */
  onChange(listener: (change: FilesChange) => void): void;
}

/** Files in folders of the disk, which are watched by someone else. */
export interface FolderFiles extends WorkspaceFiles {
  /** From now on, these are the folders of the workspace. */
  setFolders(uris: readonly string[]): void;
  /** Something has changed, as the client has seen. */
  changed(change: FilesChange): void;
}

/** Where there are no files, or no way to them. */
export const noFiles: WorkspaceFiles = {
  list: () => Promise.resolve([]),
  read: () => Promise.resolve(undefined),
  onChange: () => {},
};

/** What may be different from now on. */
export interface FilesChange {
  /** Files with a new text, as far as it is known which; others than agreements may be among them. */
  readonly changed: readonly string[];
  /** True where files came or went: the list is to be asked for again. */
  readonly listAgain: boolean;
}

/** Files beyond so many are left out: a workspace of more is no place where anyone writes agreements. */
export const mostFiles = 10_000;

/**
 * Of a file that nobody has open, so many UTF-16 units are read, ten thousand lines: to judge a longer one at once would
 * make the author wait who types in another. It has to be opened.
 */
export const longest = 500_000;

/** True for the name or the address of an agreement. */
export function isNameOfAgreement(name: string): boolean {
  return /\.msa\.ya?ml$/u.test(name);
}
