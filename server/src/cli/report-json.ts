import { acceptedIn, type Checked, countsOf } from './checked';

/** The findings for other programs: lines and characters (UTF-16 units) are counted from 0. Ends in a line break. */
export function jsonReport(files: readonly Checked[]): string {
  const findings = files.flatMap((file) =>
    file.findings.map(({ finding, range, path, related, fixes, fingerprint }) => ({
      file: file.name,
      rule: finding.rule,
      severity: finding.severity,
      message: finding.message,
      path,
      range,
      related,
      fixes: fixes.map(({ title, edits }) => ({
        title,
        edits: edits.map((edit) => ({ range: edit.span, newText: edit.newText })),
      })),
      fingerprint,
    })),
  );
  const { error, warning, information, hint } = countsOf(files);
  const accepted = acceptedIn(files);
  const summary = { files: files.length, errors: error, warnings: warning, information, hints: hint, accepted };
  return `${JSON.stringify({ findings, summary }, undefined, 2)}\n`;
}
