import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import {
  type ClientCapabilities,
  createMessageConnection,
  type InitializeResult,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { builtServer } from '../built-server';

/** The built server as a process whose memory can be asked for. */
export interface FuzzedServer extends AsyncDisposable {
  readonly connection: MessageConnection;
  readonly capabilities: InitializeResult['capabilities'];
  /** What went wrong: errors that the server logged, and its end. */
  readonly faults: readonly string[];
  readonly isAlive: boolean;
  /** Bytes in use after collecting garbage. */
  heap(): Promise<number>;
}

/** A client that can do all that any feature asks for. */
const capabilities: ClientCapabilities = {
  general: { positionEncodings: ['utf-16'] },
  workspace: {
    applyEdit: true,
    configuration: true,
    workspaceEdit: { documentChanges: true, snippetEditSupport: true },
    didChangeConfiguration: { dynamicRegistration: true },
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
    diagnostics: { refreshSupport: true },
    symbol: { resolveSupport: { properties: ['location.range'] } },
  },
  textDocument: {
    completion: {
      contextSupport: true,
      completionList: { itemDefaults: ['editRange', 'insertTextFormat', 'commitCharacters', 'data'] },
      completionItem: {
        snippetSupport: true,
        insertReplaceSupport: true,
        commitCharactersSupport: true,
        documentationFormat: ['markdown'],
        labelDetailsSupport: true,
        resolveSupport: { properties: ['documentation', 'detail', 'additionalTextEdits'] },
        insertTextModeSupport: { valueSet: [1, 2] },
      },
    },
    hover: { contentFormat: ['markdown'] },
    signatureHelp: { contextSupport: true, signatureInformation: { documentationFormat: ['markdown'] } },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'refactor', 'source'] } },
      isPreferredSupport: true,
      disabledSupport: true,
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
    rename: { prepareSupport: true },
    foldingRange: { lineFoldingOnly: true },
    linkedEditingRange: {},
    inlayHint: { resolveSupport: { properties: ['tooltip', 'label.tooltip', 'label.location'] } },
    semanticTokens: {
      requests: { full: { delta: true }, range: true },
      tokenTypes: ['type', 'class', 'enumMember', 'property', 'variable', 'keyword', 'number', 'string', 'decorator'],
      tokenModifiers: ['declaration', 'definition', 'readonly', 'defaultLibrary'],
      formats: ['relative'],
      augmentsSyntaxTokens: true,
    },
    diagnostic: { relatedDocumentSupport: true },
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, tagSupport: { valueSet: [1, 2] } },
  },
};

/** Starts a server. What it asks of its client is answered with nothing. */
export async function startFuzzed(): Promise<FuzzedServer> {
  const process = spawn(
    globalThis.process.execPath,
    ['--expose-gc', '--require', join(import.meta.dirname, 'heap.cjs'), await builtServer(), '--stdio'],
    { stdio: ['pipe', 'pipe', 'pipe', 'ipc'] },
  );
  const { stdin, stdout, stderr } = process;
  if (stdin === null || stdout === null || stderr === null) throw new Error('The server has no pipes.');
  const faults: string[] = [];
  stderr.on('data', (data) => faults.push(`stderr: ${data}`));
  const connection = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
  connection.onNotification('window/logMessage', ({ type, message }: { type: number; message: string }) => {
    if (type === 1) faults.push(message);
  });
  connection.onRequest((method, params) => answerFor(method, params));
  connection.onError(([error]) => faults.push(`connection: ${error.message}`));
  connection.listen();
  const server: InitializeResult = await connection.sendRequest('initialize', {
    processId: globalThis.process.pid,
    rootUri: null,
    capabilities,
    initializationOptions: {
      commands: ['msa.showReferencesAt', 'msa.previewClause', 'msa.showMissing'],
      tokenTypes: true,
    },
  });
  await connection.sendNotification('initialized', {});
  return {
    connection,
    capabilities: server.capabilities,
    faults,
    get isAlive() {
      return process.exitCode === null && process.signalCode === null;
    },
    heap: () => heapOf(process),
    async [Symbol.asyncDispose]() {
      connection.dispose();
      const exited = once(process, 'exit');
      if (process.exitCode === null && process.signalCode === null) {
        process.kill();
        await exited;
      }
    },
  };
}

async function heapOf(process: ChildProcess): Promise<number> {
  const answer = once(process, 'message');
  process.send('heap');
  const [bytes] = await answer;
  return Number(bytes);
}

function answerFor(method: string, params: unknown): unknown {
  if (method !== 'workspace/configuration') return null;
  const items: unknown = typeof params === 'object' && params !== null && 'items' in params ? params.items : [];
  return Array.isArray(items) ? items.map(() => null) : [];
}
