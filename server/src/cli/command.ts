import type { ParseArgsConfig } from 'node:util';
import type { Shell } from './shell';

/** What `msa` can be told to do; one file each, `commands.ts` lists them. */
export interface Command {
  /** `check`. */
  readonly name: string;
  /** What it takes: `check FILES… [--format text|json]`. */
  readonly usage: string;
  /** What it does: a sentence. */
  readonly summary: string;
  /** Each option with what it does, and whatever else there is to know; printed as it stands. */
  readonly details: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /**
   * Does it, and resolves to the exit code.
   *
   * @throws {Misuse} where it cannot be done as it was asked
   */
  run(asked: Asked, shell: Shell): Promise<number>;
}

/** What stood behind the command's name. */
export interface Asked {
  readonly operands: readonly string[];
  /** The value of an option, if it was given. */
  option(name: string): string | undefined;
  flag(name: string): boolean;
}

/** The command cannot do what it was asked; the message says what would be right. Ends in exit code 2. */
export class Misuse extends Error {}

/** What the exit codes mean. */
export const exit = { fine: 0, faults: 1, misuse: 2 } as const;
