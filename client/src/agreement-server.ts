import * as vscode from 'vscode';
import {
  type Checklist,
  type DocumentRequest,
  methods,
  type NewAgreementRequest,
  type PreviewUpdate,
  type StandardClause,
} from '../../server/src/protocol';
import type { SupervisedClient } from './language-client';

/** The language server as the rest of the client sees it. Requests reject where it does not answer. */
export interface AgreementServer {
  /** The whole preview, undefined where the server does not know the document; from then on its changes are announced. */
  readonly openPreview: (uri: vscode.Uri) => Promise<PreviewUpdate | undefined>;
  readonly closePreview: (uri: vscode.Uri) => void;
  /** Undefined where the server does not know the document. */
  readonly checklist: (uri: vscode.Uri) => Promise<Checklist | undefined>;
  /** The text of a complete draft. */
  readonly newAgreement: (request: NewAgreementRequest) => Promise<string>;
  /** What may be inserted into the document, and where. */
  readonly standardClauses: (uri: vscode.Uri) => Promise<readonly StandardClause[]>;
  readonly onDidChangePreview: vscode.Event<PreviewUpdate>;
  readonly onDidChangeChecklist: vscode.Event<Checklist>;
  /** The server knows this document from now on, and of no preview of it. */
  readonly onDidOpen: vscode.Event<vscode.Uri>;
}

/** Speaks to the server through the client; disposed of with `subscriptions`. */
export function createAgreementServer(
  { client, onDidOpen }: SupervisedClient,
  subscriptions: vscode.Disposable[],
): AgreementServer {
  const previewChanged = new vscode.EventEmitter<PreviewUpdate>();
  const checklistChanged = new vscode.EventEmitter<Checklist>();
  subscriptions.push(
    previewChanged,
    checklistChanged,
    client.onNotification(methods.previewChanged, (update: PreviewUpdate) => previewChanged.fire(update)),
    client.onNotification(methods.checklistChanged, (checklist: Checklist) => checklistChanged.fire(checklist)),
  );
  const of = (uri: vscode.Uri): DocumentRequest => ({ uri: client.code2ProtocolConverter.asUri(uri) });
  return {
    openPreview: async (uri) => {
      const update = await client.sendRequest<PreviewUpdate>(methods.openPreview, of(uri));
      return update.revision > 0 ? update : undefined;
    },
    closePreview: (uri) => {
      if (client.isRunning()) void client.sendNotification(methods.closePreview, of(uri));
    },
    checklist: async (uri) => (await client.sendRequest<Checklist | null>(methods.checklist, of(uri))) ?? undefined,
    newAgreement: (request) => client.sendRequest<string>(methods.newAgreement, request),
    standardClauses: (uri) => client.sendRequest<readonly StandardClause[]>(methods.standardClauses, of(uri)),
    onDidChangePreview: previewChanged.event,
    onDidChangeChecklist: checklistChanged.event,
    onDidOpen,
  };
}
