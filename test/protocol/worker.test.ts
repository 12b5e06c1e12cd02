import { readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { builtServer } from './built-server';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: unknown;
}

/** The browser's bundle as a worker has it: its own globals, messages in and out, and nothing of Node. */
async function startWorker() {
  const listeners: ((event: { data: unknown }) => void)[] = [];
  const waiting = new Map<number, (message: Message) => void>();
  const self = {
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    queueMicrotask,
    performance,
    TextEncoder,
    TextDecoder,
    URL,
    console: { ...console },
    addEventListener: (_type: 'message', listener: (event: { data: unknown }) => void) => listeners.push(listener),
    postMessage: (message: Message) => waiting.get(message.id ?? 0)?.(message),
    set onmessage(listener: (event: { data: unknown }) => void) {
      listeners.push(listener);
    },
  };
  const context = createContext({ self, ...self });
  new Script(readFileSync(await builtServer('browser'), 'utf8')).runInContext(context);
  const send = (message: object): void => {
    for (const listener of listeners) listener({ data: { jsonrpc: '2.0', ...message } });
  };
  let asked = 0;
  return {
    notify: (method: string, params: object) => send({ method, params }),
    request(method: string, params: object): Promise<unknown> {
      const id = ++asked;
      return new Promise((resolve) => {
        waiting.set(id, ({ result }) => resolve(result));
        send({ id, method, params });
      });
    },
  };
}

describe('the server in a web worker', () => {
  it('answers without anything of Node', async () => {
    const worker = await startWorker();
    const uri = 'vscode-vfs://github/agreement.msa.yaml';
    const initialized = await worker.request('initialize', { processId: null, rootUri: null, capabilities: {} });
    expect(initialized).toMatchObject({ serverInfo: { name: 'msa' } });
    worker.notify('initialized', {});
    const text = 'msa: 1\nterm:\n  initial: 24 months\n';
    worker.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'msa', version: 1, text } });
    const document = { textDocument: { uri } };
    expect(await worker.request('textDocument/documentSymbol', document)).toMatchObject([
      { name: 'Format version' },
      { name: '1 Term' },
      { name: '1.1 Initial term', containerName: '1 Term' },
    ]);
    expect(
      await worker.request('textDocument/completion', { ...document, position: { line: 2, character: 2 } }),
    ).toMatchObject({ items: expect.arrayContaining([expect.objectContaining({ label: 'renewal' })]) });
    expect(await worker.request('msa/openPreview', { uri })).toMatchObject({ version: 1, revision: 1 });
    expect(await worker.request('msa/newAgreement', { provider: 'A', client: 'B' })).toContain('name: A');
  });
});
