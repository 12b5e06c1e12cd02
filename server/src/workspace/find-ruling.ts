import {
  CONFIGURATION,
  type Configuration,
  type ConfigurationFault,
  isNameOfConfiguration,
  readConfiguration,
} from '../rules/configuration';
import { type Level, levels, type Profile, profileOf, profiles, type Ruling, rulingOf } from '../rules/ruling';

/** What a person has chosen for all agreements, in an editor's settings or by a shell's options. */
export interface Chosen {
  /** The name of a profile; another name is without effect. */
  readonly profile?: string;
  /** Levels by rule; names that are none are without effect. */
  readonly rules?: Readonly<Record<string, string>>;
}

/** A ruling with the files that it was read from. */
export interface FoundRuling {
  readonly ruling: Ruling;
  readonly files: readonly ConfigurationFile[];
}

export interface ConfigurationFile {
  readonly address: string;
  readonly text: string;
  readonly faults: readonly ConfigurationFault[];
}

/** Reads a file by its address; undefined where there is none. */
export type ReadFile = (address: string) => Promise<string | undefined>;

/** Folders above one another; more are a mistake or a trap. */
const DEEPEST = 40;

/** Files that build on one another. */
const LONGEST_CHAIN = 10;

/**
 * The ruling for the agreement at `address`: by the nearest `.msarc.yaml` beside it or above, and what that builds on. Its
 * levels go before those of `chosen`, so that whoever checks in a shell and whoever writes in an editor are told the same;
 * its last-named profile goes before that of `chosen`. Files count in the order in which they are named, the later before
 * the earlier.
 */
export async function findRuling(address: string, chosen: Chosen, read: ReadFile): Promise<FoundRuling> {
  const found = await nearestOf(address, read);
  const layers = found ? await layersOf(found.address, found.text, read, []) : [];
  const profile = layers.flatMap(({ configuration }) => configuration.bases.flatMap(profilesIn)).at(-1);
  const inFiles = layers.flatMap(({ configuration }) => [...configuration.levels]);
  return {
    ruling: rulingOf(
      profile ?? profileOf(chosen.profile ?? '') ?? profiles[0],
      new Map([...chosenLevels(chosen), ...inFiles]),
    ),
    files: layers.map(({ address, text, configuration, missing }) => ({
      address,
      text,
      faults: [...configuration.faults, ...missing],
    })),
  };
}

function profilesIn(base: Configuration['bases'][number]): readonly Profile[] {
  return base.is === 'profile' ? [base.profile] : [];
}

function chosenLevels({ rules = {} }: Chosen): readonly (readonly [string, Level])[] {
  return Object.entries(rules).flatMap(([rule, word]) => {
    const level = levels.find((one) => one === word);
    return level === undefined ? [] : [[rule, level] as const];
  });
}

async function nearestOf(address: string, read: ReadFile): Promise<{ address: string; text: string } | undefined> {
  const candidates = foldersAbove(address).map((folder) => new URL(CONFIGURATION, folder).href);
  // All at once: where files are far away, each question takes its time.
  const texts = await Promise.all(candidates.map((candidate) => read(candidate).catch(() => undefined)));
  return candidates.flatMap((candidate, index) => {
    const text = texts[index];
    return text === undefined ? [] : [{ address: candidate, text }];
  })[0];
}

/** The folder that holds the file, and those above; none for what lies in no folder. */
function foldersAbove(address: string): readonly string[] {
  const folders: string[] = [];
  const base = URL.canParse(address) ? address : '';
  if (!/^[a-z][a-z0-9+.-]*:\/\//iu.test(base)) return [];
  for (let folder = new URL('.', base).href; folders.length < DEEPEST; folder = new URL('..', folder).href) {
    if (folders.at(-1) === folder) break;
    folders.push(folder);
  }
  return folders;
}

/** One file, with what it names and cannot be had. */
interface Layer {
  readonly address: string;
  readonly text: string;
  readonly configuration: Configuration;
  readonly missing: readonly ConfigurationFault[];
}

/** The file at `address` behind all that it builds on. `above` are the files that led here. */
async function layersOf(
  address: string,
  text: string,
  read: ReadFile,
  above: readonly string[],
): Promise<readonly Layer[]> {
  const configuration = readConfiguration(text);
  const missing: ConfigurationFault[] = [];
  const below: Layer[] = [];
  for (const base of configuration.bases) {
    if (base.is !== 'file') continue;
    const next = besides(address, base.path);
    const isCircle = next === address || above.includes(next ?? '') || above.length >= LONGEST_CHAIN;
    const other = next === undefined || isCircle ? undefined : await read(next).catch(() => undefined);
    if (next !== undefined && other !== undefined) {
      below.push(...(await layersOf(next, other, read, [...above, address])));
    } else {
      const message = isCircle
        ? `\`${base.path}\` builds on this file in its turn: name it on one side only.`
        : `There is no file \`${base.path}\` to be read: write its path from this file.`;
      missing.push({ at: base.at, message });
    }
  }
  return [...below, { address, text, configuration, missing }];
}

/** The address of `path` from the file at `address`: a file on the same host and of the same kind, else undefined. */
function besides(address: string, path: string): string | undefined {
  if (!URL.canParse(path, address)) return undefined;
  const { href, protocol, host, pathname } = new URL(path, address);
  const from = new URL(address);
  return protocol === from.protocol && host === from.host && isNameOfConfiguration(pathname) ? href : undefined;
}
