import type { Finding } from './finding';
import { inThousands, limits } from './limits';
import type { OffsetRange, Span } from './span';

/** `findings` in the order of the text, at most as many as the limit allows, with one more that says so. */
export function inOrder(
  findings: readonly Finding[],
  rangeOf: (span: Span) => OffsetRange | undefined,
): readonly Finding[] {
  if (findings.length < 2) return findings;
  const placed = findings.map((finding) => ({ finding, start: rangeOf(finding.span)?.start ?? 0 }));
  placed.sort((a, b) => a.start - b.start);
  const sorted = placed.map(({ finding }) => finding);
  const last = sorted[limits.findings - 1];
  if (sorted.length <= limits.findings || last === undefined) return sorted;
  const more: Finding = {
    rule: 'limit',
    severity: 'information',
    span: last.span,
    message: `More than ${inThousands(limits.findings)} faults of YAML were found; those below this one are not listed.`,
    fixes: [],
  };
  return [...sorted.slice(0, limits.findings), more];
}
