import { describe, expect, it } from 'vitest';
import type {
  DocumentHighlight,
  LinkedEditingRanges,
  Location,
  LocationLink,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { startClient, URI } from './client';

const TEXT = `definitions:
  Site: a place in $(schedules.estate)
schedules:
  - {id: estate, title: Sites}
`;
const document = { textDocument: { uri: URI } };
const onSites = { ...document, position: { line: 3, character: 25 } };
const onId = { ...document, position: { line: 3, character: 10 } };

function range(line: number, start: number, end: number) {
  return { start: { line, character: start }, end: { line, character: end } };
}

describe('names', () => {
  it('are declared to be followed and renamed, with a look before where the client takes that', async () => {
    await using plain = await startClient();
    expect(plain.server.capabilities).toMatchObject({
      definitionProvider: true,
      declarationProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      linkedEditingRangeProvider: true,
      renameProvider: true,
    });
    await using preparing = await startClient({ textDocument: { rename: { prepareSupport: true } } });
    expect(preparing.server.capabilities.renameProvider).toEqual({ prepareProvider: true });
  });

  it('are followed', async () => {
    await using client = await startClient({ textDocument: { definition: { linkSupport: true } } });
    await client.open(TEXT);
    const { connection } = client;
    const term = range(1, 2, 6);
    const use = range(3, 24, 29);
    expect(await connection.sendRequest<LocationLink[]>('textDocument/definition', onSites)).toEqual([
      { originSelectionRange: use, targetUri: URI, targetRange: range(1, 2, 38), targetSelectionRange: term },
    ]);
    expect(await connection.sendRequest<Location[]>('textDocument/declaration', onSites)).toEqual([
      { uri: URI, range: term },
    ]);
    const asked = { ...onSites, context: { includeDeclaration: true } };
    expect(await connection.sendRequest<Location[]>('textDocument/references', asked)).toEqual([
      { uri: URI, range: term },
      { uri: URI, range: use },
    ]);
    expect(await connection.sendRequest<DocumentHighlight[]>('textDocument/documentHighlight', onSites)).toEqual([
      { range: term, kind: 3 },
      { range: use, kind: 2 },
    ]);
  });

  it('are renamed, and linked where an id is declared', async () => {
    await using client = await startClient({ textDocument: { rename: { prepareSupport: true } } });
    await client.open(TEXT);
    const { connection } = client;
    expect(await connection.sendRequest('textDocument/prepareRename', onSites)).toEqual({
      range: range(3, 24, 29),
      placeholder: 'Site',
    });
    const asked = { ...onSites, newName: 'Office' };
    expect(await connection.sendRequest<WorkspaceEdit>('textDocument/rename', asked)).toEqual({
      changes: {
        [URI]: [
          { range: range(1, 2, 6), newText: 'Office' },
          { range: range(3, 24, 29), newText: 'Offices' },
        ],
      },
    });
    expect(await connection.sendRequest<LinkedEditingRanges>('textDocument/linkedEditingRange', onId)).toMatchObject({
      ranges: [range(1, 31, 37), range(3, 9, 15)],
    });
  });

  it('are not renamed without a reason told', async () => {
    await using client = await startClient();
    await client.open(TEXT);
    const { connection } = client;
    await expect(connection.sendRequest('textDocument/rename', { ...onId, newName: 'no' })).rejects.toThrow(
      'Many programs read `no` as a yes or a no, not as an id. Choose another.',
    );
    const onKey = { ...document, position: { line: 2, character: 1 } };
    await expect(connection.sendRequest('textDocument/prepareRename', onKey)).rejects.toThrow(
      '`schedules` is a key of the format and cannot be renamed.',
    );
  });

  it('of what is not open are none', async () => {
    await using client = await startClient();
    for (const method of ['definition', 'declaration', 'documentHighlight']) {
      expect(await client.connection.sendRequest(`textDocument/${method}`, onId)).toEqual([]);
    }
    for (const method of ['prepareRename', 'linkedEditingRange']) {
      expect(await client.connection.sendRequest(`textDocument/${method}`, onId)).toBeNull();
    }
  });
});
