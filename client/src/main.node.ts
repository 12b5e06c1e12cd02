import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateExtension } from './extension';

/** Where the extension host runs on Node: the server is a process of its own, spoken to over its IPC channel. */
export function activate(context: vscode.ExtensionContext): void {
  const module = context.asAbsolutePath('dist/server/main.node.js');
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy'] } };
  activateExtension(context, {
    createClient: (options) => new LanguageClient('msa', vscode.l10n.t('MSA Language Server'), { run, debug }, options),
    startOpen:
      context.extensionMode === vscode.ExtensionMode.Development ? process.env.MSA_START_OPEN || undefined : undefined,
  });
}
