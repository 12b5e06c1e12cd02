import { CodeActionKind } from 'vscode-languageserver';
import { ruleOf } from '../../rules/registry';
import type { Edit, Finding } from '../../syntax/finding';
import { eolOf, lineStart, skipSpaces } from '../../syntax/line';
import type { SyntaxTree } from '../../syntax/tree';
import type { ActionSource } from './action-source';

/** A comment that silences a finding, its reason left to the author: without one it is a finding itself. */
export const silencing: ActionSource = {
  kind: CodeActionKind.QuickFix,
  told: 'always',
  offers: ({ findings, analysis: { tree } }) =>
    firstOfEach(findings.filter(({ rule }) => ruleOf(rule)?.silenceable !== false)).map((finding) => ({
      title: `Ignore \`${finding.rule}\` here, for a reason`,
      mends: finding,
      edits: () => comment(tree, finding),
    })),
};

/** One comment silences all of its rule. */
function firstOfEach(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ rule }, index) => findings.findIndex((other) => other.rule === rule) === index);
}

function comment(tree: SyntaxTree, { rule, span }: Finding): readonly Edit[] {
  const { text } = tree;
  const line = lineAbove(tree, tree.rangeOf(span)?.start ?? 0);
  const indent = text.slice(line, skipSpaces(text, line, text.length));
  return [{ span: tree.spanAt(line, line), newText: `${indent}# msa-ignore ${rule}: $1${eolOf(text)}`, snippet: true }];
}

/**
 * The beginning of the line that the comment stands above: the finding's own or, where that goes on with a text, the one
 * on which that text's key stands. A comment in a text would be text.
 */
function lineAbove(tree: SyntaxTree, offset: number): number {
  const { text } = tree;
  const trail = tree.trailAt(offset);
  const last = trail.at(-1);
  const isText = last?.node.kind === 'scalar' && last.via !== 'root';
  const span = last?.via === 'key' ? last.entry.span : last?.node.span;
  const from = isText && span ? Math.min(tree.rangeOf(span)?.start ?? offset, offset) : offset;
  const start = lineStart(text, from);
  return text.charAt(start) === '\ufeff' ? start + 1 : start;
}
