import { describe, expect, it } from 'vitest';
import type { ClientCapabilities, CodeAction } from 'vscode-languageserver';
import { type Client, startClient, URI } from './client';

const RESOLVES: ClientCapabilities = {
  workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true } },
  textDocument: { codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } } },
};

const TEXT = 'term:\n  intial: 24 months\n  initial: 1 year\n';

/** The actions at one place, of one kind or of those that light the bulb. */
function actionsAt(client: Client, line: number, character: number, only?: string): Promise<CodeAction[]> {
  const position = { line, character };
  return client.connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri: URI },
    range: { start: position, end: position },
    context: { diagnostics: [], triggerKind: only ? 1 : 2, ...(only ? { only: [only] } : {}) },
  });
}

function resolve(client: Client, action: CodeAction | undefined): Promise<CodeAction> {
  return client.connection.sendRequest('codeAction/resolve', action);
}

describe('code actions', () => {
  it('come without their edits to who asks for those later', async () => {
    await using client = await startClient(RESOLVES);
    await client.open(TEXT);
    const [action] = await actionsAt(client, 2, 14, 'refactor.rewrite');
    expect(action).toMatchObject({ title: 'Write it as `12 months`', kind: 'refactor.rewrite' });
    expect(action?.edit).toBeUndefined();
    expect((await resolve(client, action)).edit).toEqual({
      documentChanges: [
        {
          textDocument: { uri: URI, version: 1 },
          edits: [
            { range: { start: { line: 2, character: 11 }, end: { line: 2, character: 17 } }, newText: '12 months' },
          ],
        },
      ],
    });
  });

  it('come with their edits to who does not', async () => {
    await using client = await startClient();
    await client.open(TEXT);
    const [action] = await actionsAt(client, 2, 14, 'refactor.rewrite');
    expect(action?.edit?.changes?.[URI]).toHaveLength(1);
  });

  it('are tab stops where the author has something to say', async () => {
    await using client = await startClient(RESOLVES);
    await client.open('title: TBD\n');
    const found = await actionsAt(client, 0, 8);
    const silent = await resolve(
      client,
      found.find(({ title }) => title.startsWith('Ignore')),
    );
    expect(silent.edit?.documentChanges?.[0]).toMatchObject({
      edits: [{ snippet: { kind: 'snippet', value: '# msa-ignore placeholder: $1\n' } }],
    });
  });

  it('light no bulb for what can be done everywhere', async () => {
    await using client = await startClient(RESOLVES);
    await client.open(TEXT);
    expect(await actionsAt(client, 2, 14)).toEqual([]);
  });

  it('are not made in a text that they were not offered for', async () => {
    await using client = await startClient(RESOLVES);
    await client.open(TEXT);
    const [action] = await actionsAt(client, 2, 14, 'refactor.rewrite');
    await client.replace(`# a line more\n${TEXT}`, 2);
    await expect(resolve(client, action)).rejects.toMatchObject({ code: -32801 });
  });

  it.each([[undefined], [null], [7], [{}], [{ uri: URI, version: 1, index: 99, range: {} }]])(
    'that are none of ours are left as they are: %j',
    async (data) => {
      await using client = await startClient(RESOLVES);
      await client.open(TEXT);
      const own = { title: 'Of somebody else', ...(data === undefined ? {} : { data }) };
      expect(await resolve(client, own as CodeAction)).toEqual(own);
    },
  );
});
