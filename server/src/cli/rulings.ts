import { readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { documentText, positionAt } from '../document-text';
import { profiles, type Ruling } from '../rules/ruling';
import type { ConfigurationFile } from '../workspace/find-ruling';
import { createRulings } from '../workspace/rulings';
import { choiceOf } from './choice';
import { type Asked, Misuse } from './command';
import { STANDARD_INPUT } from './input';
import type { Shell } from './shell';

/** The option that chooses a profile where no file does, as commands declare it. */
export const profileOption = { profile: { type: 'string' } } as const;

/** Its line in the help. */
export const PROFILE_HELP =
  '  --profile NAME     The profile of rules where no .msarc.yaml names one: recommended, strict, sla-only.';

/** What is told of the agreement that reports call `name`. Standard input counts as a file of the shell's folder. */
export type RulingFor = (name: string) => Promise<Ruling>;

/**
 * The rulings by the `.msarc.yaml` files on the disk.
 *
 * @throws {Misuse} from what it returns, where a file is at fault: a check that was not meant so should not pass
 */
export function rulingsFor(asked: Asked, shell: Shell): RulingFor {
  const names = Object.fromEntries(profiles.map(({ name }) => [name, name]));
  const rulings = createRulings(
    { read: readFileAt, onChange: () => {} },
    { profile: choiceOf(asked, 'profile', names, '') },
  );
  const faults: string[] = [];
  rulings.onFile((file) => {
    if (file.text !== undefined) faults.push(...faultsOf(file, shell.folder));
  });
  return async (name) => {
    const path = resolve(shell.folder, name === STANDARD_INPUT ? 'agreement' : name);
    const ruling = await rulings.of(pathToFileURL(path).href);
    if (faults.length > 0) throw new Misuse(faults.join('\n'));
    return ruling;
  };
}

async function readFileAt(address: string): Promise<string | undefined> {
  try {
    return await readFile(fileURLToPath(address), 'utf8');
  } catch {
    return undefined;
  }
}

function faultsOf({ address, text, faults }: ConfigurationFile, folder: string): readonly string[] {
  const content = documentText(text);
  const name = relative(folder, fileURLToPath(address));
  return faults.map(({ at, message }) => {
    const { line, character } = positionAt(content, at.start);
    return `${name}:${line + 1}:${character + 1}: ${message}`;
  });
}
