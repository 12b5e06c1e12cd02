import type { Finding, Fix } from '../syntax/finding';
import type { Suppression, SyntaxTree } from '../syntax/tree';
import { nearest } from '../values/nearest';
import { nextLineOf } from './source-lines';

/** The rules as comments may name them. */
export interface KnownRules {
  readonly ids: readonly string[];
  /** Whether nothing of a rule is told anyway, so that a comment about it need not silence anything. */
  isOff(id: string): boolean;
}

/**
 * `findings` without those that a `# msa-ignore` comment covers, and with one for each such comment that gives no reason
 * or silences nothing.
 */
export function suppressed(tree: SyntaxTree, findings: readonly Finding[], known: KnownRules): readonly Finding[] {
  if (tree.suppressions.length === 0) return findings;
  const byRule = new Map<string, Suppression[]>();
  for (const suppression of tree.suppressions) {
    const same = byRule.get(suppression.rule);
    if (same) same.push(suppression);
    else byRule.set(suppression.rule, [suppression]);
  }
  const used = new Set<Suppression>();
  const remaining = findings.filter((finding) => {
    const candidates = byRule.get(finding.rule);
    const start = candidates && tree.rangeOf(finding.span)?.start;
    if (!candidates || start === undefined) return true;
    const covering = candidates.filter(({ covers }) => covers.start <= start && start < covers.end);
    for (const suppression of covering) used.add(suppression);
    return covering.length === 0;
  });
  const faults = tree.suppressions.flatMap((suppression) =>
    used.has(suppression) ? withoutReason(tree, suppression) : unused(tree, suppression, known),
  );
  return [...remaining, ...faults];
}

function unused(tree: SyntaxTree, suppression: Suppression, { ids, isOff }: KnownRules): readonly Finding[] {
  const { rule, span } = suppression;
  if (isOff(rule)) return [];
  const isKnown = ids.includes(rule);
  const meant = isKnown ? undefined : nearest(rule, ids);
  const asked = meant === undefined ? '' : ` Did you mean \`${meant}\`?`;
  const message = isKnown
    ? `Nothing here is reported by \`${rule}\`: remove this comment.`
    : `There is no rule \`${rule}\`.${asked}`;
  const correction = meant === undefined ? [] : [renamed(tree, suppression, meant)];
  const fixes = [...correction, ...removal(tree, suppression)];
  return [{ rule: 'suppression-unused', severity: 'warning', span, message, fixes }];
}

function renamed(tree: SyntaxTree, { rule, span }: Suppression, meant: string): Fix {
  const comment = tree.sourceOf(span);
  return {
    title: `Change to \`${meant}\``,
    edits: [{ span, newText: comment.replace(rule, () => meant) }],
  };
}

/** Takes the comment out with the blanks before it, and its line where nothing else stands on it. */
function removal(tree: SyntaxTree, { span }: Suppression): readonly Fix[] {
  const range = tree.rangeOf(span);
  if (!range) return [];
  const before = /[ \t]*$/u.exec(tree.text.slice(Math.max(0, range.start - 200), range.start))?.[0].length ?? 0;
  const start = range.start - before;
  const isAlone = start === 0 || tree.text.charAt(start - 1) === '\n';
  const end = isAlone ? nextLineOf(tree.text, range.end) : range.end;
  return [{ title: 'Remove the comment', edits: [{ span: tree.spanAt(start, end), newText: '' }] }];
}

function withoutReason(tree: SyntaxTree, { rule, reason, span }: Suppression): readonly Finding[] {
  if (reason !== '') return [];
  const message = `Say why \`${rule}\` does not apply here: \`# msa-ignore ${rule}: the reason\`.`;
  const fixes = [reasonFix(tree, span)].filter((fix) => fix !== undefined);
  return [{ rule: 'suppression-without-reason', severity: 'warning', span, message, fixes }];
}

/** The author writes the reason in the place of the words that ask for it. */
function reasonFix(tree: SyntaxTree, span: Suppression['span']): Fix | undefined {
  const range = tree.rangeOf(span);
  if (!range) return undefined;
  const comment = tree.sourceOf(span).trimEnd();
  const end = range.start + comment.length;
  const newText = `${comment.endsWith(':') ? '' : ':'} \${1:why it does not apply here}`;
  return { title: 'Write the reason', edits: [{ span: tree.spanAt(end, range.end), newText, snippet: true }] };
}
