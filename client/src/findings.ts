import * as vscode from 'vscode';
import { type Middleware, vsdiag } from 'vscode-languageclient';

/**
 * Schemes of documents that show a past or foreign state of a file: everything works in them save for findings, which
 * nobody could mend there.
 */
const readOnlyPasts: ReadonlySet<string> = new Set(['git', 'gitfs', 'review', 'pr', 'vscode-local-history']);

/** Asks for findings where they can be mended, and lets each lead to its rule on `rulesPage`. */
export function findingsMiddleware(
  rulesPage: vscode.Uri,
): Required<Pick<Middleware, 'provideDiagnostics' | 'provideWorkspaceDiagnostics'>> {
  return {
    provideDiagnostics: async (document, previousResultId, token, next) => {
      const uri = document instanceof vscode.Uri ? document : document.uri;
      if (readOnlyPasts.has(uri.scheme)) return { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] };
      const report = await next(document, previousResultId, token);
      if (report) link(report, rulesPage);
      return report;
    },
    provideWorkspaceDiagnostics: (resultIds, token, reporter, next) =>
      next(resultIds, token, (chunk) => {
        const items = chunk?.items.filter(({ uri }) => !readOnlyPasts.has(uri.scheme)) ?? [];
        for (const report of items) link(report, rulesPage);
        reporter(chunk && { items });
      }),
  };
}

function link(report: vsdiag.DocumentDiagnosticReport, rulesPage: vscode.Uri): void {
  if (report.kind !== vsdiag.DocumentDiagnosticReportKind.full) return;
  for (const item of report.items) item.code = linked(item.code, rulesPage);
}

function linked(code: vscode.Diagnostic['code'], rulesPage: vscode.Uri): vscode.Diagnostic['code'] {
  if (typeof code !== 'object') return code;
  return { value: code.value, target: rulesPage.with({ fragment: String(code.value) }) };
}
