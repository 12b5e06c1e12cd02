import {
  type ClientCapabilities,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  PositionEncodingKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { createDocuments, type DocumentStore } from './documents';
import { answering, attempt, type Log } from './features/answering';
import type { FeatureContext } from './features/feature';
import { features } from './features/registry';

/** Serves `connection` until it closes. Hosts differ only in the connection that they make. */
export function serve(connection: Connection): void {
  const log: Log = (message) => connection.console.error(message);
  const documents = createDocuments(async () => (await import('./analysis')).analyse);
  keep(documents, connection);
  connection.onInitialize((params) => initialize(connection, documents, log, params));
  connection.onInitialized(
    () => void attempt(log, 'Loading the library', async () => void (await import('./analysis'))),
  );
  connection.listen();
}

function initialize(
  connection: Connection,
  documents: DocumentStore,
  log: Log,
  params: InitializeParams,
): InitializeResult {
  const client = params.capabilities ?? {};
  const context: FeatureContext = {
    client,
    documents,
    answering: (empty, answer) => answering(documents, log, empty, answer),
    attempt: (what, work) => attempt(log, what, work),
  };
  for (const feature of features) feature.register(connection, context);
  return { capabilities: capabilitiesFor(client), serverInfo: { name: 'msa' } };
}

function capabilitiesFor(client: ClientCapabilities): ServerCapabilities {
  const own: ServerCapabilities = {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  };
  return Object.assign(own, ...features.map((feature) => feature.capability?.(client) ?? {}));
}

/** Keeps `documents` as the client's notifications say. */
function keep(documents: DocumentStore, connection: Connection): void {
  connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) => documents.open(uri, version, text));
  connection.onDidChangeTextDocument(({ textDocument, contentChanges }) =>
    documents.change(textDocument.uri, textDocument.version, contentChanges),
  );
  connection.onDidCloseTextDocument(({ textDocument }) => documents.close(textDocument.uri));
}
