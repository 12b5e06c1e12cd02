import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Misuse } from './command';
import { filesMatching, isPattern } from './glob';
import type { Shell } from './shell';

/** An agreement's text, or why it could not be read. */
export type Source =
  | { readonly name: string; readonly text: string }
  | { readonly name: string; readonly problem: string };

/** What standard input is called in reports. */
export const STANDARD_INPUT = '<stdin>';

/** What the files of agreements are called. */
const AGREEMENTS = '**/*.msa.{yaml,yml}';

/**
 * The sources that `operands` name, each once and in their order: files, patterns, folders (all agreements below), and `-`
 * for standard input. A pattern or folder without a file is a problem of its own.
 */
export async function sourcesOf(operands: readonly string[], shell: Shell): Promise<readonly Source[]> {
  if (operands.filter((operand) => operand === '-').length > 1) {
    throw new Misuse('Standard input ("-") can be read once only.');
  }
  const read = new Set<string>();
  const sources: Source[] = [];
  for (const operand of operands) {
    const names = operand === '-' ? ['-'] : await namesOf(operand, shell.folder);
    if (names.length === 0) sources.push({ name: operand, problem: 'there is no such file' });
    for (const name of names) {
      const key = name === '-' ? name : resolve(shell.folder, name);
      if (read.has(key)) continue;
      read.add(key);
      sources.push(await sourceOf(name, shell));
    }
  }
  return sources;
}

/** The source of one file, or of standard input where it is `-`. */
export async function sourceOf(operand: string, shell: Shell): Promise<Source> {
  const name = operand === '-' ? STANDARD_INPUT : operand;
  try {
    const bytes = operand === '-' ? await shell.readInput() : await readFile(resolve(shell.folder, operand));
    return { name, text: textOf(bytes) };
  } catch (error) {
    return { name, problem: problemOf(error) };
  }
}

async function namesOf(operand: string, folder: string): Promise<readonly string[]> {
  const found = await stat(resolve(folder, operand)).catch(() => undefined);
  if (found?.isDirectory()) return filesMatching(join(operand, AGREEMENTS).replaceAll('\\', '/'), folder);
  // What exists is meant by its name, whatever characters are in it.
  if (found || !isPattern(operand)) return [operand];
  return filesMatching(operand, folder);
}

/** A byte order mark is no part of the text, as in editors. */
function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

function problemOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
      return 'there is no such file';
    case 'EACCES':
    case 'EPERM':
      return 'it may not be read';
    case 'EISDIR':
      return 'it is a folder';
    case 'ERR_ENCODING_INVALID_ENCODED_DATA':
      return 'it is not written in UTF-8';
    case 'ERR_STRING_TOO_LONG':
    case 'ERR_FS_FILE_TOO_LARGE':
      return 'it is too large';
    default:
      return error instanceof Error ? error.message : 'it cannot be read';
  }
}
