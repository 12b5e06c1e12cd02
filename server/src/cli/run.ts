import { parseArgs } from 'node:util';
import { version } from '../../../package.json';
import { nearest } from '../values/nearest';
import { type Asked, type Command, exit, Misuse } from './command';
import { commands } from './commands';
import { commandHelp, generalHelp } from './help';
import type { Shell } from './shell';

/**
 * Runs `msa` with the words behind its name and resolves to its exit code: 0 where all is well, 1 where an agreement has
 * errors (or more warnings than allowed), 2 where it cannot do what it was asked.
 */
export async function run(words: readonly string[], shell: Shell): Promise<number> {
  try {
    return await runCommand(words, shell);
  } catch (error) {
    const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
    shell.complain(`msa: ${error instanceof Misuse ? error.message : `this is a fault of msa itself: ${fault}`}\n`);
    return exit.misuse;
  }
}

async function runCommand([name, ...rest]: readonly string[], shell: Shell): Promise<number> {
  switch (name) {
    case undefined:
      shell.complain(generalHelp());
      return exit.misuse;
    case '--help':
    case '-h':
    case 'help':
      shell.print(rest[0] === undefined ? generalHelp() : commandHelp(commandNamed(rest[0])));
      return exit.fine;
    case '--version':
    case '-v':
      shell.print(`${version}\n`);
      return exit.fine;
    default: {
      const command = commandNamed(name);
      const asked = parsed(command, rest);
      if (!asked.flag('help')) return command.run(asked, shell);
      shell.print(commandHelp(command));
      return exit.fine;
    }
  }
}

function commandNamed(name: string): Command {
  const command = commands.find((candidate) => candidate.name === name);
  if (command) return command;
  const names = commands.map((candidate) => candidate.name);
  const meant = nearest(name, names);
  const advice = meant === undefined ? `Commands are ${names.join(', ')}.` : `Did you mean "${meant}"?`;
  throw new Misuse(`There is no command "${name}". ${advice}`);
}

function parsed(command: Command, words: readonly string[]): Asked {
  const options = { ...command.options, help: { type: 'boolean', short: 'h' } } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
    const given: Readonly<Record<string, unknown>> = values;
    return {
      operands: positionals,
      option: (name) => (typeof given[name] === 'string' ? given[name] : undefined),
      flag: (name) => given[name] === true,
    };
  } catch (error) {
    // What Node says of options, without its advice on positional arguments that begin with a dash.
    const [said] = String(error instanceof Error ? error.message : error).split(/(?<=\.)\s|\n/u);
    throw new Misuse(`${said} See "msa ${command.name} --help".`);
  }
}
