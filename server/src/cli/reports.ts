import type { Checked } from './checked';
import { githubReport } from './report-github';
import { jsonReport } from './report-json';
import { sarifReport } from './report-sarif';
import { textReport } from './report-text';
import type { Shell } from './shell';

/** How findings are told: what `msa check` prints of the files that it read. */
export type Report = (files: readonly Checked[], shell: Shell) => string;

/** Every report, by the name of its format. */
export const reports = {
  text: textReport,
  json: jsonReport,
  sarif: sarifReport,
  github: githubReport,
} as const satisfies Readonly<Record<string, Report>>;
