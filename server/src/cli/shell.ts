/** What a command has of the world that it runs in. */
export interface Shell {
  /** Writes to standard output. */
  print(text: string): void;
  /** Writes to standard error. */
  complain(text: string): void;
  /** All of standard input. */
  readInput(): Promise<Uint8Array>;
  /** The folder that paths start from. */
  readonly folder: string;
  /** True where standard output shows colours. */
  readonly colour: boolean;
}

/** The shell of this process. */
export function processShell(): Shell {
  return {
    print: (text) => void process.stdout.write(text),
    complain: (text) => void process.stderr.write(text),
    readInput: async () => {
      const parts: Buffer[] = [];
      for await (const part of process.stdin) parts.push(Buffer.from(part));
      return Buffer.concat(parts);
    },
    folder: process.cwd(),
    colour: showsColour(process.stdout.isTTY, process.env),
  };
}

/** On a terminal, unless its user or its kind says otherwise (no-color.org). */
export function showsColour(isTerminal: boolean, environment: Readonly<Record<string, string | undefined>>): boolean {
  return isTerminal && !environment.NO_COLOR && environment.TERM !== 'dumb';
}
