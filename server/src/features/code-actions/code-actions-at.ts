import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
} from 'vscode-languageserver';
import type { Analysis } from '../../analysis';
import type { OpenDocument } from '../../documents';
import { insertionOfAll } from '../../rules/insertion';
import type { Finding, Fix } from '../../syntax/finding';
import { diagnosticOf } from '../diagnostics/diagnostics-of';
import { overlaps, rangeOf } from '../positions';
import { workspaceEditOf } from './workspace-edit';

/** The fixes of the findings at the asked range, the first of each preferred; and one that inserts all that is missing. */
export function codeActionsAt(
  document: OpenDocument,
  analysis: Analysis,
  client: ClientCapabilities,
  params: CodeActionParams,
): CodeAction[] {
  if (!wantsQuickFixes(params.context.only)) return [];
  const findings = analysis.findings.filter((finding) =>
    overlaps(rangeOf(document, analysis, finding.span), params.range),
  );
  const fixes = findings.flatMap((finding) =>
    finding.fixes.map((fix, place) => {
      const diagnostics = [diagnosticFor(document, analysis, finding, params.context.diagnostics)];
      return { ...actionOf(document, analysis, client, fix), diagnostics, isPreferred: place === 0 };
    }),
  );
  const all = findings.some(isMissing) ? insertionOfAll(analysis.tree, analysis.findings) : undefined;
  return all === undefined ? fixes : [...fixes, actionOf(document, analysis, client, all)];
}

/** Everything is offered at each thing that is missing. */
function isMissing({ rule }: Finding): boolean {
  return rule.startsWith('missing-');
}

function wantsQuickFixes(only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((kind) => kind === '' || `${CodeActionKind.QuickFix}.`.startsWith(`${kind}.`));
}

function actionOf(document: OpenDocument, analysis: Analysis, client: ClientCapabilities, fix: Fix): CodeAction {
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    edit: workspaceEditOf(document, analysis, client, fix.edits),
  };
}

/** The client's own diagnostic of `finding` where it sent one, so that the fix shows beside it. */
function diagnosticFor(
  document: OpenDocument,
  analysis: Analysis,
  finding: Finding,
  sent: readonly Diagnostic[],
): Diagnostic {
  const own = diagnosticOf(document, analysis, {}, finding);
  return (
    sent.find(
      (other) => other.code === own.code && other.message === own.message && overlaps(other.range, own.range),
    ) ?? own
  );
}
