import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Analysis, analyse } from '../../server/src/analysis';
import { characterEdits, edited } from '../edits';
import { example } from '../examples/examples';
import '../properties';

/** Every occurrence as `[its characters] how → what it names`, in order. */
function occurrences({ names, tree }: Analysis): readonly string[] {
  return names.all().map(({ span, as, how, named }) => {
    const sign = as === 'declaration' ? '=' : '→';
    return `[${tree.sourceOf(span)}] ${how} ${sign} ${named}`;
  });
}

function namesIn(text: string): readonly string[] {
  return occurrences(analyse(text));
}

const AGREEMENT = `parties:
  provider: {name: Northwind IT Limited, role: the Provider, also-called: "Supplier"}
  client: {name: Fabrikam Limited}
  surety: {name: Contoso plc}
definitions:
  'Client Systems': the computers of the Client, as listed in $(schedules.estate)
response-time:
  channels:
    - {id: phone, for: [P1, "P2"]}
responsibilities:
  provider: [keep the Client's Systems and each Client System]
guarantee:
  promises:
    - {id: speed, promise: Fast., basis: priorities.levels.P1.respond}
    - {id: data, promise: Safe., basis: dpa}
priorities:
  levels:
    - {id: P1, respond: 1 hour}
    - id: "P2"
  can-wait: [P2, the Provider's choice]
schedules:
  - {id: estate, title: Client Systems, sections: [response-time]}
documents:
  - {id: dpa, short: the DPA}
`;

describe('names', () => {
  it('are found where they are declared and wherever they are used', () => {
    expect(namesIn(AGREEMENT)).toEqual([
      '[Provider] role = “Provider”',
      '[Supplier] role = “Supplier”',
      '[surety] key = parties.surety',
      '[Client Systems] key = definitions.Client Systems',
      '[Client] term → “Client”',
      '[schedules] path → schedules',
      '[estate] path → schedules.estate',
      '[phone] id = response-time.channels.phone',
      '[P1] word → priorities.levels.P1',
      '[P2] word → priorities.levels.P2',
      '[provider] party → parties.provider',
      '[Client] term → “Client”',
      '[Client System] term → definitions.Client Systems',
      '[speed] id = guarantee.promises.speed',
      '[priorities] path → priorities',
      '[levels] path → priorities.levels',
      '[P1] path → priorities.levels.P1',
      '[respond] path → priorities.levels.P1.respond',
      '[data] id = guarantee.promises.data',
      '[dpa] word → documents.dpa',
      '[P1] id = priorities.levels.P1',
      '[P2] id = priorities.levels.P2',
      '[P2] word → priorities.levels.P2',
      '[Provider] term → “Provider”',
      '[estate] id = schedules.estate',
      '[Client Systems] term → definitions.Client Systems',
      '[response-time] word → response-time',
      '[dpa] id = documents.dpa',
      '[DPA] role = “DPA”',
    ]);
  });

  it.each([
    [
      'in folded text',
      'text: >-\n      the Client\n      Systems stop',
      ['[Client\n      Systems] term → definitions.Client Systems'],
    ],
    [
      'over two plain lines',
      'text: the Client\n      Systems stop',
      ['[Client\n      Systems] term → definitions.Client Systems'],
    ],
    [
      'over two lines of a block',
      'text: |\n      the Client\n      Systems stop',
      ['[Client\n      Systems] term → definitions.Client Systems'],
    ],
    [
      'over two lines of an item',
      'text: |\n      - the Client\n        Systems stop',
      ['[Client\n        Systems] term → definitions.Client Systems'],
    ],
    ['behind escapes', 'text: "\\u00e9\\t the Client Systems"', ['[Client Systems] term → definitions.Client Systems']],
    [
      'between doubled apostrophes',
      "text: 'it''s the Client Systems'' fault'",
      ['[Client Systems] term → definitions.Client Systems'],
    ],
    ['behind an emoji', 'text: 😀 Client Systems', ['[Client Systems] term → definitions.Client Systems']],
    ['in bold', 'text: the **Client Systems** stop', ['[Client Systems] term → definitions.Client Systems']],
    [
      'in a reference',
      'text: see $(definitions.Client Systems)',
      ['[definitions] path → definitions', '[Client Systems] path → definitions.Client Systems'],
    ],
    [
      'in a reference over two lines',
      'text: see $(definitions.Client\n      Systems)',
      ['[definitions] path → definitions', '[Client\n      Systems] path → definitions.Client Systems'],
    ],
    ['not over two paragraphs', 'text: |\n      the Client\n\n      Systems stop', []],
    ['not in code', 'text: run `Client Systems`', []],
    ['not in an address', 'text: see [it](https://x.example/Client Systems) and <https://x.example/Site>', []],
    ['not in a placeholder', 'text: for [Client Systems]', []],
    [
      'and in bold where they are declared',
      'text: the servers ("**Servers**") and Servers',
      ['[Servers] bold = “Servers”', '[Servers] term → “Servers”'],
    ],
    [
      'several in one reference',
      'text: $(clauses schedules.a schedules.b)',
      [
        '[schedules] path → schedules',
        '[a] path → schedules.a',
        '[schedules] path → schedules',
        '[b] path → schedules.b',
      ],
    ],
  ])('stand %s', (_, field, expected) => {
    const text = `definitions:\n  Client Systems: all computers\n  Site: a place\nclauses:\n  - title: Some\n    ${field}\n`;
    for (const eol of ['\n', '\r\n']) {
      const found = namesIn(text.replaceAll('\n', eol)).map((line) => line.replaceAll('\r\n', '\n'));
      expect(found.slice(2)).toEqual(expected);
    }
  });

  it('of what aliases repeat count once', () => {
    const { names } = analyse('x-a: &text the Site\ndefinitions: {Site: a place}\nclauses: [*text, *text]\n');
    expect(names.of('definitions.Site').map(({ as }) => as)).toEqual(['declaration', 'reference']);
  });

  it('are told at an offset, at their edges too', () => {
    const { names } = analyse(AGREEMENT);
    const start = AGREEMENT.indexOf('P1.respond');
    for (const offset of [start, start + 1, start + 2]) {
      expect(names.at(offset).map(({ named }) => named)).toEqual(['priorities.levels.P1']);
    }
    expect(names.at(AGREEMENT.indexOf('Fast'))).toEqual([]);
    expect(names.at(AGREEMENT.length)).toEqual([]);
  });

  it('are counted', () => {
    const { names } = analyse(AGREEMENT);
    expect(names.references('priorities.levels.P1')).toBe(2);
    expect(names.references('definitions.Client Systems')).toBe(2);
    expect(names.references('nowhere')).toBe(0);
  });

  it('lead to what they name', () => {
    const { names } = analyse(AGREEMENT);
    expect(names.named('definitions.Client Systems')).toMatchObject({ is: 'term', term: { by: 'definition' } });
    expect(names.named('“Client”')).toMatchObject({ is: 'term', path: 'parties.client' });
    expect(names.named('schedules.estate')).toMatchObject({ is: 'place', path: 'schedules.estate' });
    expect(names.named('schedules.nowhere')).toBeUndefined();
  });

  it('of a text of nothing are none', () => {
    for (const text of ['', '\ufeff', '- a\n', 'a: [', '\0']) expect(namesIn(text)).toEqual([]);
  });

  it.each(['Third-Party Software', 'C++ Build', 'Cost (net) / Unit', 'legal-form', '$5 [a] {b} ^c | d?'])(
    'are found after an edit that defines `%s`',
    (term) => {
      const before = analyse(`definitions:\n  Other: a\nclauses:\n  - text: The use of ${term} is free.\n`);
      before.names.all();
      const text = before.tree.text.replace('Other: a', `${JSON.stringify(term)}: b`);
      expect(occurrences(analyse(text, before))).toEqual(namesIn(text));
    },
  );

  it('are the same after an edit as from nothing', () => {
    const { source } = example('mid-size');
    fc.assert(
      fc.property(characterEdits, (edits) => {
        let text = source;
        let analysis = analyse(text);
        for (const edit of edits) {
          occurrences(analysis);
          text = edited(text, edit);
          analysis = analyse(text, analysis);
        }
        expect(occurrences(analysis)).toEqual(namesIn(text));
      }),
      { numRuns: 20 },
    );
  });

  it('are found again at each of their places, however broken the text is', () => {
    const { source } = example('small-office');
    const pieces = fc.constantFrom(
      '',
      '\n',
      '\r\n',
      "'",
      '"',
      '$(',
      '*',
      '&a ',
      '{',
      ']',
      ': ',
      '- ',
      '|',
      '\ud800',
      '\u200b',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(source.length), fc.nat(9), pieces), { maxLength: 5 }), (edits) => {
        let text = source;
        for (const [at, remove, insert] of edits) text = text.slice(0, at) + insert + text.slice(at + remove);
        const { names, tree } = analyse(text);
        for (const { named, span } of names.all()) {
          const { start, end } = tree.rangeOf(span) ?? { start: -1, end: -1 };
          expect(end).toBeGreaterThan(start);
          for (const offset of [start, end]) expect(names.at(offset).map((found) => found.named)).toContain(named);
          expect(names.of(named)).toContainEqual(expect.objectContaining({ span }));
        }
      }),
      { numRuns: 20 },
    );
  });
});
