import { type Analysis, analyse } from '../../analysis';
import type { Edit, Finding, Fix } from '../../syntax/finding';
import type { Replacement } from '../../syntax/replacement';
import { rangeOfFix } from './fix-range';
import { changesOf, type Revision, revised, revisionOf } from './revision';

/** One fix may uncover the next fault; more often than this it is not the same any more. */
const MOST_ROUNDS = 20;

/**
 * The edits that make every fix which `fixOf` chooses, and then those of what is found after that, until nothing is left
 * to fix. Of fixes that overlap, the first is made in each round. A round that would leave YAML with more faults than
 * before is not made.
 */
export function mendAll(
  analysis: Analysis,
  fixOf: (finding: Finding, analysis: Analysis) => Fix | undefined,
): readonly Edit[] {
  const { text } = analysis.tree;
  let revision: Revision = revisionOf(text);
  let current = analysis;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const now = current;
    const changes = apart(
      now,
      now.findings.flatMap((finding) => fixOf(finding, now) ?? []),
    );
    const next = revised(revision, changes);
    if (next.text === revision.text) break;
    const after = analyse(next.text, now);
    if (after.tree.findings.length > now.tree.findings.length) break;
    revision = next;
    current = after;
  }
  return changesOf(revision, text.length).map(({ start, end, newText }) => ({
    span: analysis.tree.spanAt(start, end),
    newText,
  }));
}

/** The changes of those fixes that stand clear of the ones before them, in the order of the text. */
function apart({ tree }: Analysis, fixes: readonly Fix[]): readonly Replacement[] {
  const places = fixes.flatMap((fix) => rangeOfFix(fix, tree) ?? []).sort((a, b) => a.start - b.start);
  let last = -1;
  return places.flatMap(({ start, end, changes }) => {
    if (start <= last) return [];
    last = end;
    return changes;
  });
}
