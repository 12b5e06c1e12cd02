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
import { offersFrom } from './features/client-offers';
import type { FeatureContext } from './features/feature';
import { features } from './features/registry';
import { createSettings } from './features/settings';
import type { ClientOffers } from './protocol';

/** Serves `connection` until it closes. Hosts differ only in the connection that they make. */
export function serve(connection: Connection): void {
  const log: Log = (message) => connection.console.error(message);
  const documents = createDocuments(async () => (await import('./analysis')).analyse);
  keep(documents, connection);
  connection.onInitialize((params) => initialize(connection, documents, log, params));
  connection.listen();
}

function initialize(
  connection: Connection,
  documents: DocumentStore,
  log: Log,
  params: InitializeParams,
): InitializeResult {
  const client = params.capabilities ?? {};
  const offers = offersFrom(params.initializationOptions);
  const settings = createSettings(connection, client);
  const context: FeatureContext = {
    client,
    offers,
    settings,
    documents,
    answering: (empty, answer) => answering(documents, log, empty, answer),
    attempt: (what, work) => attempt(log, what, work),
  };
  for (const feature of features) feature.register(connection, context);
  connection.onInitialized(() => {
    settings.start();
    void attempt(log, 'Loading the library', async () => void (await import('./analysis')));
  });
  return { capabilities: capabilitiesFor(client, offers), serverInfo: { name: 'msa' } };
}

function capabilitiesFor(client: ClientCapabilities, offers: Required<ClientOffers>): ServerCapabilities {
  const own: ServerCapabilities = {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  };
  return Object.assign(own, ...features.map((feature) => feature.capability?.(client, offers) ?? {}));
}

/** Keeps `documents` as the client's notifications say. */
function keep(documents: DocumentStore, connection: Connection): void {
  connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) => documents.open(uri, version, text));
  connection.onDidChangeTextDocument(({ textDocument, contentChanges }) =>
    documents.change(textDocument.uri, textDocument.version, contentChanges),
  );
  connection.onDidCloseTextDocument(({ textDocument }) => documents.close(textDocument.uri));
}
