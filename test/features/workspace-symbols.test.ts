import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/src/analysis';
import { documentText, lineAt } from '../../server/src/document-text';
import { closedSymbols } from '../../server/src/features/workspace-symbols/closed-symbols';
import { scoreOf, wordsOf } from '../../server/src/features/workspace-symbols/match';
import { bestOf } from '../../server/src/features/workspace-symbols/search';
import { type KnownSymbol, symbolsOf } from '../../server/src/features/workspace-symbols/symbols-of';
import { editorWith } from './editor';

const AGREEMENT = `title: Care Agreement
status: draft
parties:
  provider:
    name: Northwind IT Limited
    role: the Provider
  client: {name: Brook & Sons}
term:
  initial: 24 months
definitions:
  Client Systems: the servers
priorities:
  levels:
    - {id: P1, name: Critical}
    - {id: urgent, name: Urgent}
clauses:
  - id: remote-access
    title: Remote access
    text: The Provider may use a remote tool ("**Agent Software**").
schedules:
  - {id: estate, title: Estate, text: One server.}
`;

function symbolsIn(text: string): readonly KnownSymbol[] {
  const { document, analysis } = editorWith(text);
  return symbolsOf(document, analysis, new WeakMap());
}

describe('the symbols of an agreement', () => {
  const symbols = symbolsIn(AGREEMENT);
  const drawn = symbols.map(({ name, container }) => `${name} < ${container}`);

  it('are what has a number, an id or a name', () => {
    expect(drawn).toEqual(
      expect.arrayContaining([
        'Care Agreement < ',
        'Northwind IT Limited (the Provider) < Care Agreement',
        'Brook & Sons (the Client) < Care Agreement',
        '1 Term < Care Agreement',
        '1.1 Initial term < 1 Term',
        expect.stringMatching(/^\d\.\d Client Systems < /u),
        expect.stringMatching(/Critical \(P1\) < /u),
        expect.stringMatching(/^4 Remote access \(remote-access\) < /u),
        'Agent Software < Care Agreement',
        expect.stringMatching(/^Schedule 1 Estate < /u),
      ]),
    );
  });

  it('say an id only where it says something', () => {
    expect(drawn.some((line) => line.includes('(urgent)'))).toBe(false);
  });

  it('are not the sentences and fields that each item has', () => {
    const text =
      'responsibilities:\n  provider:\n    - patch systems\npriorities:\n  levels: [{id: P1, respond: 1 hour}]\n';
    expect(symbolsIn(text).filter(({ name }) => /patch|respon(?:d|se)/iu.test(name) && !/sib/u.test(name))).toEqual([]);
  });

  it('are not the plain fields of a header', () => {
    expect(drawn.filter((line) => /status/iu.test(line))).toEqual([]);
  });

  it('stand where their names do', () => {
    const content = documentText(AGREEMENT);
    const wordsAt = ({ range: { start, end } }: KnownSymbol): string =>
      lineAt(content, start.line).slice(start.character, start.line === end.line ? end.character : undefined);
    const at = (start: string) => symbols.filter(({ name }) => name.includes(start)).map(wordsAt);
    expect(at('Northwind')).toEqual(['Northwind IT Limited']);
    expect(at('(P1)')).toEqual(['Critical']);
    expect(at('Remote access')).toEqual(['Remote access']);
    expect(at('Client Systems')).toEqual(['Client Systems']);
    expect(at('Agent Software').join()).toContain('Agent Software');
  });

  it.each([
    '',
    '- a\n',
    'parties: none\n',
    'title:\nparties: {provider: }\n',
    'clauses: [{id: }, {title: [}]\n',
    '? \n: x\n',
  ])('are what they can be of %j', (text) => {
    for (const { name } of symbolsIn(text)) expect(name.trim()).not.toBe('');
  });
});

describe('looking for symbols', () => {
  const symbol = (name: string, container = ''): KnownSymbol => ({
    name,
    container,
    kind: 2,
    path: name,
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  });
  const found = (query: string, ...names: string[]): string[] =>
    bestOf(query, [['file:///a', names.map((name) => symbol(name, 'Availability'))]]).map((each) => each.symbol.name);

  it.each([
    ['backups', ['Backups'], 'the whole name'],
    ['back', ['6.3 Backups'], 'a beginning of a word'],
    ['rt', ['Response time'], 'the first letters of words'],
    ['bcku', ['Backups'], 'letters in their order'],
    ['avail back', ['Backups'], 'words in name and container'],
    ['time response', ['Response time'], 'words in any order'],
    ['BACK', ['Backups'], 'capitals for small letters'],
  ])('finds by %j: %s, %s', (query, names) => {
    expect(found(query, ...names)).toEqual(names);
  });

  it('finds nothing that lacks a word', () => {
    expect(found('backups xyz', 'Backups')).toEqual([]);
    expect(found('spukcab', 'Backups')).toEqual([]);
  });

  it('puts the better before the worse', () => {
    const inOrder = ['Term', 'Terms of use', 'Initial term', 'Long determination', 'The ex-reminder'];
    expect(found('term', ...inOrder.toReversed())).toEqual(inOrder);
    expect(found('term', 'The ex-reminder of terms not minded', 'Term')[0]).toBe('Term');
  });

  it('offers everything when nothing is asked for, in its order, but no more than anyone reads', () => {
    expect(found('', 'b', 'a')).toEqual(['b', 'a']);
    expect(found('', ...Array.from({ length: 2_000 }, (_, index) => String(index)))).toHaveLength(500);
  });

  it('finds all letters, though the first of two alike begins no word', () => {
    expect(found('att', 'Data at the site', 'Other')).toEqual(['Data at the site']);
    expect(scoreOf(wordsOf('0!!'), '0! !', '')).toBeDefined();
  });

  it('finds a name by any of its letters in their order, and never less by a shorter name', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), fc.array(fc.nat(), { maxLength: 6 }), (name, picks) => {
        const letters = [...name.toLowerCase()].filter((letter) => !/\s/u.test(letter));
        const places = [...new Set(picks.map((pick) => pick % Math.max(letters.length, 1)))].sort((a, b) => a - b);
        const query = places.map((place) => letters[place] ?? '').join('');
        expect(scoreOf(wordsOf(query), name, '')).toBeDefined();
      }),
    );
  });
});

describe('the symbols of closed agreements', () => {
  const closed = (uri: string, text: string) => {
    const { document } = editorWith(text);
    return { document: { ...document, uri }, analysis: analyse(text) };
  };

  it('are kept while the file is closed and as it was', () => {
    const symbols = closedSymbols();
    const names = () => [...symbols.of()].map(([uri, { length }]) => `${uri}: ${length}`).sort();
    symbols.visit(closed('a', 'term:\n  initial: 1 year\n'), '1');
    symbols.visit(closed('b', 'term:\n'), '1');
    expect(names()).toEqual(['a: 2', 'b: 0']);
    expect(symbols.knows('a', '1')).toBe(true);
    expect(symbols.knows('a', '2')).toBe(false);
    symbols.visit(closed('a', 'title: A\n'), '2');
    expect(names()).toEqual(['a: 1', 'b: 0']);
    symbols.opened('a');
    symbols.gone('b');
    symbols.gone('c');
    expect(names()).toEqual([]);
  });
});
