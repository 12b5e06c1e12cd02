import * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  type LanguageClientOptions,
  type Middleware,
  RevealOutputChannelOn,
  vsdiag,
} from 'vscode-languageclient';
import { languageId } from './agreement-documents';
import type { Host } from './host';
import { superviseServer } from './server-supervision';

/**
 * Schemes of documents that show a past or foreign state of a file: everything works in them save for findings, which
 * nobody could mend there.
 */
const readOnlyPasts: ReadonlySet<string> = new Set(['git', 'gitfs', 'review', 'pr', 'vscode-local-history']);

/** The language client, not yet started. */
export function createLanguageClient(host: Host, output: vscode.LogOutputChannel): BaseLanguageClient {
  const options: LanguageClientOptions = {
    documentSelector: [{ language: languageId }],
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions: { l10n: vscode.l10n.bundle },
    diagnosticPullOptions: { onChange: true },
    middleware,
    markdown: { isTrusted: false, supportHtml: false },
    errorHandler: superviseServer(output, () => void client.start()),
    initializationFailedHandler: () => false,
  };
  const client = host.createClient(options);
  return client;
}

const middleware: Middleware = {
  provideDiagnostics: (document, previousResultId, token, next) => {
    const uri = document instanceof vscode.Uri ? document : document.uri;
    if (readOnlyPasts.has(uri.scheme)) return { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] };
    return next(document, previousResultId, token);
  },
};
