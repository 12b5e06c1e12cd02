import { describe, expect, it } from 'vitest';
import type {
  CodeLens,
  DocumentLink,
  InlayHint,
  SemanticTokens,
  SemanticTokensDelta,
} from 'vscode-languageserver-protocol/node';
import { type Client, startClient, URI } from './client';

const document = { textDocument: { uri: URI } };
const TOKENS = {
  textDocument: {
    semanticTokens: {
      requests: { range: true, full: { delta: true } },
      tokenTypes: [],
      tokenModifiers: [],
      formats: ['relative' as const],
    },
  },
};
const COMMANDS = {
  initializationOptions: { commands: ['msa.showReferencesAt', 'msa.previewClause', 'msa.showMissing'] },
};
const TEXT = `msa: 1
term:
  initial: 24 months
availability:
  uptime: 99.9%
clauses:
  - text: For $(term.initial), see https://northwind.example.
`;
const WHOLE = { start: { line: 0, character: 0 }, end: { line: 7, character: 0 } };

function ask<T>({ connection }: Client, method: string, params: object = {}): Promise<T> {
  return connection.sendRequest(`textDocument/${method}`, { ...document, ...params });
}

describe('semantic tokens', () => {
  it('are answered whole, for a range and as what has changed', async () => {
    await using client = await startClient(TOKENS);
    await client.open(TEXT);
    const full = await ask<SemanticTokens>(client, 'semanticTokens/full');
    expect(full.data.length).toBeGreaterThan(5 * 5);
    expect((await ask<SemanticTokens>(client, 'semanticTokens/range', { range: WHOLE })).data).toEqual(full.data);
    await client.replace(TEXT.replace('24', '36').replace('99.9%', 'none'), 2);
    const delta = await ask<SemanticTokensDelta>(client, 'semanticTokens/full/delta', {
      previousResultId: full.resultId,
    });
    const data = delta.edits.reduce((before, { start, deleteCount, data: inserted = [] }) => {
      return before.toSpliced(start, deleteCount, ...inserted);
    }, full.data);
    expect(data).toEqual((await ask<SemanticTokens>(client, 'semanticTokens/full')).data);
  });

  it('have names of ours for a client that knows them, and those of LSP for any other', async () => {
    await using plain = await startClient(TOKENS);
    expect(plain.server.capabilities.semanticTokensProvider?.legend.tokenTypes).not.toContain('party');
    await using ours = await startClient(TOKENS, { initializationOptions: { tokenTypes: true } });
    expect(ours.server.capabilities.semanticTokensProvider?.legend.tokenTypes).toContain('party');
  });

  it('are not offered to a client that has none', async () => {
    await using client = await startClient();
    expect(client.server.capabilities.semanticTokensProvider).toBeUndefined();
  });
});

describe('hints, lenses and links', () => {
  it('are answered', async () => {
    await using client = await startClient({}, COMMANDS);
    await client.open(TEXT);
    const hints = await ask<InlayHint[]>(client, 'inlayHint', { range: WHOLE });
    expect(hints.map(({ position }) => position.line)).toEqual([1, 3, 4, 6, 6]);
    const [link] = await ask<DocumentLink[]>(client, 'documentLink');
    expect(link?.target).toBe('https://northwind.example/');
    const lenses = await ask<CodeLens[]>(client, 'codeLens');
    const lens = lenses.find(({ command }) => command === undefined);
    const resolved = await client.connection.sendRequest<CodeLens>('codeLens/resolve', lens ?? {});
    expect(resolved.command?.title).toBe('1 reference');
  });

  it('resolve no lens of a document that is closed, or of nobody', async () => {
    await using client = await startClient({}, COMMANDS);
    const range = WHOLE;
    for (const data of [undefined, 7, { uri: URI, key: 'term' }, { uri: 7 }]) {
      const lens = { range, ...(data === undefined ? {} : { data }) };
      expect(await client.connection.sendRequest('codeLens/resolve', lens)).toEqual(lens);
    }
  });

  it('offer no lens to a client without the commands', async () => {
    await using client = await startClient();
    expect(client.server.capabilities.codeLensProvider).toBeUndefined();
  });
});

describe('a change of settings', () => {
  it('asks for new hints and lenses, without those that are switched off', async () => {
    await using client = await startClient(
      {
        workspace: {
          configuration: true,
          inlayHint: { refreshSupport: true },
          codeLens: { refreshSupport: true },
        },
      },
      COMMANDS,
    );
    let settings: object = {};
    const refreshed = { inlayHint: 0, codeLens: 0 };
    const told = new Promise<void>((resolve) => {
      for (const what of ['inlayHint', 'codeLens'] as const) {
        client.connection.onRequest(`workspace/${what}/refresh`, () => {
          refreshed[what]++;
          if (refreshed.inlayHint + refreshed.codeLens === 2) resolve();
          return null;
        });
      }
    });
    client.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => settings),
    );
    await client.open(TEXT);
    expect(await ask<InlayHint[]>(client, 'inlayHint', { range: WHOLE })).toHaveLength(5);
    settings = {
      inlayHints: { clauseNumbers: false, references: false },
      codeLens: { references: false, preview: false, completeness: false },
    };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await told;
    expect(refreshed).toEqual({ inlayHint: 1, codeLens: 1 });
    const hints = await ask<InlayHint[]>(client, 'inlayHint', { range: WHOLE });
    expect(hints.map(({ label }) => label)).toEqual(['≈ 43 min 50 s a month']);
    expect(await ask<CodeLens[]>(client, 'codeLens')).toEqual([]);
  });
});
