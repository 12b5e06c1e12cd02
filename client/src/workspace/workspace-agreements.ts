import type * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type AgreementsChange, type DocumentRequest, methods } from '../../../server/src/protocol';
import { findAgreements } from './find-agreements';
import { readAgreement } from './read-agreement';
import { watchAgreements } from './watch-agreements';

/** Lets the server know the files of the workspace, wherever they lie; they are watched as soon as it asks for any. */
export function serveAgreements(client: BaseLanguageClient): vscode.Disposable {
  const addressOf = (uri: vscode.Uri): string => client.code2ProtocolConverter.asUri(uri);
  let known: readonly vscode.Uri[] = [];
  let watch: vscode.Disposable | undefined;
  const tell = (change: AgreementsChange): void => {
    if (client.isRunning()) void client.sendNotification(methods.agreementsChanged, change);
  };
  const begin = (): void => {
    watch ??= watchAgreements({ known: () => known, tell, addressOf });
  };
  client.onRequest(methods.listAgreements, async () => {
    begin();
    known = await findAgreements();
    return known.map(addressOf);
  });
  client.onRequest(methods.readAgreement, async ({ uri }: DocumentRequest) => {
    begin();
    return (await readAgreement(client.protocol2CodeConverter.asUri(uri))) ?? null;
  });
  return { dispose: () => watch?.dispose() };
}
