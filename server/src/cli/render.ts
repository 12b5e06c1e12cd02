import { resolve } from 'node:path';
import { analyse } from '../analysis';
import { type Format, isFormat, write, writers } from '../text';
import { type Asked, type Command, exit, Misuse } from './command';
import { sourceOf } from './input';
import { deliver } from './output';

export const render: Command = {
  name: 'render',
  usage: 'render FILE --to html|markdown|text [--output F]',
  summary: 'Write the final text of an agreement.',
  details: `
FILE is an agreement, or - for standard input.

  --to html|markdown|text  What to write. Without it, the ending of the output file decides.
  --output F, -o F         The file to write; standard output without it.

Errors of the agreement do not stop it: they are counted on standard error, and "msa check" tells them.
`,
  options: { to: { type: 'string' }, output: { type: 'string', short: 'o' } },
  run: async (asked, shell) => {
    const [file, ...more] = asked.operands;
    if (file === undefined || more.length > 0)
      throw new Misuse('Say which file to render: "msa render FILE --to html".');
    const output = asked.option('output');
    const format = formatOf(asked, output);
    if (output !== undefined && resolve(shell.folder, output) === resolve(shell.folder, file)) {
      throw new Misuse('The output would replace the agreement itself. Give another file.');
    }
    const source = await sourceOf(file, shell);
    if ('problem' in source) throw new Misuse(`${source.name} cannot be read: ${source.problem}.`);
    const { manuscript, findings } = analyse(source.text);
    await deliver(write(format, manuscript), output, shell);
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    if (errors > 0) shell.complain(`msa: ${source.name} has ${errors === 1 ? '1 error' : `${errors} errors`}.\n`);
    return exit.fine;
  },
};

function formatOf(asked: Asked, output: string | undefined): Format {
  const names = Object.keys(writers).join(', ');
  const named = asked.option('to');
  if (named !== undefined) {
    if (isFormat(named)) return named;
    throw new Misuse(`There is no format "${named}". Formats are ${names}.`);
  }
  const byEnding = Object.entries(writers).find(([, { extension }]) => output?.endsWith(extension))?.[0];
  if (byEnding !== undefined && isFormat(byEnding)) return byEnding;
  throw new Misuse(`Say what to write: --to with one of ${names}.`);
}
