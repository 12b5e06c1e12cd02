import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type FilesChange, type FolderFiles, isNameOfAgreement, longest, mostFiles } from './files';

/** Folders in folders; deeper is a mistake or a trap. */
const deepest = 32;

/** Entries of all folders together that are looked at. */
const mostEntries = 200_000;

/** A character of UTF-8 takes three bytes at most for each unit of UTF-16. */
const mostBytes = longest * 3;

/**
 * The agreements in the folders, read from the disk. Left out: what lies in `node_modules` or in a folder whose name begins
 * with a dot, what is behind a symbolic link (it may lead in a circle, or out of the workspace), and folders that
 * cannot be read.
 */
export function folderFiles(folders: readonly string[]): FolderFiles {
  const listeners: ((change: FilesChange) => void)[] = [];
  let roots = folders;
  const changed = (change: FilesChange): void => {
    for (const listener of listeners) listener(change);
  };
  return {
    list: () => agreementsIn(roots.flatMap(pathOf)),
    read: async (uri) => {
      const [path] = pathOf(uri);
      return path === undefined ? undefined : readText(path);
    },
    onChange: (listener) => void listeners.push(listener),
    setFolders(uris) {
      roots = uris;
      changed({ changed: [], listAgain: true });
    },
    changed,
  };
}

/** The path of an address of a file; none of another kind of address. */
function pathOf(uri: string): readonly string[] {
  try {
    return [fileURLToPath(uri)];
  } catch {
    return [];
  }
}

async function agreementsIn(roots: readonly string[]): Promise<readonly string[]> {
  const found = new Set<string>();
  let entries = 0;
  for await (const { path, entry } of entriesBelow(roots)) {
    if (entry.isFile() && isNameOfAgreement(entry.name)) found.add(pathToFileURL(path).href);
    if (++entries >= mostEntries || found.size >= mostFiles) break;
  }
  return [...found];
}

/** Breadth first, so that of too many files the ones near the top are known. */
async function* entriesBelow(roots: readonly string[]) {
  let level: readonly string[] = roots;
  for (let depth = 0; depth <= deepest && level.length > 0; depth++) {
    const below: string[] = [];
    for (const folder of level) {
      for (const entry of await entriesOf(folder)) {
        const path = join(folder, entry.name);
        if (entry.isDirectory() && !isLeftOut(entry.name)) below.push(path);
        yield { path, entry };
      }
    }
    level = below;
  }
}

async function entriesOf(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function isLeftOut(folder: string): boolean {
  return folder.startsWith('.') || folder === 'node_modules';
}

async function readText(path: string): Promise<string | undefined> {
  try {
    const { size } = await stat(path);
    if (size > mostBytes) return undefined;
    // Editors leave a byte order mark out of the document's text, so that positions do not count it.
    return (await readFile(path, 'utf8')).replace(/^\uFEFF/u, '');
  } catch {
    return undefined;
  }
}
