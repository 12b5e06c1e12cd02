import { CancellationTokenSource, LSPErrorCodes, ResponseError } from 'vscode-languageserver-protocol/node';
import { faultsOf } from './answers';
import { changed, type Mirror, mirrorOf, randomChanges, randomPosition, randomRange } from './mirror';
import type { Random } from './random';
import { type Asking, type Request, requestsFor } from './requests';
import type { FuzzedServer } from './server';

/** A client that does as chance says, and notes what goes wrong. */
export interface Session {
  readonly faults: readonly string[];
  readonly asked: ReadonlyMap<string, number>;
  open(uri: string, text: string): Promise<void>;
  /** Edits the document; what was asked of it before may still be on its way. */
  edit(uri: string): Promise<void>;
  /** Asks something, and does not wait for the answer. */
  ask(uri: string): void;
  /** Asks everything that can be asked. */
  askAll(uri: string): void;
  close(uri: string): Promise<void>;
  closeAll(): Promise<void>;
  /** Resolves when everything is answered, and rejects when something is not by then. */
  settle(milliseconds: number): Promise<void>;
}

/** What may answer instead of a result: the request was taken back, or its document has gone on. */
const refusals: ReadonlySet<number> = new Set([
  LSPErrorCodes.RequestCancelled,
  LSPErrorCodes.ContentModified,
  LSPErrorCodes.ServerCancelled,
  LSPErrorCodes.RequestFailed,
]);

interface Answered {
  readonly answer: unknown;
  readonly mirror: Mirror;
}

export function createSession({ connection, capabilities }: FuzzedServer, random: Random): Session {
  const requests = requestsFor(capabilities);
  const mirrors = new Map<string, Mirror>();
  const last = new Map<string, Answered>();
  const pending = new Map<Promise<void>, string>();
  const asked = new Map<string, number>();
  const faults: string[] = [];

  function send([method, params]: Request, mirror: Mirror): void {
    const { uri } = mirror;
    const asking: Asking = {
      uri,
      random,
      position: () => randomPosition(mirror, random),
      range: () => randomRange(mirror, random),
      last: (other) => last.get(`${uri} ${other}`)?.answer,
    };
    const told = params(asking);
    if (told === undefined) return;
    const source = new CancellationTokenSource();
    asked.set(method, (asked.get(method) ?? 0) + 1);
    const work = receive(method, mirror, connection.sendRequest(method, told, source.token));
    pending.set(work, `${method} about ${uri}, version ${mirror.version}`);
    void work.finally(() => pending.delete(work));
    const change = random.below(10);
    // A server may keep this one for as long as it likes: it is answered by taking it back.
    if (method === 'workspace/diagnostic') setTimeout(() => source.cancel(), 50);
    else if (change === 0) source.cancel();
    else if (change === 1) setImmediate(() => source.cancel());
  }

  async function receive(method: string, mirror: Mirror, answer: Promise<unknown>): Promise<void> {
    try {
      const result = await answer;
      // What is resolved may be of an older version than the document, and a preview of a newer one.
      const isOther =
        method.endsWith('/resolve') || method.startsWith('workspace/') || isOfOtherVersion(result, mirror);
      if (!isOther) faults.push(...faultsOf(method, result, mirror).map((fault) => `${fault} (${mirror.uri})`));
      last.set(`${mirror.uri} ${method}`, { answer: result, mirror });
    } catch (error) {
      const isRefusal = error instanceof ResponseError && refusals.has(error.code);
      if (!isRefusal) faults.push(`${method} about ${mirror.uri}: ${error instanceof Error ? error.message : error}`);
    }
  }

  return {
    faults,
    asked,
    async open(uri, text) {
      mirrors.set(uri, mirrorOf(uri, 1, text));
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'msa', version: 1, text },
      });
    },
    async edit(uri) {
      const mirror = mirrors.get(uri);
      if (mirror === undefined) return;
      const contentChanges = randomChanges(mirror, random);
      const next = changed(mirror, contentChanges);
      mirrors.set(uri, next);
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: next.version },
        contentChanges,
      });
    },
    ask(uri) {
      // One that is not open is asked about as well: it has nothing in it.
      send(random.of(requests), mirrors.get(uri) ?? mirrorOf(uri, 0, ''));
    },
    askAll(uri) {
      const mirror = mirrors.get(uri);
      if (mirror !== undefined) for (const request of requests) send(request, mirror);
    },
    async closeAll() {
      for (const uri of mirrors.keys()) await this.close(uri);
    },
    async close(uri) {
      mirrors.delete(uri);
      for (const key of last.keys()) if (key.startsWith(`${uri} `)) last.delete(key);
      await connection.sendNotification('msa/closePreview', { uri });
      await connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    },
    async settle(milliseconds) {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, milliseconds);
      });
      await Promise.race([Promise.all(pending.keys()), late]);
      clearTimeout(timer);
      if (pending.size > 0) throw new Error(`No answer to ${[...pending.values()].join(', ')}`);
    },
  };
}

function isOfOtherVersion(answer: unknown, mirror: Mirror): boolean {
  return (
    typeof answer === 'object' && answer !== null && 'version' in answer && Number(answer.version) !== mirror.version
  );
}
