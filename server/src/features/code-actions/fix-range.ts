import type { Fix } from '../../syntax/finding';
import type { Replacement } from '../../syntax/replacement';
import type { OffsetRange } from '../../syntax/span';
import type { SyntaxTree } from '../../syntax/tree';

/** From a fix's first change to its last, with the changes in the order of the text. */
export interface FixRange extends OffsetRange {
  readonly changes: readonly Replacement[];
}

/** Where `fix` changes the text; undefined where one of its edits stands nowhere in it, or none is there. */
export function rangeOfFix(fix: Fix, tree: SyntaxTree): FixRange | undefined {
  const changes: Replacement[] = [];
  for (const { span, newText } of fix.edits) {
    const range = tree.rangeOf(span);
    if (range === undefined) return undefined;
    changes.push({ ...range, newText });
  }
  changes.sort((a, b) => a.start - b.start);
  const [first, last] = [changes[0], changes.at(-1)];
  return first && last && { start: first.start, end: last.end, changes };
}
