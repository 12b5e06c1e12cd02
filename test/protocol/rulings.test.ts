import { describe, expect, it } from 'vitest';
import type { Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver-protocol/node';
import { type Client, startClient } from './client';

const AGREEMENT = 'file:///w/north/a.msa.yaml';
const HOUSE = 'file:///w/.msarc.yaml';
const TEXT = 'msa: 1\nguarantee: {promises: [We never fail.]}\n';

/** A client that keeps the files and the settings, as ours does. */
async function clientWith(texts: Map<string, string>, chosen: { readonly now: object }): Promise<Client> {
  const client = await startClient(
    {
      textDocument: { diagnostic: {} },
      workspace: {
        configuration: true,
        didChangeConfiguration: { dynamicRegistration: true },
        diagnostics: { refreshSupport: true },
      },
    },
    { initializationOptions: { agreements: true } },
  );
  client.connection.onRequest('msa/listAgreements', () => []);
  client.connection.onRequest('msa/readAgreement', ({ uri }: { uri: string }) => texts.get(uri) ?? null);
  client.connection.onRequest('workspace/configuration', () => [chosen.now]);
  client.connection.onRequest('client/registerCapability', () => null);
  return client;
}

async function levelOf(client: Client, rule: string): Promise<number | undefined> {
  const { items } = await client.connection.sendRequest<{ items: readonly Diagnostic[] }>('textDocument/diagnostic', {
    textDocument: { uri: AGREEMENT },
  });
  return items.find(({ code }) => code === rule)?.severity;
}

const refreshed = (client: Client): Promise<void> =>
  new Promise((resolve) => {
    client.connection.onRequest('workspace/diagnostic/refresh', () => {
      resolve();
      return null;
    });
  });

describe('what is told of an agreement', () => {
  it('follows the settings, and the file above it as it changes; what is wrong in that is told there', async () => {
    const texts = new Map([[HOUSE, 'rules: {absolute-promise: error, nonsense: off}\n']]);
    const chosen: { now: object } = { now: { rules: { 'missing-section': 'off', 'absolute-promise': 'information' } } };
    await using client = await clientWith(texts, chosen);
    await client.open(TEXT, 1, AGREEMENT);
    expect(await levelOf(client, 'absolute-promise')).toBe(1);
    expect(await levelOf(client, 'missing-section')).toBeUndefined();
    const told = await client.next<PublishDiagnosticsParams>('textDocument/publishDiagnostics');
    expect(told.uri).toBe(HOUSE);
    expect(told.diagnostics.map(({ message }) => message)).toEqual([expect.stringContaining('no rule `nonsense`')]);

    const again = refreshed(client);
    texts.set(HOUSE, 'rules: {}\n');
    await client.connection.sendNotification('msa/agreementsChanged', { changed: [HOUSE], listAgain: false });
    await again;
    expect(await levelOf(client, 'absolute-promise')).toBe(3);
    const mended = await client.next<PublishDiagnosticsParams>('textDocument/publishDiagnostics');
    expect(mended.diagnostics).toEqual([]);

    const once = refreshed(client);
    chosen.now = { profile: 'sla-only', rules: {} };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await once;
    expect(await levelOf(client, 'absolute-promise')).toBe(2);
    expect(await levelOf(client, 'missing-section')).toBeUndefined();
  });
});
