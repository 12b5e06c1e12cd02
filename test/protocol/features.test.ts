import { describe, expect, it } from 'vitest';
import type {
  CodeAction,
  CompletionItem,
  CompletionList,
  Diagnostic,
  DocumentDiagnosticReport,
  DocumentSymbol,
  FoldingRange,
  Hover,
  PublishDiagnosticsParams,
  SignatureHelp,
} from 'vscode-languageserver-protocol/node';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver-protocol/node';
import type { Checklist, PreviewPiece, PreviewUpdate, StandardClause } from '../../server/src/protocol';
import { type Client, startClient, URI } from './client';

const NESTS = { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } };
const PULLS = { textDocument: { diagnostic: { dynamicRegistration: false } } };
const TEXT = 'msa: 1\nterm:\n  initial: 24 months\n  respnod: 4 hours\n';
const document = { textDocument: { uri: URI } };

function pull(client: Client, previousResultId?: string): Promise<DocumentDiagnosticReport> {
  return client.connection.sendRequest('textDocument/diagnostic', { ...document, previousResultId });
}

function codes(diagnostics: readonly Diagnostic[]): unknown[] {
  return diagnostics.map(({ code }) => code);
}

describe('findings', () => {
  it('are answered to a client that pulls, and not sent as well', async () => {
    await using client = await startClient(PULLS);
    await client.open(TEXT);
    const report = await pull(client);
    expect(report.kind === 'full' && codes(report.items)).toContain('unknown-key');
    await client.replace('msa: 1\n', 2);
    const next = await pull(client);
    expect(next.kind === 'full' && codes(next.items)).not.toContain('unknown-key');
    expect(client.untaken('textDocument/publishDiagnostics')).toEqual([]);
  });

  it('are named, so that a client that has them is told that nothing changed', async () => {
    await using client = await startClient(PULLS);
    await client.open(TEXT);
    const report = await pull(client);
    const unchanged = { kind: 'unchanged', resultId: report.resultId };
    expect(await pull(client, report.resultId)).toEqual(unchanged);
    await client.replace(`${TEXT}# a remark\n`, 2);
    expect(await pull(client, report.resultId)).toEqual(unchanged);
    await client.replace(`${TEXT}x: 1\n`, 3);
    expect((await pull(client, report.resultId)).kind).toBe('full');
  });

  it('do not keep their name when the document is opened again', async () => {
    await using client = await startClient(PULLS);
    await client.open(TEXT);
    const { resultId } = await pull(client);
    await client.connection.sendNotification('textDocument/didClose', document);
    await client.open('msa: 1\n');
    expect((await pull(client, resultId)).kind).toBe('full');
  });

  it('are sent to a client that does not pull, and withdrawn when the document closes', async () => {
    await using client = await startClient();
    await client.open(TEXT);
    const sent = await client.next<PublishDiagnosticsParams>('textDocument/publishDiagnostics');
    expect(sent).toMatchObject({ uri: URI, version: 1 });
    expect(codes(sent.diagnostics)).toContain('unknown-key');
    await client.connection.sendNotification('textDocument/didClose', document);
    const withdrawn = await client.next<PublishDiagnosticsParams>('textDocument/publishDiagnostics');
    expect(withdrawn).toMatchObject({ uri: URI, diagnostics: [] });
  });

  it('are sent of the newest version in the end, and of none twice, while the author types', async () => {
    await using client = await startClient();
    await client.open(TEXT, 1);
    for (let version = 2; version <= 5; version++) await client.replace(`msa: 1\n# ${version}\n`, version);
    const versions: (number | undefined)[] = [];
    while (versions.at(-1) !== 5) {
      versions.push((await client.next<PublishDiagnosticsParams>('textDocument/publishDiagnostics')).version);
    }
    expect(versions).toEqual([...new Set(versions)].sort());
  });

  it('lead to the page of their rule', async () => {
    await using client = await startClient({
      textDocument: { diagnostic: { codeDescriptionSupport: true } },
    });
    await client.open(TEXT);
    const report = await pull(client);
    const unknown = report.kind === 'full' ? report.items.find(({ code }) => code === 'unknown-key') : undefined;
    expect(unknown).toMatchObject({
      source: 'msa',
      severity: 1,
      range: { start: { line: 3, character: 2 }, end: { line: 3, character: 9 } },
      codeDescription: { href: expect.stringMatching(/\/docs\/rules\.md#unknown-key$/u) },
      data: { path: 'term.respnod' },
    });
  });
});

describe('help while writing', () => {
  it('completes', async () => {
    await using client = await startClient();
    await client.open('term:\n  ren');
    const list = await client.connection.sendRequest<CompletionList>('textDocument/completion', {
      ...document,
      position: { line: 1, character: 5 },
    });
    expect(list.items.map(({ label }) => label)).toContain('renewal');
  });

  it('explains an offer when it is looked at, to a client that asks then', async () => {
    const completionItem = {
      documentationFormat: ['plaintext' as const],
      resolveSupport: { properties: ['documentation'] },
    };
    await using client = await startClient({ textDocument: { completion: { completionItem } } });
    expect(client.server.capabilities).toMatchObject({ completionProvider: { resolveProvider: true } });
    await client.open('term:\n  ren');
    const list = await client.connection.sendRequest<CompletionList>('textDocument/completion', {
      ...document,
      position: { line: 1, character: 5 },
    });
    const offered = list.items.find(({ label }) => label === 'renewal');
    expect(offered).toMatchObject({ data: { uri: URI } });
    expect(offered).not.toHaveProperty('documentation');
    const resolve = (item: unknown) => client.connection.sendRequest<CompletionItem>('completionItem/resolve', item);
    expect(await resolve(offered)).toMatchObject({
      label: 'renewal',
      documentation: { kind: 'plaintext', value: expect.stringContaining('Why it matters:') },
    });
    for (const data of [
      undefined,
      null,
      7,
      {},
      { uri: URI, about: { is: 'field' } },
      { uri: 'file:///none', about: { is: 'agreement' } },
    ]) {
      expect(await resolve({ label: 'renewal', data })).not.toHaveProperty('documentation');
    }
  });

  it('shows how a value is written while it is', async () => {
    await using client = await startClient({ textDocument: { signatureHelp: {} } });
    await client.open('fees:\n  minimum: GBP 800 ');
    const help = await client.connection.sendRequest<SignatureHelp>('textDocument/signatureHelp', {
      ...document,
      position: { line: 1, character: 19 },
    });
    expect(help).toMatchObject({ activeSignature: 0, activeParameter: 2 });
  });

  it('tells what is hovered over', async () => {
    await using client = await startClient({ textDocument: { hover: { contentFormat: ['markdown'] } } });
    await client.open(TEXT);
    const hover = await client.connection.sendRequest<Hover>('textDocument/hover', {
      ...document,
      position: { line: 2, character: 4 },
    });
    expect(hover.contents).toMatchObject({ kind: 'markdown', value: expect.stringContaining('**Initial term**') });
  });

  it('mends a finding', async () => {
    await using client = await startClient();
    await client.open('term:\n  intial: 24 months\n');
    const range = { start: { line: 1, character: 4 }, end: { line: 1, character: 4 } };
    const actions = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      ...document,
      range,
      context: { diagnostics: [] },
    });
    expect(actions).toContainEqual(
      expect.objectContaining({
        title: 'Change to `initial`',
        kind: 'quickfix',
        isPreferred: true,
        edit: {
          changes: {
            [URI]: [
              { range: { start: { line: 1, character: 2 }, end: { line: 1, character: 8 } }, newText: 'initial' },
            ],
          },
        },
      }),
    );
  });

  it('outlines and folds', async () => {
    await using client = await startClient(NESTS);
    await client.open(TEXT);
    const symbols = await client.connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', document);
    expect(symbols.map(({ name }) => name)).toEqual(['Format version', '1 Term']);
    const folds = await client.connection.sendRequest<FoldingRange[]>('textDocument/foldingRange', document);
    expect(folds).toEqual([{ startLine: 1, endLine: 3 }]);
  });

  it('takes changes of single characters, several at once', async () => {
    await using client = await startClient(NESTS);
    await client.open('title: 😀 a\r\nterm:\r\n  initial: 1 year\r\n');
    const at = (line: number, from: number, to: number) => ({
      start: { line, character: from },
      end: { line, character: to },
    });
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: URI, version: 2 },
      contentChanges: [
        { range: at(0, 10, 11), text: 'b\r\nstatus: draft' },
        { range: at(3, 2, 9), text: 'renewal' },
      ],
    });
    const symbols = await client.connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', document);
    expect(symbols.map(({ name, detail }) => `${name}: ${detail}`)).toEqual([
      'Title: 😀 b',
      'Status: draft',
      '1 Term: term',
    ]);
    expect(symbols[2]?.children?.[0]?.detail).toBe('1 year');
  });

  it.each([
    ['textDocument/completion', { isIncomplete: false, items: [] }],
    ['textDocument/signatureHelp', null],
    ['textDocument/hover', null],
    ['textDocument/codeAction', []],
    ['textDocument/documentSymbol', []],
    ['textDocument/foldingRange', []],
    ['msa/checklist', null],
    ['msa/standardClauses', []],
  ])('has nothing to say by %s of what is not open', async (method, nothing) => {
    await using client = await startClient();
    const position = { line: 0, character: 0 };
    const params = {
      ...document,
      uri: URI,
      position,
      range: { start: position, end: position },
      context: { diagnostics: [] },
    };
    expect(await client.connection.sendRequest(method, params)).toEqual(nothing);
  });
});

describe('requests that are overtaken', () => {
  it('are cancelled', async () => {
    await using client = await startClient();
    await client.open(TEXT);
    const source = new CancellationTokenSource();
    const asked = client.connection.sendRequest(
      'textDocument/hover',
      { ...document, position: { line: 2, character: 4 } },
      source.token,
    );
    source.cancel();
    await expect(asked).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    expect(await client.connection.sendRequest('textDocument/foldingRange', document)).toHaveLength(1);
  });

  it('are answered from the version that they asked about', async () => {
    await using client = await startClient();
    await client.open(TEXT);
    const asked = client.connection.sendRequest<FoldingRange[]>('textDocument/foldingRange', document);
    await client.replace('msa: 1\n', 2);
    expect(await asked).toHaveLength(1);
  });

  it('are answered though their document closes meanwhile', async () => {
    await using client = await startClient(NESTS);
    await client.open(TEXT);
    const asked = client.connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', document);
    await client.connection.sendNotification('textDocument/didClose', document);
    expect(await asked).toHaveLength(2);
  });
});

describe('the preview', () => {
  /** The pieces after `update`, as a page keeps them. */
  function applied(pieces: readonly PreviewPiece[], update: PreviewUpdate): readonly PreviewPiece[] {
    const next = update.base === 0 ? [] : [...pieces];
    for (const { at, remove, insert } of update.splices) next.splice(at, remove, ...insert);
    return next;
  }

  it('is whole at first, then told what changes', async () => {
    await using client = await startClient();
    await client.open('title: One\nterm:\n  initial: 24 months\n');
    const first = await client.connection.sendRequest<PreviewUpdate>('msa/openPreview', { uri: URI });
    expect(first).toMatchObject({ uri: URI, version: 1, revision: 1, base: 0, title: 'One', language: 'en-GB' });
    const page = applied([], first);
    expect(JSON.stringify(page)).toContain('24 months');

    await client.replace('title: One\nterm:\n  initial: 36 months\n', 2);
    const second = await client.next<PreviewUpdate>('msa/previewChanged');
    expect(second).toMatchObject({ version: 2, revision: 2, base: 1 });
    expect(second.splices.flatMap(({ insert }) => insert).length).toBeLessThan(page.length);
    const patched = applied(page, second);

    const whole = await client.connection.sendRequest<PreviewUpdate>('msa/openPreview', { uri: URI });
    expect(patched.map(({ element }) => element)).toEqual(applied([], whole).map(({ element }) => element));
  });

  it('is not told of any more once it is closed', async () => {
    await using client = await startClient();
    await client.open('title: One\n');
    await client.connection.sendRequest('msa/openPreview', { uri: URI });
    await client.connection.sendNotification('msa/closePreview', { uri: URI });
    await client.replace('title: Two\n', 2);
    // The findings come after the preview would have.
    await client.next<PublishDiagnosticsParams>('textDocument/publishDiagnostics');
    expect(client.untaken('msa/previewChanged')).toEqual([]);
  });

  it('of a document that opens later comes when it does', async () => {
    await using client = await startClient();
    const first = await client.connection.sendRequest<PreviewUpdate>('msa/openPreview', { uri: URI });
    expect(first).toMatchObject({ revision: 0, base: 0, splices: [] });
    await client.open('title: One\n');
    expect(await client.next<PreviewUpdate>('msa/previewChanged')).toMatchObject({ base: 0, title: 'One' });
  });
});

describe('requests of our own', () => {
  it('tell how far the mandatory sections are, and again when that changes', async () => {
    await using client = await startClient();
    await client.open('msa: 1\n');
    const first = await client.connection.sendRequest<Checklist>('msa/checklist', { uri: URI });
    expect(first.sections.map(({ state }) => state)).toEqual(Array(8).fill('missing'));
    await client.replace('msa: 1\nservices:\n  included:\n    - Help desk\n  excluded: none\n', 2);
    const next = await client.next<Checklist>('msa/checklistChanged');
    expect(next.sections.find(({ key }) => key === 'services')).toMatchObject({ state: 'complete', missing: [] });
  });

  it('draft a new agreement', async () => {
    await using client = await startClient();
    const request = { provider: 'Northwind IT Limited', client: 'Fabrikam Limited' };
    const text = await client.connection.sendRequest<string>('msa/newAgreement', request);
    expect(text).toMatch(/^msa: 1\n/u);
    expect(text).toContain('name: Fabrikam Limited');
  });

  it('offer the standard clauses', async () => {
    await using client = await startClient();
    await client.open('msa: 1\nterm:\n  initial: 1 year\n');
    const clauses = await client.connection.sendRequest<StandardClause[]>('msa/standardClauses', { uri: URI });
    expect(clauses.find(({ label }) => label === 'Term')).toMatchObject({ present: true });
    expect(clauses.find(({ label }) => label === 'Services')).toMatchObject({
      present: false,
      snippet: expect.stringContaining('services:\n  included:'),
    });
  });
});
