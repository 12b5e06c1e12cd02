import { lastTabStop, shiftTabStops, snippetOf } from '../../agreement/snippet';
import type { Analysis } from '../../analysis';
import type { Edit, Finding, Fix } from '../../syntax/finding';

/** Rules whose findings are mended by writing something, what belongs inside a section before what follows it. */
const MISSING: readonly string[] = ['missing-field', 'missing-statement', 'missing-section'];

/**
 * One fix that inserts everything whose absence is a finding: offered where one of `findings` is such and where there
 * are several of them in the agreement. Undefined otherwise.
 */
export function insertionOfAll(analysis: Analysis, findings: readonly Finding[]): Fix | undefined {
  if (!findings.some(isMissing)) return undefined;
  const missing = analysis.findings.filter(isMissing);
  if (missing.length < 2) return undefined;
  const inOrder = missing.toSorted((a, b) => MISSING.indexOf(a.rule) - MISSING.indexOf(b.rule));
  const edits = inOrder.flatMap((finding) => finding.fixes[0]?.edits ?? []);
  return { title: `Insert all that is missing (${missing.length} places)`, edits: merged(analysis, edits) };
}

function isMissing(finding: Finding): boolean {
  return MISSING.includes(finding.rule) && finding.fixes.length > 0;
}

/** `edits` in the order of the text, those at one place joined into one: editors disagree on the order of the others. */
function merged(analysis: Analysis, edits: readonly Edit[]): readonly Edit[] {
  const places = new Map<string, { readonly start: number; edit: Edit }>();
  for (const edit of edits) {
    const range = analysis.tree.rangeOf(edit.span);
    if (range === undefined) continue;
    const key = `${range.start}:${range.end}`;
    const before = places.get(key);
    if (before === undefined) places.set(key, { start: range.start, edit });
    else before.edit = joined(before.edit, edit);
  }
  return [...places.values()].sort((a, b) => a.start - b.start).map(({ edit }) => edit);
}

function joined(first: Edit, second: Edit): Edit {
  const before = asSnippet(first);
  return { span: first.span, newText: before + shiftTabStops(asSnippet(second), lastTabStop(before)), snippet: true };
}

function asSnippet(edit: Edit): string {
  return edit.snippet ? edit.newText : snippetOf(edit.newText);
}
