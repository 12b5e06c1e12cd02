import { describe, expect, it } from 'vitest';
import type { DocumentSymbol } from 'vscode-languageserver';
import { outlineOf } from '../../server/src/features/document-symbols/outline';
import { editorWith } from './editor';

function drawnOutline(text: string): string[] {
  const { document, analysis } = editorWith(text);
  const lines = (symbols: readonly DocumentSymbol[], depth: number): string[] =>
    symbols.flatMap((symbol) => ['  '.repeat(depth) + symbol.name, ...lines(symbol.children ?? [], depth + 1)]);
  return lines(outlineOf(document, analysis), 0);
}

describe('the outline', () => {
  it('shows clauses with their numbers, in the order of the file', () => {
    expect(
      drawnOutline(`title: Agreement
term:
  initial: 24 months
services:
  included:
    - {id: help-desk, name: Help desk}
  excluded: none
clauses:
  - id: exit
    title: Exit
    text: The parties part.
schedules:
  - {id: estate, title: Estate, text: One server.}
`),
    ).toEqual([
      'Title',
      '1 Term',
      '  1.1 Initial term',
      '2 Services',
      '  2.1 Included services',
      '    Help desk',
      '      Id',
      '      Name',
      '  2.2 Excluded services',
      'Clauses',
      '  3 Exit',
      '    Id',
      '    Title',
      '    Text',
      'Schedules',
      '  Schedule 1 Estate',
      '    Id',
      '    Title',
      '    Text',
    ]);
  });

  it('calls what the author named by that name, and what has none something', () => {
    const outline = drawnOutline('definitions:\n  Client Systems: servers\nnonsense: 1\n? \n: x\n');
    expect(outline).toEqual(expect.arrayContaining(['  1.1 Client Systems', 'nonsense']));
    for (const name of outline) expect(name.trim()).not.toBe('');
  });

  it('selects a name within what it stands for', () => {
    const { document, analysis } = editorWith('term:\n  initial: 24 months\n');
    const [term] = outlineOf(document, analysis);
    expect(term).toMatchObject({
      range: { start: { line: 0, character: 0 }, end: { line: 1, character: 20 } },
      selectionRange: { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } },
    });
  });
});
