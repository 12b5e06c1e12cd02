import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Misuse } from './command';
import type { Shell } from './shell';

/**
 * Writes `text` to the file `name`, or to standard output where there is none. `fresh`: only where no such file exists.
 *
 * @throws {Misuse} where the file cannot be written
 */
export async function deliver(
  text: string,
  name: string | undefined,
  shell: Shell,
  { fresh = false }: { readonly fresh?: boolean } = {},
): Promise<void> {
  if (name === undefined || name === '-') {
    shell.print(text);
    return;
  }
  try {
    await writeFile(resolve(shell.folder, name), text, { flag: fresh ? 'wx' : 'w' });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EEXIST') throw new Misuse(`${name} exists already. Give another name, or remove it first.`);
    throw new Misuse(`${name} cannot be written${typeof code === 'string' ? ` (${code})` : ''}.`);
  }
}
