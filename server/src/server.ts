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
import { once } from './features/once';
import { createOrder } from './features/order';
import { features } from './features/registry';
import { createSettings } from './features/settings';
import { type OpenFolders, workspaceFiles } from './features/workspace-files';
import type { ClientOffers } from './protocol';
import type { Rulings } from './workspace/rulings';
import type { Survey } from './workspace/survey';

/** Serves `connection` until it closes. Hosts differ in the connection that they make, and in whether they have a disk. */
export function serve(connection: Connection, openFolders?: OpenFolders): void {
  const log: Log = (message) => connection.console.error(message);
  connection.onInitialize((params) => initialize(connection, log, params, openFolders));
  connection.listen();
}

function initialize(
  connection: Connection,
  log: Log,
  params: InitializeParams,
  openFolders: OpenFolders | undefined,
): InitializeResult {
  const client = params.capabilities ?? {};
  const offers = offersFrom(params.initializationOptions);
  const settings = createSettings(connection, client);
  const files = once(() => workspaceFiles(connection, params, offers, openFolders));
  const documents = createDocuments(async (uri) => {
    const [{ analyse }, { of }] = await Promise.all([import('./analysis'), rulings()]);
    const ruling = await of(uri);
    return (text, previous) => analyse(text, previous, ruling);
  });
  const rulings = once(async (): Promise<Rulings> => {
    const { serveRulings } = await import('./features/rulings');
    return serveRulings(connection, { client, settings, documents, files: await files() });
  });
  const survey = once(async (): Promise<Survey> => {
    const { createSurvey } = await import('./workspace/survey');
    const attempted = (what: string, work: () => Promise<void>) => attempt(log, what, work);
    return createSurvey({ files: await files(), documents, rulings: await rulings(), attempt: attempted });
  });
  keep(documents, connection);
  const order = createOrder();
  const context: FeatureContext = {
    client,
    session: Date.now().toString(36),
    offers,
    settings,
    documents,
    survey,
    answering: (empty, answer, pace) => answering({ documents, order, log }, empty, answer, pace),
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
    ...(client.workspace?.workspaceFolders
      ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }
      : {}),
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
