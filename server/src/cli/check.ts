import { type Checked, checked, countsOf } from './checked';
import { type Asked, type Command, exit, Misuse } from './command';
import { sourcesOf } from './input';
import { jsonReport } from './report-json';
import { textReport } from './report-text';
import type { Shell } from './shell';

export const check: Command = {
  name: 'check',
  usage: 'check FILES… [--format text|json] [--max-warnings N]',
  summary: 'Tell what is wrong or missing in agreements.',
  details: `
FILES are agreements, folders (every *.msa.yaml and *.msa.yml below), patterns such as "contracts/**/*.msa.yaml",
or - for standard input.

  --format text|json   Text for people (the default), or JSON for programs, with lines counted from 0.
  --max-warnings N     Fail where there are more than N warnings. Without it warnings never fail.

Exit codes: 0 no error; 1 an error, or too many warnings; 2 wrong usage or an unreadable file.
`,
  options: { format: { type: 'string' }, 'max-warnings': { type: 'string' } },
  run: async (asked, shell) => {
    const format = formatOf(asked);
    const mostWarnings = mostWarningsOf(asked);
    if (asked.operands.length === 0) throw new Misuse('Say which files to check: "msa check FILES…".');
    const { files, isWhole } = await readAll(asked.operands, shell);
    if (format === 'json') shell.print(jsonReport(files));
    else if (files.length > 0) shell.print(textReport(files, shell.colour));
    const { error, warning } = countsOf(files);
    if (!isWhole) return exit.misuse;
    return error > 0 || warning > mostWarnings ? exit.faults : exit.fine;
  },
};

/** What can be read is checked; what cannot is told, and `isWhole` is false. */
async function readAll(
  operands: readonly string[],
  shell: Shell,
): Promise<{ readonly files: readonly Checked[]; readonly isWhole: boolean }> {
  const files: Checked[] = [];
  let isWhole = true;
  for (const source of await sourcesOf(operands, shell)) {
    if ('text' in source) {
      files.push(checked(source.name, source.text));
    } else {
      isWhole = false;
      shell.complain(`msa: ${source.name} cannot be read: ${source.problem}.\n`);
    }
  }
  return { files, isWhole };
}

function formatOf(asked: Asked): 'text' | 'json' {
  const format = asked.option('format') ?? 'text';
  if (format === 'text' || format === 'json') return format;
  throw new Misuse(`There is no format "${format}". Formats are text and json.`);
}

function mostWarningsOf(asked: Asked): number {
  const given = asked.option('max-warnings');
  if (given === undefined) return Number.POSITIVE_INFINITY;
  if (!/^\d{1,9}$/u.test(given)) throw new Misuse(`--max-warnings takes a whole number, not "${given}".`);
  return Number(given);
}
