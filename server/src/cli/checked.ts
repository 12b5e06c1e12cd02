import { plainSnippet } from '../agreement/snippet';
import { type Analysis, analyse } from '../analysis';
import { type DocumentText, documentText, positionAt, type TextRange } from '../document-text';
import { siteOf } from '../features/site';
import { type Ruling, recommended } from '../rules/ruling';
import type { Finding, Fix, Severity } from '../syntax/finding';
import type { Span } from '../syntax/span';
import { fingerprintOf } from './fingerprint';

/** One file that was checked. */
export interface Checked {
  readonly name: string;
  readonly content: DocumentText;
  /** What is to be told of it. */
  readonly findings: readonly CheckedFinding[];
  /** How many findings more a baseline accepts. */
  readonly accepted: number;
}

export interface CheckedFinding {
  readonly finding: Finding;
  readonly range: TextRange;
  /** What it concerns; empty for the whole agreement. */
  readonly path: string;
  readonly related: readonly { readonly range: TextRange; readonly message: string }[];
  /** What mends it, without tab stops; the first is the preferred one. */
  readonly fixes: readonly Fix<TextRange>[];
  /** The same as long as the finding is: `fingerprintOf`. Findings of one rule may share it. */
  readonly fingerprint: string;
}

/** How many findings of each severity there are. */
export type Counts = Readonly<Record<Severity, number>>;

/** The agreement `text` with the findings that `ruling` tells; `name` is what reports call it. */
export function checked(name: string, text: string, ruling: Ruling = recommended): Checked {
  const analysis = analyse(text, undefined, ruling);
  const content = documentText(text);
  const rangeOf = (span: Span): TextRange => {
    const { start, end } = analysis.tree.rangeOf(span) ?? { start: 0, end: 0 };
    return { start: positionAt(content, start), end: positionAt(content, end) };
  };
  const findings = analysis.findings.map((finding): CheckedFinding => {
    const site = pathAt(finding.span, analysis);
    const path = finding.path ?? site;
    // Of something missing, the place is only a neighbour: whatever is its first key.
    const words = site === path || site.startsWith(`${path}.`) ? analysis.tree.sourceOf(finding.span) : '';
    return {
      finding,
      range: rangeOf(finding.span),
      path,
      related: (finding.related ?? []).map(({ span, message }) => ({ range: rangeOf(span), message })),
      fixes: finding.fixes.map((fix) => plainFix(fix, rangeOf)),
      fingerprint: fingerprintOf(finding.rule, path, words),
    };
  });
  return { name, content, findings, accepted: 0 };
}

function plainFix({ title, edits }: Fix, rangeOf: (span: Span) => TextRange): Fix<TextRange> {
  return {
    title,
    edits: edits.map(({ span, newText, snippet }) => ({
      span: rangeOf(span),
      newText: snippet ? plainSnippet(newText) : newText,
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

/** How many findings of the files a baseline accepts. */
export function acceptedIn(files: readonly Checked[]): number {
  return files.reduce((sum, { accepted }) => sum + accepted, 0);
}
