import { baselineOptionOf, besideBaseline } from './baseline/option';
import { type Checked, checked, countsOf } from './checked';
import { choiceOf } from './choice';
import { type Asked, type Command, exit, Misuse } from './command';
import { sourcesOf } from './input';
import { type Report, reports } from './reports';
import { PROFILE_HELP, profileOption, type RulingFor, rulingsFor } from './rulings';
import type { Shell } from './shell';
import { harmless } from './visible';

export const check: Command = {
  name: 'check',
  usage: 'check FILES… [--format FORMAT] [--profile NAME] [--max-warnings N] [--baseline F [--update-baseline]]',
  summary: 'Tell what is wrong or missing in agreements.',
  details: `
FILES are agreements, folders (every *.msa.yaml and *.msa.yml below), patterns such as "contracts/**/*.msa.yaml",
or - for standard input.

  --format text      For people (the default).
  --format json      For programs, with lines and characters counted from 0.
  --format sarif     SARIF 2.1.0, for code scanning and viewers.
  --format github    Commands of a GitHub workflow, which shows each finding at its line.
${PROFILE_HELP}
  --max-warnings N   Fail where there are more than N warnings. Without it warnings never fail.
  --baseline F       Do not tell or count the findings that the file F accepts.
  --update-baseline  Write F anew, so that it accepts all that is found in FILES now, and nothing else.

Which findings are told, and how severely, is chosen by the nearest .msarc.yaml beside a file or above it.

Exit codes: 0 no error; 1 an error, or too many warnings; 2 wrong usage or an unreadable file.
`,
  options: {
    format: { type: 'string' },
    ...profileOption,
    'max-warnings': { type: 'string' },
    baseline: { type: 'string' },
    'update-baseline': { type: 'boolean' },
  },
  run: async (asked, shell) => {
    const report = choiceOf<Report>(asked, 'format', reports, reports.text);
    const mostWarnings = mostWarningsOf(asked);
    const baseline = baselineOptionOf(asked);
    const rulingFor = rulingsFor(asked, shell);
    if (asked.operands.length === 0) throw new Misuse('Say which files to check: "msa check FILES…".');
    const { files: all, isWhole } = await readAll(asked.operands, rulingFor, shell);
    if (baseline?.isWritten && !isWhole) throw new Misuse('The baseline is not written where a file cannot be read.');
    const files = baseline ? await besideBaseline(baseline, all, shell) : all;
    shell.print(report(files, shell));
    if (!isWhole) return exit.misuse;
    const { error, warning } = countsOf(files);
    return error > 0 || warning > mostWarnings ? exit.faults : exit.fine;
  },
};

/** What can be read is checked; what cannot is told, and `isWhole` is false. */
async function readAll(
  operands: readonly string[],
  rulingFor: RulingFor,
  shell: Shell,
): Promise<{ readonly files: readonly Checked[]; readonly isWhole: boolean }> {
  const files: Checked[] = [];
  let isWhole = true;
  for (const source of await sourcesOf(operands, shell)) {
    if ('text' in source) {
      files.push(checked(source.name, source.text, await rulingFor(source.name)));
    } else {
      isWhole = false;
      shell.complain(`msa: ${harmless(source.name)} cannot be read: ${source.problem}.\n`);
    }
  }
  return { files, isWhole };
}

function mostWarningsOf(asked: Asked): number {
  const given = asked.option('max-warnings');
  if (given === undefined) return Number.POSITIVE_INFINITY;
  if (!/^\d{1,9}$/u.test(given)) throw new Misuse(`--max-warnings takes a whole number, not "${given}".`);
  return Number(given);
}
