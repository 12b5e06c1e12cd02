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
  const server = serverWorker(vscode.Uri.joinPath(context.extensionUri, 'dist', 'server', 'main.browser.js'));
  activateExtension(context, {
    createClient: (options) => new LanguageClient('msa', vscode.l10n.t('MSA Language Server'), server.start, options),
    startOpen: undefined,
  });
  context.subscriptions.push(server);
}

/** One worker at a time: a worker does not end by itself when its server is told to. */
function serverWorker(script: vscode.Uri): vscode.Disposable & { readonly start: () => Promise<MessageTransports> } {
  let running: Worker | undefined;
  return {
    start: async () => {
      running?.terminate();
      running = await startWorker(script);
      return { reader: new BrowserMessageReader(running), writer: new BrowserMessageWriter(running) };
    },
    dispose: () => running?.terminate(),
  };
}

/** Extensions may be remote, where a worker cannot load a script from them: its text is read and handed over. */
async function startWorker(script: vscode.Uri): Promise<Worker> {
  const bytes = new Uint8Array(await vscode.workspace.fs.readFile(script));
  const address = URL.createObjectURL(new Blob([bytes], { type: 'text/javascript' }));
  const worker = new Worker(address, { name: 'msa-server' });
  // VS Code wraps workers and loads the script later: its text must be there until the server first speaks.
  worker.addEventListener('message', () => URL.revokeObjectURL(address), { once: true });
  return worker;
}
