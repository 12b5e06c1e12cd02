import * as vscode from 'vscode';
import { clientCommands } from '../../server/src/protocol';
import { createAgreementServer } from './agreement-server';
import { followChecklist } from './checklist/checklist-feed';
import { showMissing } from './checklist/checklist-picker';
import { createChecklistStatus } from './checklist/checklist-status';
import { commandIds } from './commands/command-ids';
import { insertStandardClause } from './commands/insert-clause';
import { previewClause, showReferences } from './commands/lens-commands';
import { newAgreement } from './commands/new-agreement';
import { describeError } from './describe-error';
import type { Host } from './host';
import { createLanguageClient } from './language-client';
import { offerLanguage } from './language-offer';
import { openPreview } from './preview/preview-commands';
import { createPreviewManager } from './preview/preview-manager';
import { openAtStart } from './start-open';
import { serveAgreements } from './workspace/workspace-agreements';

/**
 * Starts everything; all of it ends with the context's subscriptions. Returns before the server answers. The time that it
 * takes is left among the host's performance entries, as `msa.activate`.
 */
export function activateExtension(context: vscode.ExtensionContext, host: Host): void {
  const began = performance.now();
  const { subscriptions } = context;
  const output = vscode.window.createOutputChannel(vscode.l10n.t('MSA Language Server'), { log: true });
  const supervised = createLanguageClient(host, output, context.extensionUri);
  const { client, start } = supervised;
  const server = createAgreementServer(supervised, subscriptions);
  const previews = createPreviewManager(server, context.extensionUri);
  const checklist = followChecklist(server, {
    uri: () => previews.active()?.uri(),
    onDidChange: previews.onDidChangeActive,
  });

  const command = (id: string, run: (...given: unknown[]) => Promise<void> | void): vscode.Disposable =>
    vscode.commands.registerCommand(id, (...given: unknown[]) => withReport(output, () => run(...given)));

  subscriptions.push(
    output,
    { dispose: () => void client.dispose() },
    previews,
    checklist,
    serveAgreements(client),
    offerLanguage(context),
    createChecklistStatus(checklist),
    command(commandIds.newAgreement, () => newAgreement(server)),
    command(commandIds.insertStandardClause, () => insertStandardClause(server)),
    command(commandIds.openPreview, (resource) => openPreview(previews, 'here', resource)),
    command(commandIds.openPreviewToSide, (resource) => openPreview(previews, 'side', resource)),
    command(commandIds.showSource, () => previews.active()?.showSource()),
    command(commandIds.showMissing, (section) => showMissing(checklist, section)),
    command(clientCommands.showReferences, (...given) => showReferences(client, ...given)),
    command(clientCommands.previewClause, (...given) => previewClause(client, previews, ...given)),
    command(commandIds.restartServer, async () => {
      if (client.needsStop()) await client.stop();
      await start();
    }),
  );

  void start();
  if (host.startOpen) void withReport(output, () => openAtStart(host.startOpen ?? '', previews));
  performance.measure('msa.activate', { start: began });
}

/** Runs a command; what it could not do is said in one sentence, the reason is in the output. */
async function withReport(output: vscode.LogOutputChannel, run: () => Promise<void> | void): Promise<void> {
  try {
    await run();
  } catch (error) {
    output.error(describeError(error));
    const look = vscode.l10n.t('Show Output');
    const message = vscode.l10n.t('That could not be done. The output says why.');
    if ((await vscode.window.showErrorMessage(message, look)) === look) output.show();
  }
}
