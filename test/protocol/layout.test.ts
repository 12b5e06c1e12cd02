import { describe, expect, it } from 'vitest';
import type { FoldingRange, SelectionRange, TextEdit } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { startClient, URI } from './client';

const document = { textDocument: { uri: URI } };
const options = { tabSize: 2, insertSpaces: true };

function edited(text: string, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create(URI, 'msa', 1, text), [...edits]);
}

describe('layout', () => {
  it('is offered, and laid out of the document, of lines and of the line that was ended', async () => {
    await using client = await startClient();
    expect(client.server.capabilities).toMatchObject({
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
      documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
    });
    const text = 'msa:   1\nterm:\n    initial :  1 year\n    \n';
    await client.open(text);
    const ask = (method: string, params: object): Promise<TextEdit[]> =>
      client.connection.sendRequest(`textDocument/${method}`, { ...document, options, ...params });
    expect(edited(text, await ask('formatting', {}))).toBe('msa: 1\nterm:\n  initial: 1 year\n');
    const range = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
    expect(edited(text, await ask('rangeFormatting', { range }))).toBe(text.replace(':   1', ': 1'));
    const ended = await ask('onTypeFormatting', { position: { line: 3, character: 4 }, ch: '\n' });
    expect(edited(text, ended)).toBe(text.replace('initial :  1', 'initial: 1'));
  });

  it('grows selections at several places', async () => {
    await using client = await startClient();
    await client.open('msa: 1\ntitle: A good one\n');
    const found = await client.connection.sendRequest<SelectionRange[]>('textDocument/selectionRange', {
      ...document,
      positions: [
        { line: 0, character: 5 },
        { line: 1, character: 10 },
      ],
    });
    expect(found.map(({ range }) => range)).toEqual([
      { start: { line: 0, character: 5 }, end: { line: 0, character: 6 } },
      { start: { line: 1, character: 9 }, end: { line: 1, character: 13 } },
    ]);
  });

  it('folds no more than the client takes', async () => {
    await using client = await startClient({ textDocument: { foldingRange: { rangeLimit: 1 } } });
    await client.open('services:\n  included:\n    - id: a\n      name: A\n');
    const found = await client.connection.sendRequest<FoldingRange[]>('textDocument/foldingRange', document);
    expect(found).toEqual([{ startLine: 0, endLine: 3 }]);
  });
});
