import { describe, expect, it } from 'vitest';
import { DocumentHighlightKind } from 'vscode-languageserver';
import { analyse } from '../../server/src/analysis';
import { positionAt } from '../../server/src/document-text';
import { definitionAt } from '../../server/src/features/names/definition';
import { namingAt } from '../../server/src/features/names/naming';
import { highlightsAt, referencesAt } from '../../server/src/features/names/references';
import type { OffsetRange } from '../../server/src/syntax/span';
import { drawn } from './drawn-names';
import { editorWith, MODERN, openDocument } from './editor';

/** Drawn agreements: from each place that is marked, all that are marked are found, and nothing else. */
const NAMES: readonly (readonly [what: string, agreement: string])[] = [
  [
    'a priority level',
    `priorities:
  levels:
    - {id: ⟦P1⟧, respond: 1 hour}
    - {id: P2}
  urgent: [‹P1›]
  matrix: {all: {now: ‹P1›, later: P2}}
  can-wait: ["‹P1›", P2]
response-time:
  channels: [{id: phone, for: ‹P1›}]
guarantee:
  promises: [{promise: Within $(priorities.levels.‹P1›.respond)., basis: priorities.levels.‹P1›.respond}]
`,
  ],
  [
    'a defined term',
    `definitions:
  "⟦Client System⟧": a computer
  Client: whoever
clauses:
  - id: a
    title: ‹Client Systems›
    text: |
      The ‹Client System›'s disk, the ‹Client
      Systems›, a client system and the Client. See $(definitions.‹Client System›).
`,
  ],
  [
    'a term that a text declares',
    `clauses:
  - The servers ("the **⟦Servers⟧**") are old.
  - {id: a, text: '**A ‹Server›** is ‹Servers›'' business'}
`,
  ],
  [
    'a party, by its roles and by its path',
    `parties:
  ⟦provider⟧: {name: Supplier and Provider Limited, role: the ⟦Provider⟧, also-called: [⟦Supplier⟧, ⟦IT Partner⟧]}
responsibilities:
  ‹provider›: [keep $(parties.‹provider›) informed, obey the ‹Supplier›'s rules]
signatures:
  blocks: [{party: ‹provider›}]
`,
  ],
  [
    "a party of a key of the author's own, without a role",
    `parties:
  ⟦surety⟧: {name: Contoso plc}
clauses: [The ‹Surety› pays. See $(parties.‹surety›).]
`,
  ],
  [
    'a document',
    `documents:
  - {id: ⟦dpa⟧, short: the ⟦DPA⟧, title: The DPA}
guarantee:
  promises: [{promise: As the ‹DPA› says., basis: ‹dpa›}]
precedence: [‹dpa›, agreement]
`,
  ],
  [
    'a schedule',
    `definitions: {Site: a place listed in $(schedules.‹estate›)}
schedules:
  - {id: ⟦estate⟧, title: Estate}
precedence: [agreement, ‹estate›]
clauses: [$(clauses schedules.‹estate› definitions.Site)]
`,
  ],
  [
    'a clause, wherever its list stands',
    `clauses: [See $(clause clauses.‹inner›).]
clauses-more:
  - {id: outer, clauses: [{id: ⟦inner⟧, text: $(this)}]}
`,
  ],
  [
    'a section',
    `⟦availability⟧: {uptime: 99%}
schedules: [{id: sla, sections: [‹availability›]}]
clauses: [See $(‹availability›) and $(‹availability›.uptime).]
`,
  ],
  [
    'what a field defines by its nature',
    `response-time:
  ⟦business-hours⟧: Mon-Fri 08:00-18:00
  respond: 4 hours
clauses: [During ‹Business Hours› of a ‹Business Day›; see $(response-time.‹business-hours›).]
`,
  ],
  [
    'an anchor',
    `x-texts:
  - &⟦stop⟧ The Provider stops.
clauses: [*‹stop›, {text: *‹stop›, title: stop}]
`,
  ],
  [
    'an anchor behind whose key a comment names it',
    `x-a: &⟦a⟧ # not &a itself
  one: 1
x-b: *‹a›
x-c: &ab !!str text
x-d: *ab
`,
  ],
  [
    'an anchor of a map and one of the same name below',
    `x-a: &⟦a⟧
  one: 1
x-b: *‹a›
x-c: &a [2]
x-d: *a
`,
  ],
];

describe('a name', () => {
  it.each(NAMES)('is followed to all its places: %s', (_, marked) => {
    for (const eol of ['\n', '\r\n']) {
      const { text, declarations, references } = drawn(marked.replaceAll('\n', eol));
      const document = openDocument(text);
      const analysis = analyse(text);
      const located = (ranges: readonly OffsetRange[]) =>
        ranges.map(({ start, end }) => `${text.slice(0, start)}⟦${text.slice(start, end)}⟧${text.slice(end)}`);
      for (const place of [...declarations, ...references]) {
        // A term of a field's own is followed by itself alone: the field is more than its term.
        if (/^Business/u.test(text.slice(place.start, place.end))) continue;
        for (const offset of [place.start, place.end]) {
          const naming = namingAt(analysis, offset);
          expect(located(naming?.declarations ?? [])).toEqual(located(declarations));
          expect(located(naming?.references ?? [])).toEqual(located(references));
          const position = positionAt(document.content, offset);
          expect(referencesAt(document, analysis, position, false)).toHaveLength(references.length);
          expect(referencesAt(document, analysis, position, true)).toHaveLength(
            references.length + declarations.length,
          );
          const kinds = highlightsAt(document, analysis, position).map(({ kind }) => kind);
          expect(kinds.filter((kind) => kind === DocumentHighlightKind.Write)).toHaveLength(declarations.length);
        }
      }
    }
  });

  it('that a field defines is followed by itself from its uses', () => {
    const { analysis, offset, text } = editorWith(
      'response-time: {business-hours: 24x7}\nclauses: [In |Business Hours on a Business Day]\n',
    );
    const naming = namingAt(analysis, offset);
    const shown = (ranges: readonly OffsetRange[] = []) => ranges.map(({ start, end }) => text.slice(start, end));
    expect(shown(naming?.declarations)).toEqual(['business-hours']);
    expect(shown(naming?.references)).toEqual(['Business Hours']);
  });

  it.each([
    ['in words that name nothing', 'clauses: [|Nothing here]\n'],
    ['in a value', 'term: {initial: 24| months}\n'],
    ['in a comment', 'term: {initial: 24 months} # the |Provider\n'],
    ['behind everything', 'term: {initial: 24 months}\n\n|'],
    ['in an ampersand of a text', 'clauses: [Marks &| Sons and R&|D]\n'],
    ['in a star of a text', 'clauses:\n  - id: a\n    text: a *|word*\n'],
    ['in an empty file', '|'],
    ['in a key that the format does not know', 'notices|: x\n'],
  ])('is not found %s', (_, marked) => {
    const { document, analysis, position } = editorWith(marked);
    expect(definitionAt(document, analysis, MODERN, position, 'definition')).toEqual([]);
    expect(referencesAt(document, analysis, position, true)).toEqual([]);
    expect(highlightsAt(document, analysis, position)).toEqual([]);
  });
});

describe('the definition', () => {
  /** The name and the whole of what is declared, as drawn by `«` `»` and by the lines. */
  function led(marked: string): readonly (readonly [name: string, whole: string])[] {
    const { text, analysis, offset } = editorWith(marked);
    const naming = namingAt(analysis, offset, 'party');
    const cut = ({ start, end }: OffsetRange) => text.slice(start, end);
    return (naming?.definitions ?? []).map(({ name, whole }) => [cut(name), cut(whole)]);
  }

  it.each([
    [
      'an item from its id in a path',
      'schedules:\n  - {id: a, title: A}\nclauses: [See $(schedules.|a).]\n',
      ['a', '{id: a, title: A}'],
    ],
    [
      'a list from its segment',
      'schedules:\n  - {id: a}\nclauses: [See $(|schedules.a).]\n',
      ['schedules', 'schedules:\n  - {id: a}'],
    ],
    [
      'an item without an id',
      'services:\n  included: [Help, More]\nclauses: [See $(services.included.|2).]\n',
      ['More', 'More'],
    ],
    ['a term from its plural', 'definitions:\n  Site: a place\nclauses: [All |Sites.]\n', ['Site', 'Site: a place']],
    [
      'a role from prose',
      'parties: {client: {role: the Buyer}}\nclauses: [The |Buyer pays.]\n',
      ['Buyer', '{role: the Buyer}'],
    ],
    [
      'a party from its usual role',
      'parties: {client: {name: A Ltd}}\nclauses: [The |Client pays.]\n',
      ['client', 'client: {name: A Ltd}'],
    ],
    [
      'a party from the key that names it',
      'parties: {client: {name: A Ltd}}\nresponsibilities: {|client: [pay]}\nclauses: [$(responsibilities.client)]\n',
      ['client', 'client: {name: A Ltd}'],
    ],
    [
      'what a value follows from',
      'term: {initial: 1 year}\nclauses: [Until $(term.|ends).]\n',
      ['term', 'term: {initial: 1 year}'],
    ],
    ['an anchor', 'x-a: &it text\nx-b: *|it\n', ['it', 'it']],
  ])('leads to %s', (_, marked, expected) => {
    expect(led(marked)).toEqual([expected]);
  });

  it('leads to both of two items with one id', () => {
    expect(led('schedules: [{id: a}, {id: a}]\nprecedence: [|a]\n')).toHaveLength(2);
  });

  it('leads nowhere from what is not there', () => {
    expect(led('clauses: [See $(schedules.|gone).]\n')).toEqual([]);
    expect(led('x-a: *|gone\n')).toEqual([]);
  });

  it('is a link for a client that takes links, else a place', () => {
    const { document, analysis, position } = editorWith('definitions:\n  Site: a place\nclauses: [All |Sites.]\n');
    const linking = { ...MODERN, textDocument: { definition: { linkSupport: true } } };
    const site = { start: { line: 1, character: 2 }, end: { line: 1, character: 6 } };
    expect(definitionAt(document, analysis, MODERN, position, 'definition')).toEqual([
      { uri: document.uri, range: site },
    ]);
    expect(definitionAt(document, analysis, linking, position, 'definition')).toEqual([
      {
        originSelectionRange: { start: { line: 2, character: 14 }, end: { line: 2, character: 19 } },
        targetUri: document.uri,
        targetRange: { start: { line: 1, character: 2 }, end: { line: 1, character: 15 } },
        targetSelectionRange: site,
      },
    ]);
  });
});
