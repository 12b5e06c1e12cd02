import { type Analysis, analyse } from '../analysis';
import { type DocumentText, documentText, positionAt, type TextRange } from '../document-text';
import { siteOf } from '../features/site';
import type { Finding, Severity } from '../syntax/finding';
import type { Span } from '../syntax/span';

/** One file that was checked. */
export interface Checked {
  readonly name: string;
  readonly content: DocumentText;
  readonly findings: readonly CheckedFinding[];
}

export interface CheckedFinding {
  readonly finding: Finding;
  readonly range: TextRange;
  /** What it concerns; empty for the whole agreement. */
  readonly path: string;
  readonly related: readonly { readonly range: TextRange; readonly message: string }[];
}

/** How many findings of each severity there are. */
export type Counts = Readonly<Record<Severity, number>>;

/** The agreement `text` with its findings; `name` is what reports call it. */
export function checked(name: string, text: string): Checked {
  const analysis = analyse(text);
  const content = documentText(text);
  const rangeOf = (span: Span): TextRange => {
    const { start, end } = analysis.tree.rangeOf(span) ?? { start: 0, end: 0 };
    return { start: positionAt(content, start), end: positionAt(content, end) };
  };
  return {
    name,
    content,
    findings: analysis.findings.map((finding) => ({
      finding,
      range: rangeOf(finding.span),
      path: finding.path ?? pathAt(finding.span, analysis),
      related: (finding.related ?? []).map(({ span, message }) => ({ range: rangeOf(span), message })),
    })),
  };
}

/** What YAML itself finds knows no paths: the place says which. */
function pathAt(span: Span, { tree }: Analysis): string {
  return siteOf(tree, tree.trailAt(tree.rangeOf(span)?.start ?? 0))?.path ?? '';
}

/** How many findings of each severity the files have, all together. */
export function countsOf(files: readonly Checked[]): Counts {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { findings } of files) for (const { finding } of findings) counts[finding.severity] += 1;
  return counts;
}
