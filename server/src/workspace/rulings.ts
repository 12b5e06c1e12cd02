import { isNameOfConfiguration } from '../rules/configuration';
import type { Ruling } from '../rules/ruling';
import type { WorkspaceFiles } from './files';
import { type Chosen, type ConfigurationFile, type FoundRuling, findRuling } from './find-ruling';

/** Which findings are told of which agreement. */
export interface Rulings {
  /** What holds for the agreement at this address now. */
  of(uri: string): Promise<Ruling>;
  /** What a person has chosen for all agreements is something else now. */
  choose(chosen: Chosen): void;
  /** Calls `listener` when another ruling may hold for some agreement. */
  onChange(listener: () => void): void;
  /** Calls `listener` with each file that says what is told, whenever it is read; `undefined` text: it is gone. */
  onFile(listener: (file: ConfigurationFile | { readonly address: string; readonly text: undefined }) => void): void;
}

/** Reads through `files`; what was read holds until one of the files changes. */
export function createRulings(files: Pick<WorkspaceFiles, 'read' | 'onChange'>, first: Chosen): Rulings {
  const changeListeners: (() => void)[] = [];
  const fileListeners: Parameters<Rulings['onFile']>[0][] = [];
  let chosen = first;
  let byFolder = new Map<string, Promise<FoundRuling>>();
  let told: ReadonlySet<string> = new Set();

  const find = async (uri: string): Promise<FoundRuling> => {
    const found = await findRuling(uri, chosen, (address) => files.read(address));
    for (const file of found.files) for (const listener of fileListeners) listener(file);
    told = new Set([...told, ...found.files.map(({ address }) => address)]);
    return found;
  };
  const foundFor = (uri: string): Promise<FoundRuling> => {
    const folder = uri.slice(0, uri.lastIndexOf('/') + 1);
    const known = byFolder.get(folder) ?? find(uri);
    byFolder.set(folder, known);
    return known;
  };
  const again = async (): Promise<void> => {
    const [before, gone] = [byFolder, told];
    byFolder = new Map();
    told = new Set();
    const changed = await Promise.all(
      [...before].map(async ([folder, former]) => {
        const [was, is] = [await former, await foundFor(folder)];
        return was.ruling.key !== is.ruling.key;
      }),
    );
    for (const address of gone) {
      if (!told.has(address)) for (const listener of fileListeners) listener({ address, text: undefined });
    }
    if (changed.includes(true)) for (const listener of changeListeners) listener();
  };

  files.onChange(({ changed }) => {
    if (changed.some(isNameOfConfiguration)) void again();
  });

  return {
    of: async (uri) => (await foundFor(uri)).ruling,
    choose(next) {
      chosen = next;
      void again();
    },
    onChange: (listener) => void changeListeners.push(listener),
    onFile: (listener) => void fileListeners.push(listener),
  };
}
