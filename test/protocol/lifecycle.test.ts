import { spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { builtServer } from './built-server';
import { exitOf, startClient, URI } from './client';

describe('the life of a server', () => {
  it('says what it can do', async () => {
    await using client = await startClient({
      textDocument: {
        diagnostic: {},
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
      },
    });
    expect(client.server.capabilities).toMatchObject({
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: 2 },
      diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: true },
      completionProvider: {},
      hoverProvider: true,
      codeActionProvider: {
        codeActionKinds: ['quickfix', 'refactor.extract', 'refactor.inline', 'refactor.rewrite', 'source.fixAll.msa'],
        resolveProvider: true,
      },
      documentSymbolProvider: true,
      foldingRangeProvider: true,
    });
  });

  it('offers no actions to a client that takes commands alone', async () => {
    await using client = await startClient({ textDocument: { codeAction: {} } });
    expect(client.server.capabilities).not.toHaveProperty('codeActionProvider');
  });

  it('ends with 0 after a shutdown', async () => {
    await using client = await startClient();
    expect(await client.end()).toBe(0);
  });

  it('ends with 1 when told to exit without one', async () => {
    await using client = await startClient();
    const exited = exitOf(client.process);
    await client.connection.sendNotification('exit');
    expect(await exited).toBe(1);
  });

  it('ends when its client closes the stream', async () => {
    await using client = await startClient();
    const exited = exitOf(client.process);
    client.process.stdin.end();
    expect(await exited).toBe(1);
  });

  it('serves over the channel between processes too, and ends with its client', async () => {
    const server = spawn(process.execPath, [await builtServer(), '--node-ipc'], {
      stdio: ['pipe', 'pipe', 'pipe', 'ipc'],
    });
    const answered = new Promise<unknown>((resolve) => server.once('message', resolve));
    server.send({
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { processId: null, rootUri: null, capabilities: {} },
    });
    expect(await answered).toMatchObject({ id: 1, result: { serverInfo: { name: 'msa' } } });
    const exited = exitOf(server);
    server.disconnect();
    expect(await exited).toBe(1);
  });
});

describe('what a client should not send', () => {
  /** True once the server has answered a request about a document, which it does only while it works. */
  async function works(client: Awaited<ReturnType<typeof startClient>>): Promise<boolean> {
    await client.open('term:\n  initial: 24 months\n', 1, 'file:///other.msa.yaml');
    const symbols = await client.connection.sendRequest('textDocument/documentSymbol', {
      textDocument: { uri: 'file:///other.msa.yaml' },
    });
    return Array.isArray(symbols) && symbols.length === 2;
  }

  it.each([
    ['no JSON', 'Content-Length: 9\r\n\r\n{not json'],
    ['JSON that is no message', 'Content-Length: 2\r\n\r\n42'],
    ['an answer that nobody asked for', 'Content-Length: 38\r\n\r\n{"jsonrpc":"2.0","id":999,"result":{}}'],
  ])('survives %s', async (_, bytes) => {
    await using client = await startClient();
    client.process.stdin.write(bytes);
    expect(await works(client)).toBe(true);
  });

  it.each([
    ['textDocument/didOpen', undefined],
    ['textDocument/didOpen', { textDocument: null }],
    ['textDocument/didChange', { textDocument: { uri: URI, version: 2 } }],
    ['textDocument/didChange', { textDocument: { uri: URI, version: 2 }, contentChanges: [{}] }],
    ['textDocument/didClose', {}],
    ['msa/closePreview', undefined],
    ['unknown/notification', {}],
  ])('survives %s with %j', async (method, params) => {
    await using client = await startClient();
    await client.open('msa: 1\n');
    await client.connection.sendNotification(method, params);
    expect(await works(client)).toBe(true);
  });

  it.each([
    ['textDocument/hover', {}],
    ['textDocument/hover', { textDocument: { uri: URI }, position: null }],
    ['textDocument/completion', { textDocument: { uri: URI }, position: { line: -5, character: 1e9 } }],
    ['textDocument/codeAction', { textDocument: { uri: URI } }],
    ['msa/openPreview', undefined],
    ['msa/newAgreement', undefined],
    ['unknown/request', {}],
  ])('answers %s with %j somehow', async (method, params) => {
    await using client = await startClient();
    await client.open('msa: 1\n');
    await client.connection.sendRequest(method, params).catch(() => undefined);
    expect(await works(client)).toBe(true);
  });
});
