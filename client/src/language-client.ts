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

/** The language client, not yet started, and what starts it. */
export interface SupervisedClient {
  readonly client: BaseLanguageClient;
  /** Starts the server, or tells that it cannot; never rejects. */
  readonly start: () => Promise<void>;
  /** The server was told of this document: when it was opened, and again when the server was started again. */
  readonly onDidOpen: vscode.Event<vscode.Uri>;
}

/** The client for the server that the host can run. */
export function createLanguageClient(
  host: Host,
  output: vscode.LogOutputChannel,
  extensionUri: vscode.Uri,
): SupervisedClient {
  const opened = new vscode.EventEmitter<vscode.Uri>();
  const supervision = superviseServer(output, () => client.start());
  const options: LanguageClientOptions = {
    documentSelector: [{ language: languageId }],
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    diagnosticPullOptions: { onChange: true },
    middleware: {
      provideDiagnostics: findings(vscode.Uri.joinPath(extensionUri, 'docs', 'rules.md')),
      didOpen: told(opened),
    },
    markdown: { isTrusted: false, supportHtml: false },
    errorHandler: supervision.errorHandler,
    initializationFailedHandler: () => false,
  };
  const client = host.createClient(options);
  logErrorsOnly(client);
  return { client, start: supervision.start, onDidOpen: opened.event };
}

/** The library shows each failure in a message of its own; here the supervision tells a trouble once. */
function logErrorsOnly(client: BaseLanguageClient): void {
  const log = client.error.bind(client);
  client.error = (message, data) => log(message, data, false);
}

/** Asks for findings where they can be mended, and lets each lead to its rule's page as it came with the extension. */
function findings(rulesPage: vscode.Uri): Middleware['provideDiagnostics'] {
  return async (document, previousResultId, token, next) => {
    const uri = document instanceof vscode.Uri ? document : document.uri;
    if (readOnlyPasts.has(uri.scheme)) return { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] };
    const report = await next(document, previousResultId, token);
    if (report?.kind === vsdiag.DocumentDiagnosticReportKind.full) {
      for (const item of report.items) item.code = linked(item.code, rulesPage);
    }
    return report;
  };
}

function linked(code: vscode.Diagnostic['code'], rulesPage: vscode.Uri): vscode.Diagnostic['code'] {
  if (typeof code !== 'object') return code;
  return { value: code.value, target: rulesPage.with({ fragment: String(code.value) }) };
}

function told(opened: vscode.EventEmitter<vscode.Uri>): Middleware['didOpen'] {
  return async (document, next) => {
    await next(document);
    opened.fire(document.uri);
  };
}
