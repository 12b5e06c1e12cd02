import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/src/analysis';
import { createLenses } from '../../server/src/features/code-lens/lenses';
import { defaultSettings, type SettingValues } from '../../server/src/features/settings';
import { clientCommands } from '../../server/src/protocol';
import { characterEdits, edited } from '../edits';
import { example } from '../examples/examples';
import { openDocument } from './editor';

type Shown = SettingValues['codeLens'];
const NONE: Shown = { references: false, preview: false, completeness: false };
const ALL = defaultSettings.codeLens;

function lensesOf(text: string, shown: Partial<Shown>, commands: readonly string[] = Object.values(clientCommands)) {
  const document = openDocument(text);
  const analysis = analyse(text);
  const lenses = createLenses(commands);
  return lenses
    .of(document, analysis, { ...NONE, ...shown })
    .map((lens) => (lens.command ? lens : lenses.resolved(lens, document, analysis)));
}

/** The text with its lenses on lines of their own, as an editor shows them. */
function drawn(text: string, shown: Partial<Shown>): string {
  const lenses = lensesOf(text, shown);
  return text
    .split('\n')
    .flatMap((line, index) => {
      const titles = lenses.filter(({ range }) => range.start.line === index).map(({ command }) => command?.title);
      return titles.length > 0 ? [`${/^ */u.exec(line)?.[0]}⟨${titles.join(' | ')}⟩`, line] : [line];
    })
    .join('\n');
}

/** That `expected` is how its own text, without the lenses drawn into it, is shown. */
function expectLenses(expected: string, shown: Partial<Shown>): void {
  expect(drawn(expected.replace(/ *⟨.*⟩\n/gu, ''), shown)).toBe(expected);
}

describe('lenses of references', () => {
  it('stand above what is referred to: sections, items with an id, definitions', () => {
    expectLenses(
      `⟨1 reference⟩
term:
  initial: 24 months
definitions:
  ⟨3 references⟩
  Client System: a computer
  Printer: what prints
response-time:
  channels: [{id: phone, for: P1}]
priorities:
  levels:
    ⟨2 references⟩
    - name: Priority 1
      id: P1
    - {id: P2}
  urgent: [P1]
clauses:
  ⟨1 reference⟩
  - id: exit
    text: After $(term.initial) the Client Systems stop. Each Client System is $(definitions.Client System).
  - text: See $(clauses.exit).
`,
      { references: true },
    );
  });

  it('show the places', () => {
    const [lens] = lensesOf(
      'services:\n  included:\n    - {id: desk}\nclauses:\n  - text: See $(services.included.desk).\n',
      {
        references: true,
      },
    ).slice(-1);
    const uri = 'file:///agreement.msa.yaml';
    expect(lens?.command).toEqual({
      title: '1 reference',
      command: 'msa.showReferencesAt',
      arguments: [
        uri,
        { line: 2, character: 6 },
        [{ uri, range: { start: { line: 4, character: 34 }, end: { line: 4, character: 38 } } }],
      ],
    });
  });

  it('are counted when they are seen', () => {
    const text = 'term:\n  initial: 1 year\nclauses:\n  - text: $(term) and $(term.initial)\n';
    const document = openDocument(text);
    const lenses = createLenses([clientCommands.showReferences]);
    const analysis = analyse(text);
    const [lens, ...more] = lenses.of(document, analysis, ALL);
    expect(more).toEqual([]);
    expect(lens?.command).toBeUndefined();
    expect(lens && lenses.resolved(lens, document, analysis).command?.title).toBe('2 references');
  });

  it('hold from version to version', () => {
    const lenses = createLenses([clientCommands.showReferences]);
    const linesOf = (text: string, previous?: ReturnType<typeof analyse>) => {
      const analysis = analyse(text, previous);
      const lines = lenses.of(openDocument(text), analysis, ALL).map(({ range }) => range.start.line);
      return { analysis, lines };
    };
    const text = 'term:\n  initial: 1 year\ndefinitions:\n  Log: a list\nclauses:\n  - text: $(term) and the Log\n';
    const first = linesOf(text);
    expect(first.lines).toEqual([0, 3]);
    expect(linesOf(`# a comment\n${text}`, first.analysis).lines).toEqual([1, 4]);
    expect(linesOf(text.replace('Log:', 'Book:'), first.analysis).lines).toEqual([0]);
  });

  it('are those of a text looked at for the first time, whatever was edited before', () => {
    const commands = Object.values(clientCommands);
    fc.assert(
      fc.property(characterEdits, (edits) => {
        const lenses = createLenses(commands);
        let text = example('small-office').source;
        let analysis = analyse(text);
        for (const edit of edits) {
          text = edited(text, edit);
          analysis = analyse(text, analysis);
          const document = openDocument(text);
          expect(lenses.of(document, analysis, ALL)).toEqual(createLenses(commands).of(document, analyse(text), ALL));
        }
      }),
      { numRuns: 15 },
    );
  });

  it('stay as they are where their data are none of ours', () => {
    const lenses = createLenses([clientCommands.showReferences]);
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    for (const data of [undefined, null, 7, {}, { key: 7 }]) {
      const lens = { range, data };
      expect(lenses.resolved(lens, openDocument(''), analyse(''))).toBe(lens);
    }
  });
});

describe('lenses of completeness', () => {
  it('stand above sections that do not say all that they must', () => {
    expectLenses(
      `⟨1 of 2 stated⟩
services:
  included:
    - {id: desk, name: Help desk}
client-demands: none
`,
      { completeness: true },
    );
  });

  it('name the section to list what it lacks', () => {
    const [lens] = lensesOf('services:\n  included: [{id: desk}]\n', { completeness: true });
    expect(lens?.command).toMatchObject({ command: 'msa.showMissing', arguments: ['services'] });
  });
});

describe('lenses of the preview', () => {
  it("stand above sections, the author's clauses and schedules", () => {
    expectLenses(
      `title: Agreement
parties:
  provider: {name: Northwind}
⟨Preview⟩
term:
  initial: 24 months
clauses:
  ⟨Preview⟩
  - id: exit
    title: Exit
    text: The end.
schedules:
  ⟨Preview⟩
  - {id: estate, title: Estate}
`,
      { preview: true },
    );
  });

  it('lead to their line', () => {
    const [lens] = lensesOf('title: A\nterm:\n  initial: 24 months\n', { preview: true });
    expect(lens?.command).toMatchObject({
      command: 'msa.previewClause',
      arguments: ['file:///agreement.msa.yaml', 1],
    });
  });
});

describe('lenses', () => {
  it('are only those whose command the client has', () => {
    const text = 'term:\n  initial: 1 year\nservices:\n  included: none\nclauses:\n  - text: $(term)\n';
    const commandsFor = (commands: readonly string[]) => [
      ...new Set(lensesOf(text, ALL, commands).map(({ command }) => command?.command)),
    ];
    expect(commandsFor([])).toEqual([]);
    for (const command of Object.values(clientCommands)) expect(commandsFor([command])).toEqual([command]);
  });

  it.each([
    '',
    '- a\n',
    'term: *nobody\n',
    'services: {included: [',
    'a: 1\n---\nb: 2\n',
    'clauses:\n  - id: a\n  - id: a\n',
  ])('do not fail in %j', (text) => {
    expect(Array.isArray(lensesOf(text, ALL))).toBe(true);
  });
});
