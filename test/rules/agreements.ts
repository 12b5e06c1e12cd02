import { plainSnippet } from '../../server/src/agreement/snippet';
import { type Analysis, analyse } from '../../server/src/analysis';
import type { Edit, Finding } from '../../server/src/syntax/finding';
import type { SyntaxTree } from '../../server/src/syntax/tree';

/** The text of `tree` with `edits` made as an editor makes them, their tab stops left at their defaults. */
export function edited(tree: SyntaxTree, edits: readonly Edit[]): string {
  let text = '';
  let read = 0;
  for (const { span, newText, snippet } of edits) {
    const range = tree.rangeOf(span);
    if (range === undefined) throw new Error('An edit stands nowhere.');
    if (range.start < read) throw new Error('Edits overlap or are out of order.');
    text += tree.text.slice(read, range.start) + (snippet ? plainSnippet(newText) : newText);
    read = range.end;
  }
  return text + tree.text.slice(read);
}

/** The findings of `rule` in `text`. */
export function findingsOf(rule: string, text: string): readonly Finding[] {
  return analyse(text).findings.filter((finding) => finding.rule === rule);
}

/** Each finding of `rule` as `path: the source that it points at`. */
export function told(rule: string, text: string): readonly string[] {
  const { tree, findings } = analyse(text);
  return findings.filter((one) => one.rule === rule).map(({ path, span }) => `${path}: ${tree.sourceOf(span)}`);
}

/** `text` after the `nth` fix (from 0) of the first finding of `rule`. */
export function fixed(rule: string, text: string, nth = 0): string {
  const { tree, findings } = analyse(text);
  const fix = findings.find((finding) => finding.rule === rule)?.fixes[nth];
  if (fix === undefined) throw new Error(`${rule} has no fix ${nth}.`);
  return edited(tree, fix.edits);
}

/** The errors and warnings of `analysis`, each as its rule and path. */
export function faultsOf({ findings }: Analysis): readonly string[] {
  return findings
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ rule, path, message }) => `${rule} ${path}: ${message}`);
}
