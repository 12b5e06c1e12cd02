import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  CancellationTokenSource,
  type ClientCapabilities,
  ProgressType,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
  type WorkspaceSymbol,
} from 'vscode-languageserver-protocol/node';
import { type Client, startClient } from './client';

const PULLS = { textDocument: { diagnostic: {} } };
const WATCHES = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true }, workspaceFolders: true } };
const FLAWED = 'msa: 1\nnonsense: 1\n';

/** Reports as they arrive through the partial results of one held request. */
function hold(client: Client, partialResultToken = 'held') {
  const source = new CancellationTokenSource();
  const arrived: WorkspaceDocumentDiagnosticReport[] = [];
  const waiting: (() => void)[] = [];
  client.connection.onProgress(new ProgressType<WorkspaceDiagnosticReport>(), partialResultToken, ({ items }) => {
    arrived.push(...items);
    for (const look of waiting.splice(0)) look();
  });
  const answer = client.connection.sendRequest<WorkspaceDiagnosticReport>(
    'workspace/diagnostic',
    { previousResultIds: [], partialResultToken },
    source.token,
  );
  // What is still held when a test ends is rejected by the end of the connection.
  answer.catch(() => {});
  return {
    answer,
    cancel: () => source.cancel(),
    untaken: () => arrived.map(({ uri }) => uri),
    /** The first report about `uri` that nobody has taken. */
    async next(uri: string): Promise<WorkspaceDocumentDiagnosticReport> {
      for (;;) {
        const at = arrived.findIndex((report) => report.uri === uri);
        const [report] = at < 0 ? [] : arrived.splice(at, 1);
        if (report) return report;
        await new Promise<void>((resolve) => waiting.push(resolve));
      }
    },
  };
}

const rules = (report: WorkspaceDocumentDiagnosticReport): unknown[] =>
  report.kind === 'full' ? report.items.map(({ code }) => code) : [];

describe('findings of agreements that are not open', () => {
  /** A client that keeps the files itself, as ours does. */
  async function clientWith(texts: Map<string, string>): Promise<Client> {
    const client = await startClient(PULLS, { initializationOptions: { agreements: true } });
    client.connection.onRequest('msa/listAgreements', () => [...texts.keys()]);
    client.connection.onRequest('msa/readAgreement', ({ uri }: { uri: string }) => texts.get(uri) ?? null);
    return client;
  }

  it('are reported while one request is held, as files change and go', async () => {
    const uri = 'vscode-vfs://github/a/b.msa.yaml';
    const texts = new Map([[uri, FLAWED]]);
    await using client = await clientWith(texts);
    const held = hold(client);
    const first = await held.next(uri);
    expect(first.version).toBeNull();
    expect(rules(first)).toContain('unknown-key');
    texts.set(uri, 'msa: 1\n');
    await client.connection.sendNotification('msa/agreementsChanged', { changed: [uri], listAgain: false });
    expect(rules(await held.next(uri))).not.toContain('unknown-key');
    texts.delete(uri);
    await client.connection.sendNotification('msa/agreementsChanged', { changed: [], listAgain: true });
    expect(rules(await held.next(uri))).toEqual([]);
    held.cancel();
    expect(await held.answer).toEqual({ items: [] });
  });

  it('give way to those of the open document, and return when it closes', async () => {
    const uri = 'file:///w/a.msa.yaml';
    await using client = await clientWith(new Map([[uri, FLAWED]]));
    const held = hold(client);
    await held.next(uri);
    await client.open('title: unsaved\n', 1, uri);
    const own = await client.connection.sendRequest<{ resultId: string }>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    const again = await held.next(uri);
    expect(again.resultId).not.toBe(own.resultId);
    expect(rules(again)).toContain('unknown-key');
  });

  it('are taken back of a document that is no file of the workspace, when it closes', async () => {
    const uri = 'file:///elsewhere/a.msa.yaml';
    await using client = await clientWith(new Map());
    const held = hold(client);
    await client.open(FLAWED, 1, uri);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    expect(await held.next(uri)).toMatchObject({ kind: 'full', items: [] });
  });

  it('are told of an open document too, when its author pauses: nobody may see it', async () => {
    const unseen = 'file:///w/unseen.msa.yaml';
    const elsewhere = 'file:///elsewhere/a.msa.yaml';
    await using client = await clientWith(new Map([[unseen, 'msa: 1\n']]));
    const held = hold(client);
    await client.open(FLAWED, 1, elsewhere);
    await client.open('msa: 1\n', 1, unseen);
    await client.replace(FLAWED, 2, unseen);
    const told = await held.next(unseen);
    expect(told.version).toBe(2);
    expect(rules(told)).toContain('unknown-key');
    expect(held.untaken()).toEqual([]);
  });

  it('are answered at once and whole where the client takes no parts, and survive a client that fails', async () => {
    const good = 'file:///w/good.msa.yaml';
    const bad = 'file:///w/bad.msa.yaml';
    await using client = await startClient(PULLS, { initializationOptions: { agreements: true } });
    client.connection.onRequest('msa/listAgreements', () => [good, bad, 7, 'file:///w/no-agreement.txt']);
    client.connection.onRequest('msa/readAgreement', ({ uri }: { uri: string }) => {
      if (uri === bad) throw new Error('No way.');
      return FLAWED;
    });
    const { items } = await client.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds: [],
    });
    expect(items.map(({ uri }) => uri)).toEqual([good, bad]);
    const ids = items.flatMap(({ uri, resultId }) => (resultId ? [{ uri, value: resultId }] : []));
    const again = await client.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds: ids,
    });
    expect(again.items.filter(({ uri }) => uri === good)).toEqual([]);
  });

  it('are answered to a request that is taken back before the server has come to it', async () => {
    await using client = await clientWith(new Map());
    const held = hold(client);
    held.cancel();
    expect(await held.answer).toEqual({ items: [] });
  });

  it('are held for one request at a time', async () => {
    await using client = await clientWith(new Map());
    const first = hold(client);
    const second = hold(client, 'another');
    expect(await first.answer).toEqual({ items: [] });
    second.cancel();
    expect(await second.answer).toEqual({ items: [] });
  });
});

describe('symbols of the workspace', () => {
  const closed = 'file:///w/closed.msa.yaml';
  const open = 'file:///w/open.msa.yaml';
  const texts = new Map([
    [closed, 'term:\n  initial: 24 months\nclauses:\n  - {id: exit, title: Exit help, text: The parties part.}\n'],
    [open, 'title: Stale\n'],
  ]);
  const RESOLVES = { workspace: { symbol: { resolveSupport: { properties: ['location.range'] } } } };

  async function clientWith(capabilities: ClientCapabilities): Promise<Client> {
    const client = await startClient(capabilities, { initializationOptions: { agreements: true } });
    client.connection.onRequest('msa/listAgreements', () => [...texts.keys()]);
    client.connection.onRequest('msa/readAgreement', ({ uri }: { uri: string }) => texts.get(uri) ?? null);
    await client.open('title: Exit plan\nterm:\n', 1, open);
    return client;
  }

  it('are found in closed files and in unsaved text', async () => {
    await using client = await clientWith({});
    const found = await client.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query: 'exit' });
    expect(found.map(({ name, location }) => `${name}: ${location.uri}`)).toEqual([
      `Exit plan: ${open}`,
      `2 Exit help (exit): ${closed}`,
    ]);
    expect(found[1]?.location).toMatchObject({ range: { start: { line: 3, character: 22 } } });
    const stale = client.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query: 'stale' });
    expect(await stale).toEqual([]);
  });

  it('are resolved to where they are by then', async () => {
    await using client = await clientWith(RESOLVES);
    const [plan, help] = await client.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query: 'exit' });
    expect(help?.location).toEqual({ uri: closed });
    await client.replace('# a remark\ntitle: Exit plan\n', 2, open);
    expect(await client.connection.sendRequest('workspaceSymbol/resolve', plan)).toMatchObject({
      location: { uri: open, range: { start: { line: 1, character: 0 } } },
    });
    expect(await client.connection.sendRequest('workspaceSymbol/resolve', help)).toMatchObject({
      location: { uri: closed, range: { start: { line: 3, character: 22 } } },
    });
  });

  it('answer what makes no sense', async () => {
    await using client = await clientWith({});
    await client.connection.sendRequest('workspaceSymbol/resolve', {
      name: 'x',
      kind: 1,
      location: { uri: 'nowhere' },
    });
    await client.connection.sendRequest('workspace/symbol', {}).catch(() => undefined);
    expect(await client.connection.sendRequest('workspace/symbol', { query: 'plan' })).toHaveLength(1);
  });
});

describe('a client that keeps no files', () => {
  let root: string;
  const addressOf = (path: string): string => pathToFileURL(join(root, path)).href;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'msa-workspace-'));
    for (const folder of ['one', 'two']) mkdirSync(join(root, folder));
  });

  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('has them read from its folders, those that come later among them', async () => {
    writeFileSync(join(root, 'one/a.msa.yaml'), FLAWED);
    writeFileSync(join(root, 'two/b.msa.yaml'), FLAWED);
    let folders = [{ uri: addressOf('one'), name: 'one' }];
    await using client = await startClient({ ...PULLS, ...WATCHES }, { workspaceFolders: folders });
    client.connection.onRequest('client/registerCapability', () => null);
    client.connection.onRequest('workspace/workspaceFolders', () => folders);
    const held = hold(client);
    expect(rules(await held.next(addressOf('one/a.msa.yaml')))).toContain('unknown-key');

    const added = [{ uri: addressOf('two'), name: 'two' }];
    folders = [...folders, ...added];
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added, removed: [] } });
    expect(rules(await held.next(addressOf('two/b.msa.yaml')))).toContain('unknown-key');

    rmSync(join(root, 'one/a.msa.yaml'));
    const changes = [{ uri: addressOf('one/a.msa.yaml'), type: 3 }];
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    expect(rules(await held.next(addressOf('one/a.msa.yaml')))).toEqual([]);
  });

  it('need not be able to watch, nor to say which folders it has', async () => {
    writeFileSync(join(root, 'one/a.msa.yaml'), FLAWED);
    await using client = await startClient(PULLS, { rootUri: addressOf('one') });
    const { items } = await client.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds: [],
    });
    expect(items.map(({ uri }) => uri)).toEqual([addressOf('one/a.msa.yaml')]);
  });

  it('may have no folder at all', async () => {
    await using client = await startClient(PULLS);
    const asked = client.connection.sendRequest('workspace/diagnostic', { previousResultIds: [] });
    expect(await asked).toEqual({ items: [] });
  });
});
