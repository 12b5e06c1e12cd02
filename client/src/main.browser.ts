import * as vscode from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { activateExtension } from './extension';

/** Where the extension host is a web worker: the server is a worker of its own. */
export function activate(context: vscode.ExtensionContext): void {
  const server = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server', 'main.browser.js');
  activateExtension(context, {
    createClient: (options) =>
      new LanguageClient('msa', vscode.l10n.t('MSA Language Server'), () => startWorker(server), options),
    startOpen: undefined,
  });
}

/** Extensions may be remote, where a worker cannot load a script from them: its text is read and handed over. */
async function startWorker(script: vscode.Uri): Promise<MessageTransports> {
  const bytes = new Uint8Array(await vscode.workspace.fs.readFile(script));
  const address = URL.createObjectURL(new Blob([bytes], { type: 'text/javascript' }));
  const worker = new Worker(address, { name: 'msa-server' });
  // VS Code wraps workers and loads the script later: its text must be there until the server first speaks.
  worker.addEventListener('message', () => URL.revokeObjectURL(address), { once: true });
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}
