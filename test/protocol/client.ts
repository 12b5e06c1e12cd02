import { type ChildProcess, type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  type ClientCapabilities,
  createMessageConnection,
  type InitializeParams,
  type InitializeResult,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { builtServer } from './built-server';

export const URI = 'file:///work/agreement.msa.yaml';

/** A client of the built server, over standard input and output. */
export interface Client extends AsyncDisposable {
  readonly connection: MessageConnection;
  readonly process: ChildProcessWithoutNullStreams;
  /** What the server declared. */
  readonly server: InitializeResult;
  open(text: string, version?: number, uri?: string): Promise<void>;
  /** Replaces everything by `text`. */
  replace(text: string, version: number, uri?: string): Promise<void>;
  /** The next notification of that method; what came before the call counts if nobody has taken it. */
  next<T>(method: string): Promise<T>;
  /** Notifications of that method that nobody has taken. */
  untaken(method: string): readonly unknown[];
  /** Asks the server to end as clients do, and tells its exit code. */
  end(): Promise<number | null>;
}

/** Starts a server and initializes it; `more` is told besides the capabilities. */
export async function startClient(
  capabilities: ClientCapabilities = {},
  more: Partial<InitializeParams> = {},
): Promise<Client> {
  const process = spawn(globalThis.process.execPath, [await builtServer(), '--stdio']);
  const connection = createMessageConnection(
    new StreamMessageReader(process.stdout),
    new StreamMessageWriter(process.stdin),
  );
  const inbox = createInbox(connection);
  connection.listen();
  const server: InitializeResult = await connection.sendRequest('initialize', {
    processId: globalThis.process.pid,
    rootUri: null,
    capabilities,
    ...more,
  });
  await connection.sendNotification('initialized', {});
  return {
    connection,
    process,
    server,
    ...inbox,
    open: (text, version = 1, uri = URI) =>
      connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'msa', version, text },
      }),
    replace: (text, version, uri = URI) =>
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ text }],
      }),
    async end() {
      const exited = exitOf(process);
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      return exited;
    },
    async [Symbol.asyncDispose]() {
      connection.dispose();
      const exited = exitOf(process);
      process.kill();
      await exited;
    },
  };
}

/** The exit code of `process`, now or when it ends; null where a signal ended it. */
export async function exitOf(process: ChildProcess): Promise<number | null> {
  if (process.exitCode !== null || process.signalCode !== null) return process.exitCode;
  const [code] = (await once(process, 'exit')) as [number | null];
  return code;
}

function createInbox(connection: MessageConnection): Pick<Client, 'next' | 'untaken'> {
  const arrived = new Map<string, unknown[]>();
  const waiting = new Map<string, ((value: unknown) => void)[]>();
  connection.onNotification((method, params) => {
    const first = waiting.get(method)?.shift();
    if (first) first(params);
    else arrived.set(method, [...(arrived.get(method) ?? []), params]);
  });
  return {
    next<T>(method: string) {
      return new Promise<T>((resolve) => {
        const take = (value: unknown): void => resolve(value as T);
        const queue = arrived.get(method);
        if (queue !== undefined && queue.length > 0) take(queue.shift());
        else waiting.set(method, [...(waiting.get(method) ?? []), take]);
      });
    },
    untaken: (method) => arrived.get(method) ?? [],
  };
}
