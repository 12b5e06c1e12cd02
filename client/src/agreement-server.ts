import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import {
  type Checklist,
  type DocumentRequest,
  methods,
  type NewAgreementRequest,
  type PreviewUpdate,
  type StandardClause,
} from '../../server/src/protocol';

/** The language server as the rest of the client sees it. Requests reject where it does not answer. */
export interface AgreementServer {
  /** The whole preview; from then on changes of that document are announced. */
  readonly openPreview: (uri: vscode.Uri) => Promise<PreviewUpdate>;
  readonly closePreview: (uri: vscode.Uri) => void;
  readonly checklist: (uri: vscode.Uri) => Promise<Checklist>;
  /** The text of a complete draft. */
  readonly newAgreement: (request: NewAgreementRequest) => Promise<string>;
  /** What may be inserted into the document, and where. */
  readonly standardClauses: (uri: vscode.Uri) => Promise<readonly StandardClause[]>;
  readonly onDidChangePreview: vscode.Event<PreviewUpdate>;
  readonly onDidChangeChecklist: vscode.Event<Checklist>;
  /** The server is there, for the first time or again: it knows of no preview. */
  readonly onDidStart: vscode.Event<void>;
}

/** Speaks to the server through the client; disposed of with `subscriptions`. */
export function createAgreementServer(client: BaseLanguageClient, subscriptions: vscode.Disposable[]): AgreementServer {
  const previewChanged = new vscode.EventEmitter<PreviewUpdate>();
  const checklistChanged = new vscode.EventEmitter<Checklist>();
  const started = new vscode.EventEmitter<void>();
  subscriptions.push(
    previewChanged,
    checklistChanged,
    started,
    client.onNotification(methods.previewChanged, (update: PreviewUpdate) => previewChanged.fire(update)),
    client.onNotification(methods.checklistChanged, (checklist: Checklist) => checklistChanged.fire(checklist)),
    client.onDidChangeState(({ newState }) => {
      // The state changes before the server is told of the open documents; `start` is done when it was.
      if (newState === State.Running)
        void client.start().then(
          () => started.fire(),
          () => undefined,
        );
    }),
  );
  const of = (uri: vscode.Uri): DocumentRequest => ({ uri: client.code2ProtocolConverter.asUri(uri) });
  return {
    openPreview: (uri) => client.sendRequest<PreviewUpdate>(methods.openPreview, of(uri)),
    closePreview: (uri) => {
      if (client.isRunning()) void client.sendNotification(methods.closePreview, of(uri));
    },
    checklist: (uri) => client.sendRequest<Checklist>(methods.checklist, of(uri)),
    newAgreement: (request) => client.sendRequest<string>(methods.newAgreement, request),
    standardClauses: (uri) => client.sendRequest<readonly StandardClause[]>(methods.standardClauses, of(uri)),
    onDidChangePreview: previewChanged.event,
    onDidChangeChecklist: checklistChanged.event,
    onDidStart: started.event,
  };
}
