import { CodeActionKind } from 'vscode-languageserver';
import type { Analysis } from '../../analysis';
import { ruleOf } from '../../rules/registry';
import type { Finding, Fix } from '../../syntax/finding';
import type { ActionSource } from './action-source';
import { mendAll } from './mending';

/** All findings of the rule that is found here, where several have one fix and no other. */
export const fixAllOfRule: ActionSource = {
  kind: CodeActionKind.QuickFix,
  told: 'always',
  offers: ({ findings, analysis }) =>
    [...new Set(findings.filter((finding) => safeFix(finding, analysis)).map(({ rule }) => rule))].flatMap((rule) => {
      const count = analysis.findings.filter((other) => other.rule === rule && safeFix(other, analysis)).length;
      if (count < 2) return [];
      const fixOf = (other: Finding, now: Analysis) => (other.rule === rule ? safeFix(other, now) : undefined);
      return [{ title: `Fix all \`${rule}\` in this file (${count})`, edits: () => mendAll(analysis, fixOf) }];
    }),
};

/** Whatever may be mended without anybody looking at it: what editors do when they save. */
export const fixAllCertain: ActionSource = {
  kind: `${CodeActionKind.SourceFixAll}.msa`,
  told: 'named',
  offers: ({ analysis }) =>
    analysis.findings.some((finding) => certainFix(finding, analysis))
      ? [{ title: 'Fix all that is certain', edits: () => mendAll(analysis, certainFix) }]
      : [],
};

/** The fix that its author would make: the only one there is, or one that is certain. What asks to be filled in is none. */
function safeFix(finding: Finding, analysis: Analysis): Fix | undefined {
  const [first, ...more] = finding.fixes;
  const isSafe = more.length === 0 && first?.edits.every(({ snippet }) => !snippet);
  return isSafe ? first : certainFix(finding, analysis);
}

function certainFix({ rule, fixes: [first] }: Finding, { tree }: Analysis): Fix | undefined {
  const certain = ruleOf(rule)?.certain;
  const isCertain = first !== undefined && (typeof certain === 'function' ? certain(first, tree) : certain === true);
  return isCertain ? first : undefined;
}
