import type { Finding } from '../syntax/finding';
import type { Suppression, SyntaxTree } from '../syntax/tree';

/**
 * `findings` without those that a `# msa-ignore` comment covers, and with one for each such comment that gives no reason
 * or silences nothing.
 */
export function suppressed(tree: SyntaxTree, findings: readonly Finding[]): readonly Finding[] {
  if (tree.suppressions.length === 0) return findings;
  const used = new Set<Suppression>();
  const remaining = findings.filter((finding) => {
    const start = tree.rangeOf(finding.span)?.start;
    const covering = tree.suppressions.filter(
      ({ rule, covers }) => rule === finding.rule && start !== undefined && covers.start <= start && start < covers.end,
    );
    for (const suppression of covering) used.add(suppression);
    return covering.length === 0;
  });
  return [...remaining, ...tree.suppressions.flatMap((suppression) => faultOf(suppression, used.has(suppression)))];
}

function faultOf({ rule, reason, span }: Suppression, used: boolean): readonly Finding[] {
  const removal = { title: 'Remove the comment', edits: [{ span, newText: '' }] };
  const finding = { severity: 'warning', span, fixes: [removal] } as const;
  if (!used) {
    const message = `Nothing here is reported by \`${rule}\`: remove this comment, or correct the rule's name.`;
    return [{ ...finding, rule: 'suppression-unused', message }];
  }
  if (reason !== '') return [];
  const message = `Say why \`${rule}\` does not apply here: \`# msa-ignore ${rule}: the reason\`.`;
  return [{ ...finding, rule: 'suppression-without-reason', message, fixes: [] }];
}
