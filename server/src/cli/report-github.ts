import type { TextRange } from '../document-text';
import type { Severity } from '../syntax/finding';
import type { Checked, CheckedFinding } from './checked';
import { pathFrom } from './file-path';
import type { Shell } from './shell';
import { harmless } from './visible';

/** The findings as commands of a GitHub workflow, which shows each at its line: one a line. */
export function githubReport(files: readonly Checked[], { folder }: Shell): string {
  return files
    .flatMap(({ name, findings }) => {
      const file = pathFrom('.', folder, name);
      return findings.map((finding) => `${command(file, finding)}\n`);
    })
    .join('');
}

const COMMANDS = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
} as const satisfies Record<Severity, string>;

function command(file: string, { finding, range, related }: CheckedFinding): string {
  const properties = [['file', file], ...placeOf(range), ['title', finding.rule]].map(
    ([key, value = '']) => `${key}=${escapedProperty(value)}`,
  );
  const others = related.map(({ range: { start }, message }) => `See line ${start.line + 1}: ${harmless(message)}`);
  const message = escapedMessage([harmless(finding.message), ...others].join('\n'));
  return `::${COMMANDS[finding.severity]} ${properties.join(',')}::${message}`;
}

/** GitHub takes columns only where a place begins and ends on one line. */
function placeOf({ start, end }: TextRange): readonly (readonly [key: string, value: string])[] {
  const lines = [
    ['line', `${start.line + 1}`],
    ['endLine', `${end.line + 1}`],
  ] as const;
  if (start.line !== end.line) return lines;
  return [...lines, ['col', `${start.character + 1}`], ['endColumn', `${end.character + 1}`]];
}

/** A message on one line, so that none of it can begin a command of its own. */
export function escapedMessage(text: string): string {
  return text.replace(/%/gu, '%25').replace(/\r/gu, '%0D').replace(/\n/gu, '%0A');
}

/** The value of a property, which a colon or a comma would end. */
export function escapedProperty(text: string): string {
  return escapedMessage(text).replace(/:/gu, '%3A').replace(/,/gu, '%2C');
}
