import { lineAt, type TextPosition } from '../document-text';
import type { Severity } from '../syntax/finding';
import { acceptedIn, type Checked, type CheckedFinding, type Counts, countsOf } from './checked';
import { type Colours, coloursOf } from './colours';
import { excerptOf } from './excerpt';
import type { Shell } from './shell';
import { harmless } from './visible';

/**
 * The findings for people: where, what, the line with the place marked, and what mends it. Ends in a line break; empty
 * where no file could be read.
 */
export function textReport(files: readonly Checked[], { colour }: Shell): string {
  if (files.length === 0) return '';
  const colours = coloursOf(colour);
  const told = files.flatMap((file) => file.findings.map((finding) => findingReport(file, finding, colours)));
  return `${[...told, summary(files)].join('\n\n')}\n`;
}

function findingReport(file: Checked, { finding, range, related }: CheckedFinding, colours: Colours): string {
  const { severity, message, rule, fixes } = finding;
  const number = String(range.start.line + 1);
  const margin = ' '.repeat(number.length);
  const { line, carets } = excerptOf(lineAt(file.content, range.start.line), range);
  const note = (label: string, text: string) => `${margin} ${colours.faint('=')} ${label}: ${harmless(text)}`;
  return [
    `${colours.strong(place(file.name, range.start))} ${colours.severity(severity, severity)}: ${harmless(message)} ${colours.faint(`[${rule}]`)}`,
    ...(line.trim() === ''
      ? []
      : [
          `${colours.faint(`${number} |`)} ${line}`,
          `${colours.faint(`${margin} |`)} ${colours.severity(severity, carets)}`,
        ]),
    ...related.map((other) => note('see', `${place(file.name, other.range.start)} ${other.message}`)),
    ...fixes.map(({ title }) => note('fix', title)),
  ].join('\n');
}

/** `office.msa.yaml:12:3:`, as editors and terminals make a link of it. */
function place(name: string, { line, character }: TextPosition): string {
  return `${harmless(name)}:${line + 1}:${character + 1}:`;
}

function summary(files: readonly Checked[]): string {
  const where = files.length === 1 ? '1 file' : `${files.length} files`;
  const parts = SEVERITIES.flatMap(([severity, one, many]) => counted(countsOf(files), severity, one, many));
  const told = parts.length === 0 ? `Nothing to report in ${where}.` : `${parts.join(', ')} in ${where}.`;
  const accepted = acceptedIn(files);
  if (accepted === 0) return told;
  return `${told} The baseline accepts ${accepted === 1 ? '1 finding' : `${accepted} findings`} more.`;
}

const SEVERITIES: readonly (readonly [severity: Severity, one: string, many: string])[] = [
  ['error', 'error', 'errors'],
  ['warning', 'warning', 'warnings'],
  ['information', 'note', 'notes'],
  ['hint', 'hint', 'hints'],
];

function counted(counts: Counts, severity: Severity, one: string, many: string): readonly string[] {
  const count = counts[severity];
  return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
}
