import * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  type LanguageClientOptions,
  type Middleware,
  RevealOutputChannelOn,
} from 'vscode-languageclient';
import { type ClientOffers, clientCommands } from '../../server/src/protocol';
import { languageId } from './agreement-documents';
import { findingsMiddleware } from './findings';
import type { Host } from './host';
import { superviseServer } from './server-supervision';

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
    initializationOptions: {
      agreements: true,
      tokenTypes: true,
      commands: Object.values(clientCommands),
    } satisfies ClientOffers,
    middleware: {
      ...findingsMiddleware(vscode.Uri.joinPath(extensionUri, 'docs', 'rules.md')),
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

function told(opened: vscode.EventEmitter<vscode.Uri>): Middleware['didOpen'] {
  return async (document, next) => {
    await next(document);
    opened.fire(document.uri);
  };
}
