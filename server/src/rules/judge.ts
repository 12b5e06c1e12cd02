import type { Finding, Severity } from '../syntax/finding';
import type { SyntaxTree } from '../syntax/tree';
import { rules } from './registry';
import type { Rule, Subject } from './rule';
import { suppressed } from './suppression';

/**
 * All findings of an agreement, those of the floors below included: graded by the agreement's status, without those that
 * a comment silences, in the order of the text.
 */
export function judge(subject: Subject): readonly Finding[] {
  const { agreement } = subject;
  const { tree, header } = agreement;
  const judged = rules.flatMap((rule) =>
    (rule.check?.(subject) ?? []).map((finding): Finding => ({ severity: rule.severity, ...finding, rule: rule.id })),
  );
  const found = [...tree.findings, ...agreement.findings, ...judged].map((finding) => graded(finding, header.status));
  return inTextOrder(tree, suppressed(tree, found));
}

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

function graded(finding: Finding, status: 'template' | 'draft' | 'final'): Finding {
  const severity: Severity | undefined = byId.get(finding.rule)?.severityIn?.[status];
  return severity === undefined ? finding : { ...finding, severity };
}

function inTextOrder(tree: SyntaxTree, findings: readonly Finding[]): readonly Finding[] {
  return findings
    .map((finding) => ({ finding, at: tree.rangeOf(finding.span)?.start ?? 0 }))
    .sort((a, b) => a.at - b.at)
    .map(({ finding }) => finding);
}
