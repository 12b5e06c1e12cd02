import type { Analysis } from '../../analysis';
import type { OpenDocument } from '../../documents';
import { ruleOf, rules } from '../../rules/registry';
import { severityOf } from '../../rules/rule-explanation';
import type { Suppression } from '../../syntax/tree';
import { nearest } from '../../values/nearest';
import { code } from '../markdown';
import { lineAround, rangeOfOffsets } from '../positions';
import type { Told } from './told';

/** What the rule says that a comment `# msa-ignore rule: reason` at `offset` silences, and where; undefined outside of one. */
export function suppressionHover(document: OpenDocument, offset: number, analysis: Analysis): Told | undefined {
  const line = lineAround(document, offset);
  const near = document.content.text.slice(Math.max(line.start, offset - NEAR), Math.min(line.end, offset + NEAR));
  if (!near.includes(MARK)) return undefined;
  const suppression = suppressionAt(offset, analysis);
  if (suppression === undefined) return undefined;
  const { start, end } = rangeOfOffsets(document, suppression.covers);
  const lines = start.line === end.line ? `line ${start.line + 1}` : `lines ${start.line + 1} to ${end.line + 1}`;
  return {
    markdown: `${explained(suppression.rule)}\n\nSilenced by this comment in ${lines}.`,
    span: suppression.span,
  };
}

const MARK = 'msa-ignore';

/** No comment is longer; a line may be. */
const NEAR = 1000;

/** The comment that holds `offset`. The comments are in the order of the text. */
function suppressionAt(offset: number, { tree }: Analysis): Suppression | undefined {
  const { suppressions } = tree;
  let low = 0;
  let high = suppressions.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const suppression = suppressions[middle];
    const range = suppression && tree.rangeOf(suppression.span);
    if (range === undefined) return undefined;
    if (offset < range.start) high = middle - 1;
    else if (offset > range.end) low = middle + 1;
    else return suppression;
  }
  return undefined;
}

/** What a rule finds and why, in short; for a name that no rule has, the nearest. */
function explained(id: string): string {
  const rule = ruleOf(id);
  if (rule) return `**${rule.id}** (${severityOf(rule)})\n\n${rule.summary}\n\n**Why:** ${rule.why}`;
  if (id === '') return 'A comment that silences a rule names it: `# msa-ignore rule: reason`.';
  const similar = nearest(
    id,
    rules.map((one) => one.id),
  );
  return `There is no rule ${code(id)}.${similar === undefined ? '' : ` The nearest is ${code(similar)}.`}`;
}
