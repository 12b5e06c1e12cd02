import { CodeActionKind } from 'vscode-languageserver';
import { insertionOfAll } from '../../rules/insertion';
import type { ActionSource } from './action-source';

/** What each finding offers, the first of its fixes preferred. */
export const findingFixes: ActionSource = {
  kind: CodeActionKind.QuickFix,
  told: 'always',
  offers: ({ findings }) =>
    findings.flatMap((finding) =>
      finding.fixes.map(({ title, edits }, rank) => ({
        title,
        mends: finding,
        isPreferred: rank === 0,
        edits: () => edits,
      })),
    ),
};

/** All that is missing at once: offered at each thing that is. */
export const everythingMissing: ActionSource = {
  kind: CodeActionKind.QuickFix,
  told: 'always',
  offers({ findings, analysis }) {
    if (!findings.some(({ rule }) => rule.startsWith('missing-'))) return [];
    const all = insertionOfAll(analysis.tree, analysis.findings);
    return all === undefined ? [] : [{ title: all.title, edits: () => all.edits }];
  },
};
