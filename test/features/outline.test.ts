import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentSymbol, Position, Range } from 'vscode-languageserver';
import { type Analysis, analyse } from '../../server/src/analysis';
import { flatOutlineOf, newMemory, outlineOf } from '../../server/src/features/document-symbols/outline';
import { editorWith, openDocument } from './editor';

function drawnOutline(text: string, of: (symbol: DocumentSymbol) => string = ({ name }) => name): string[] {
  const { document, analysis } = editorWith(text);
  const lines = (symbols: readonly DocumentSymbol[], depth: number): string[] =>
    symbols.flatMap((symbol) => ['  '.repeat(depth) + of(symbol), ...lines(symbol.children ?? [], depth + 1)]);
  return lines(outlineOf(document, analysis, newMemory()), 0);
}

const isBefore = (a: Position, b: Position): boolean =>
  a.line < b.line || (a.line === b.line && a.character <= b.character);

const holds = (outer: Range, inner: Range): boolean =>
  isBefore(outer.start, inner.start) && isBefore(inner.end, outer.end);

/** Every symbol whose name or child is not within it, or that has no name. */
function misplaced(symbols: readonly DocumentSymbol[]): DocumentSymbol[] {
  return symbols.flatMap((symbol) => {
    const { name, range, selectionRange, children = [] } = symbol;
    const isRight =
      name.trim() !== '' && holds(range, selectionRange) && children.every((child) => holds(range, child.range));
    return [...(isRight ? [] : [symbol]), ...misplaced(children)];
  });
}

const examples = join(import.meta.dirname, '..', '..', 'examples');
const texts = readdirSync(examples)
  .filter((name) => name.endsWith('.msa.yaml'))
  .map((name) => readFileSync(join(examples, name), 'utf8'));

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

  it('tells the value of a field and the key of a part', () => {
    expect(drawnOutline('term:\n  initial: "24 months"\n', ({ name, detail }) => `${name} = ${detail ?? ''}`)).toEqual([
      '1 Term = term',
      '  1.1 Initial term = 24 months',
    ]);
  });

  it('shows a row of a table as one line', () => {
    const text =
      'schedules:\n  - title: Estate\n    table: {columns: [Asset, Quantity], rows: [[Server, 8], [Tablet, 2]]}\n';
    expect(drawnOutline(text).slice(-2)).toEqual(['        Server · 8', '        Tablet · 2']);
  });

  it('leaves the values of items out of an outline of thousands', () => {
    const clauses = (count: number) =>
      Array.from({ length: count }, (_, at) => `  - {id: c${at}, title: Clause ${at}, text: A sentence.}\n`).join('');
    const text = (count: number) => `term:\n  initial: 24 months\nclauses:\n${clauses(count)}`;
    expect(drawnOutline(text(1200)).slice(1, 6)).toEqual([
      '  1.1 Initial term',
      'Clauses',
      '  2 Clause 0',
      '    Id',
      '    Title',
    ]);
    expect(drawnOutline(text(1300)).slice(1, 6)).toEqual([
      '  1.1 Initial term',
      'Clauses',
      '  2 Clause 0',
      '  3 Clause 1',
      '  4 Clause 2',
    ]);
    expect(drawnOutline(text(1300))).toHaveLength(3 + 1300);
  });

  it('calls what the author named by that name, and what has none something', () => {
    const outline = drawnOutline('definitions:\n  Client Systems: servers\nnonsense: 1\n? \n: x\n');
    expect(outline).toEqual(expect.arrayContaining(['  1.1 Client Systems', 'nonsense']));
    for (const name of outline) expect(name.trim()).not.toBe('');
  });

  it('selects a name within what it stands for', () => {
    const { document, analysis } = editorWith('term:\n  initial: 24 months\nclauses:\n  - {id: a, title: Exit}\n');
    const [term, clauses] = outlineOf(document, analysis, newMemory());
    expect(term).toMatchObject({
      range: { start: { line: 0, character: 0 }, end: { line: 1, character: 20 } },
      selectionRange: { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } },
    });
    expect(clauses?.children?.[0]?.selectionRange).toEqual({
      start: { line: 3, character: 19 },
      end: { line: 3, character: 23 },
    });
  });

  it.each([
    ['an empty file', ''],
    ['two documents', 'msa: 1\n---\nmsa: 2\n'],
    ['a list', '- a\n- b\n'],
    ['an alias', 'x-a: &a {title: A, text: b}\nclauses:\n  - *a\n  - *nothing\n'],
    ['half a key', 'term:\n  ini\n  : x\n  ? [a\n'],
    ['folded and literal texts', 'clauses:\n  - title: >-\n      Long\n      title\n    text: |+\n      A.\n\n'],
    ['emoji, CRLF and a byte order mark', '\uFEFFterm:\r\n  initial: 😀 "a"\r\nclauses: [{id: 😀}]\r\n'],
  ])('stands on its feet with %s', (_, text) => {
    const { document, analysis } = editorWith(text);
    expect(misplaced(outlineOf(document, analysis, newMemory()))).toEqual([]);
  });

  it('is the same from memory, through any edits', () => {
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      remove: fc.nat(12),
      insert: fc.constantFrom(
        '',
        'x',
        '\n',
        '  - ',
        'title: A\n',
        ': ',
        '"',
        'clauses:\n  - {title: B, text: C}\n',
        '#',
      ),
    });
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.array(edit, { minLength: 1, maxLength: 4 }), (text, edits) => {
        const memory = newMemory();
        let now = text;
        let analysis: Analysis = analyse(now);
        outlineOf(openDocument(now), analysis, memory);
        for (const { at, remove, insert } of edits) {
          const from = Math.floor(at * now.length);
          now = now.slice(0, from) + insert + now.slice(from + remove);
          analysis = analyse(now, analysis);
          const document = openDocument(now);
          const outline = outlineOf(document, analysis, memory);
          expect(outline).toEqual(outlineOf(document, analyse(now), newMemory()));
          expect(misplaced(outline)).toEqual([]);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('keeps the symbols that neither changed nor moved', () => {
    const memory = newMemory();
    const first = analyse('term:\n  initial: 24 months\nservices:\n  included: none\n');
    const before = outlineOf(openDocument(first.tree.text), first, memory);
    const second = analyse('term:\n  initial: 36 months\nservices:\n  included: none\n', first);
    const after = outlineOf(openDocument(second.tree.text), second, memory);
    expect(after[1]).toBe(before[1]);
    expect(after[0]).not.toBe(before[0]);
  });

  it('is flat for a client that knows no nesting', () => {
    const { document, analysis } = editorWith('term:\n  initial: 24 months\n');
    expect(flatOutlineOf(document, analysis, newMemory())).toMatchObject([
      { name: '1 Term', location: { uri: document.uri, range: { end: { line: 1, character: 20 } } } },
      { name: '1.1 Initial term', containerName: '1 Term', location: { range: { start: { line: 1, character: 2 } } } },
    ]);
  });
});
