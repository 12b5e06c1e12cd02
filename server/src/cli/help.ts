import type { Command } from './command';
import { commands } from './commands';

/** What `msa --help` prints. */
export function generalHelp(): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    'Managed services agreements from the shell.',
    '',
    'Usage: msa COMMAND …',
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'Options:',
    '  --help     Show this, or behind a command what it takes.',
    '  --version  Show the version.',
    '',
    'Exit codes: 0 all is well; 1 an agreement has errors, or too many warnings; 2 wrong usage or an unreadable file.',
    '',
  ].join('\n');
}

/** What `msa COMMAND --help` prints. */
export function commandHelp({ usage, summary, details }: Command): string {
  return `${summary}\n\nUsage: msa ${usage}\n\n${details.trim()}\n`;
}
