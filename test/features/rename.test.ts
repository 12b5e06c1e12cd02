import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClientCapabilities, ResponseError, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { schema } from '../../server/src/agreement/schema.generated';
import { schemaAt } from '../../server/src/agreement/schema-at';
import { analyse } from '../../server/src/analysis';
import { offsetAt, positionAt } from '../../server/src/document-text';
import { prepareRenameAt, renameAt } from '../../server/src/features/rename/rename-at';
import { type Example, example } from '../examples/examples';
import { editorWith, MODERN, openDocument } from './editor';
import '../properties';

const PLAIN: ClientCapabilities = {};

function editsOf(edit: WorkspaceEdit): readonly TextEdit[] {
  return Object.values(edit.changes ?? {}).flat();
}

/** `text` with what stands at `offset` renamed, or the reason why not. */
function renamed(text: string, offset: number, newName: string): string | { readonly refused: string } {
  const document = openDocument(text);
  const answer = renameAt(document, analyse(text), PLAIN, positionAt(document.content, offset), newName);
  if (answer instanceof ResponseError) return { refused: answer.message };
  const edits = editsOf(answer).map(({ range, newText }) => ({
    start: offsetAt(document.content, range.start),
    end: offsetAt(document.content, range.end),
    newText,
  }));
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end), text);
}

/** The same, for a text with its cursor drawn in. */
function renamedIn(marked: string, newName: string) {
  const { text, offset } = editorWith(marked);
  return renamed(text, offset, newName);
}

const AGREEMENT = `parties:
  provider: {name: Provider Group Limited, role: the Provider, also-called: Supplier}
  client: {name: Fabrikam Limited}
  surety: {name: Contoso plc}
definitions:
  Client Systems: the computers at each Site
  Site: a place of the Client
priorities:
  levels:
    - {id: P1, respond: 1 hour}
    - {id: P2, respond: 4 hours}
  urgent: [P1]
clauses:
  - id: access
    title: Access to Client Systems
    text: |
      The Provider enters the Client Systems.
      It mends any Client System's disk within $(priorities.levels.P1.respond).
      See $(clauses.access), $(definitions.Client Systems) and $(parties.surety).
  - {id: pay, text: 'The Surety pays the Supplier''s fees.'}
`;

function isTopic(id: string): boolean {
  return schemaAt(schema, 'clauses.covers')?.items?.choices?.some(({ word }) => word === id) ?? false;
}

/** What changes, line by line. */
function changes(former: string, text: string | { readonly refused: string }): readonly string[] {
  if (typeof text !== 'string') return [text.refused];
  const lines = former.split('\n');
  return text
    .split('\n')
    .filter((line, index) => line !== lines[index])
    .map((line) => line.trim());
}

describe('a rename', () => {
  it.each([
    [
      'an id with every path to it',
      'id: P1',
      4,
      'critical',
      [
        '- {id: critical, respond: 1 hour}',
        'urgent: [critical]',
        "It mends any Client System's disk within $(priorities.levels.critical.respond).",
      ],
    ],
    [
      'an id from a path',
      'levels.P1',
      7,
      'critical',
      [
        '- {id: critical, respond: 1 hour}',
        'urgent: [critical]',
        "It mends any Client System's disk within $(priorities.levels.critical.respond).",
      ],
    ],
    [
      'an id that YAML would misread, quoted',
      'id: P1',
      4,
      'e5',
      [
        '- {id: "e5", respond: 1 hour}',
        'urgent: ["e5"]',
        "It mends any Client System's disk within $(priorities.levels.e5.respond).",
      ],
    ],
    [
      'a clause',
      'id: access',
      4,
      'entry',
      ['- id: entry', 'See $(clauses.entry), $(definitions.Client Systems) and $(parties.surety).'],
    ],
    [
      'a term with each use in its number',
      'Client Systems:',
      0,
      'Customer Devices',
      [
        'Customer Devices: the computers at each Site',
        'title: Access to Customer Devices',
        'The Provider enters the Customer Devices.',
        "It mends any Customer Device's disk within $(priorities.levels.P1.respond).",
        'See $(clauses.access), $(definitions.Customer Devices) and $(parties.surety).',
      ],
    ],
    [
      'a term by one in the other number',
      'Client Systems:',
      0,
      'Device',
      [
        'Device: the computers at each Site',
        'title: Access to Devices',
        'The Provider enters the Devices.',
        "It mends any Device's disk within $(priorities.levels.P1.respond).",
        'See $(clauses.access), $(definitions.Device) and $(parties.surety).',
      ],
    ],
    [
      'a term by one without a plural',
      'Client Systems:',
      0,
      'Equipment',
      [
        'Equipment: the computers at each Site',
        'title: Access to Equipment',
        'The Provider enters the Equipment.',
        "It mends any Equipment's disk within $(priorities.levels.P1.respond).",
        'See $(clauses.access), $(definitions.Equipment) and $(parties.surety).',
      ],
    ],
    [
      'a term that YAML would misread, quoted',
      'Site:',
      0,
      'Null',
      ['Client Systems: the computers at each Null', '"Null": a place of the Client'],
    ],
    [
      'a role, and no name of a company',
      'the Provider,',
      4,
      'the Vendor',
      [
        'provider: {name: Provider Group Limited, role: the Vendor, also-called: Supplier}',
        'The Vendor enters the Client Systems.',
      ],
    ],
    [
      'what a party is also called',
      'Supplier}',
      0,
      "Seller's Firm",
      [
        "provider: {name: Provider Group Limited, role: the Provider, also-called: Seller's Firm}",
        "- {id: pay, text: 'The Surety pays the Seller''s Firm''s fees.'}",
      ],
    ],
    [
      'a party of its own key, with what it is called by it',
      'surety:',
      0,
      'guarantor',
      [
        'guarantor: {name: Contoso plc}',
        'See $(clauses.access), $(definitions.Client Systems) and $(parties.guarantor).',
        "- {id: pay, text: 'The Guarantor pays the Supplier''s fees.'}",
      ],
    ],
  ])('changes %s', (_, at, beside, name, expected) => {
    expect(changes(AGREEMENT, renamed(AGREEMENT, AGREEMENT.indexOf(at) + beside, name))).toEqual(expected);
  });

  it('of a usual role writes the role', () => {
    const text =
      "parties:\n  client:\n    name: Fabrikam Limited\nclauses: [The Client pays what the Client's users ask.]\n";
    expect(renamed(text, text.indexOf('Client pays'), 'the Customer')).toBe(
      "parties:\n  client:\n    name: Fabrikam Limited\n    role: the Customer\nclauses: [The Customer pays what the Customer's users ask.]\n",
    );
    const flow = 'parties: {client: {name: A Ltd}}\r\nclauses:\r\n  - The Client pays.\r\n';
    expect(renamed(flow, flow.indexOf('Client pays'), 'Customer')).toBe(
      'parties: {client: {name: A Ltd, role: the Customer}}\r\nclauses:\r\n  - The Customer pays.\r\n',
    );
  });

  it.each([
    [
      'a term declared in a text',
      'clauses:\n  - The machines ("the **Se|rvers**") stop. A Server\'s disk.\n',
      'Machines',
      'clauses:\n  - The machines ("the **Machines**") stop. A Machine\'s disk.\n',
    ],
    [
      'a document',
      'documents: [{id: d, short: the D|PA}]\nclauses: [The DPA, the DPAs]\n',
      'GDPA',
      'documents: [{id: d, short: the GDPA}]\nclauses: [The GDPA, the GDPAs]\n',
    ],
    [
      'an anchor',
      'x-a: &te|xt one\nx-b: [*text, {c: *text}]\nx-c: text\n',
      'words',
      'x-a: &words one\nx-b: [*words, {c: *words}]\nx-c: text\n',
    ],
    [
      'an id that an alias repeats',
      'services: {included: [&s {id: de|sk, name: Desk}]}\nfees: {charges: [*s], tax: {name: VAT, exempt: [desk]}}\nclauses: [$(fees.charges.desk)]\n',
      'help',
      'services: {included: [&s {id: help, name: Desk}]}\nfees: {charges: [*s], tax: {name: VAT, exempt: [help]}}\nclauses: [$(fees.charges.help)]\n',
    ],
    [
      'words of the matrix',
      'priorities: {levels: [{id: P1}], matrix: {whole| site: {now: P1}}}\nclauses: [$(priorities.matrix.whole site.now)]\n',
      'all sites',
      'priorities: {levels: [{id: P1}], matrix: {all sites: {now: P1}}}\nclauses: [$(priorities.matrix.all sites.now)]\n',
    ],
    [
      'a failure of its own',
      'responsibilities: {failures: {po|wer: {name: Power, within: none}}}\nclauses: [$(responsibilities.failures.power.within)]\n',
      'mains',
      'responsibilities: {failures: {mains: {name: Power, within: none}}}\nclauses: [$(responsibilities.failures.mains.within)]\n',
    ],
    [
      'in quotation marks',
      'definitions: {"Site": "a place", x: \'the Site\'\'s door\'}\nclauses: ["\\u00e9 S|ites"]\n',
      "Driver's Site",
      "definitions: {\"Driver's Site\": \"a place\", x: 'the Driver''s Site''s door'}\nclauses: [\"\\u00e9 Driver's Sites\"]\n",
    ],
    [
      'behind a BOM and an emoji',
      '\ufeffdefinitions: {Site: a place}\nclauses:\n  - 😀 the Si|te\n',
      'Place',
      '\ufeffdefinitions: {Place: a place}\nclauses:\n  - 😀 the Place\n',
    ],
    [
      'a term over lines',
      'definitions: {Client Sy|stems: all}\nclauses:\n  - id: a\n    text: |\n      - the Client\n        Systems and  Client  System\n',
      'Our Devices',
      'definitions: {Our Devices: all}\nclauses:\n  - id: a\n    text: |\n      - the Our\n        Devices and  Client  System\n',
    ],
    [
      'a clause that is about a topic',
      'clauses:\n  - id: insu|rance\n    title: Insurance\n    text: The Provider is insured.\n',
      'cover',
      'clauses:\n  - id: cover\n    title: Insurance\n    covers: insurance\n    text: The Provider is insured.\n',
    ],
    ['blanks around it left out', 'definitions: {Si|te: a place}\n', '  Place ', 'definitions: {Place: a place}\n'],
    ['to the same name', 'definitions: {Si|te: a place}\n', 'Site', 'definitions: {Site: a place}\n'],
    [
      'in the case alone',
      'definitions: {Work si|te: a place}\nclauses: [Work sites]\n',
      'Work Site',
      'definitions: {Work Site: a place}\nclauses: [Work Sites]\n',
    ],
  ])('reaches %s', (_, marked, name, expected) => {
    expect(renamedIn(marked, name)).toBe(expected);
  });

  it.each([
    ['nothing', 'schedules: [{id: |a}]\n', ' ', 'A name cannot be empty.'],
    ['an id that is taken', 'schedules: [{id: |a}, {id: b}]\n', 'b', '`b` is taken: there is a `schedules.b` already.'],
    [
      'the id of a clause in another list',
      'clauses: [{id: |a, text: A.}]\nclauses-more: [{id: b, text: B.}]\n',
      'b',
      '`b` is taken: there is a `clauses.b` already.',
    ],
    [
      'no id',
      'schedules: [{id: |a}]\n',
      '1st',
      '`1st` cannot be an id: it must begin with a letter. Write an id: a letter, then letters, digits and hyphens, for example `remote-access`.',
    ],
    [
      'a truth word',
      'schedules: [{id: |a}]\n',
      'No',
      'Many programs read `No` as a yes or a no, not as an id. Choose another.',
    ],
    [
      'a word of the format',
      'schedules: [{id: |a}]\nprecedence: [a]\n',
      'schedules',
      'With this name, “a” in line 2 would no longer mean what it means now.',
    ],
    [
      'a key of the format',
      'responsibilities: {failures: {|power: {name: Power}}}\n',
      'network',
      '`network` is a key of the format in `responsibilities.failures`. Choose another.',
    ],
    [
      'a note',
      'parties: {|surety: {name: A}}\n',
      'x-surety',
      'What begins with `x-` is a note and never printed. Choose another.',
    ],
    [
      'a term that is taken',
      'definitions: {|Site: a place, Sites: b, Place: c}\n',
      'Places',
      '“Place” is a defined term of this agreement already: see `definitions.Place`.',
    ],
    [
      'a term of the format',
      'fees: {due: 30 days}\ndefinitions: {|Site: a place}\n',
      'Fees',
      '“Fees” is a defined term of this agreement already: see `fees`.',
    ],
    [
      'what would end the text',
      'definitions: {|Site: a place}\n',
      'Site: one',
      "“Site: one” cannot be a term: it begins and ends with a letter or a digit, and may hold single spaces, hyphens and & ' . / + in between.",
    ],
    [
      'words that stand already',
      'definitions:\n  |Site: a place\nclauses:\n  - Both.\n  - Premises stand.\n',
      'Premises',
      '“Premises” stands in line 5 already, and would then mean this too. Choose another name, or change that line first.',
    ],
    [
      'the beginning of another term',
      'definitions: {|Site: a place, Place Hours: b}\nclauses: [Site Hours]\n',
      'Place',
      'With this name, “Site” in line 2 would no longer mean what it means now.',
    ],
    [
      'one of two with one id',
      'schedules: [{id: |a}, {id: a}]\n',
      'b',
      'Two items have the id `a`, so that it is open which of them a reference means. Give one of them another id where it is written.',
    ],
    ['an anchor that is taken', 'x-a: &|a 1\nx-b: &b 2\nx-c: *a\n', 'b', '“&b” stands in this agreement already.'],
    [
      'no name of an anchor',
      'x-a: &|a 1\nx-c: *a\n',
      'a b',
      '“a b” cannot name an anchor: it may hold letters, digits, hyphens and underscores.',
    ],
  ])('is refused: %s', (_, marked, name, reason) => {
    expect(renamedIn(marked, name)).toEqual({ refused: reason });
  });

  it('is bound to the version of the document where the client takes that', () => {
    const { document, analysis, position } = editorWith('definitions: {Si|te: a place}\n');
    expect(renameAt(document, analysis, MODERN, position, 'Place')).toEqual({
      documentChanges: [
        {
          textDocument: { uri: document.uri, version: 1 },
          edits: [{ range: { start: { line: 0, character: 14 }, end: { line: 0, character: 18 } }, newText: 'Place' }],
        },
      ],
    });
  });
});

describe('before a rename', () => {
  function prepared(marked: string): unknown {
    const { document, analysis, position, text } = editorWith(marked);
    const answer = prepareRenameAt(document, analysis, position);
    if (answer instanceof ResponseError) return answer.message;
    const { start, end } = answer.range;
    return [text.slice(offsetAt(document.content, start), offsetAt(document.content, end)), answer.placeholder];
  }

  it.each([
    ['definitions: {Client Systems: all}\nclauses: [A |Client System]\n', ['Client System', 'Client Systems']],
    ['parties: {client: {role: the Cl|ient}}\n', ['Client', 'Client']],
    ['schedules: [{id: "es|tate"}]\n', ['estate', 'estate']],
    ['x-a: &na|me 1\n', ['name', 'name']],
  ])('the name is offered: %s', (marked, expected) => {
    expect(prepared(marked)).toEqual(expected);
  });

  it.each([
    ['pri|orities: {levels: [{id: P1}]}\n', '`priorities` is a key of the format and cannot be renamed.'],
    [
      'priorities: {levels: [{id: P1}]}\nclauses: [$(priorities.le|vels)]\n',
      '`levels` is a key of the format and cannot be renamed.',
    ],
    [
      'parties: {pro|vider: {name: A}}\n',
      '`provider` is a key of the format. What the agreement calls the party is its `role`: rename that.',
    ],
    [
      'parties: {provider: {name: A}}\nresponsibilities: {pro|vider: [serve]}\n',
      '`provider` is a key of the format. What the agreement calls the party is its `role`: rename that.',
    ],
    [
      'response-time: {business-hours: 24x7}\nclauses: [Business Hou|rs]\n',
      '“Business Hours” is the term that `response-time.business-hours` defines by its nature. To call it otherwise, define a term of your own under `definitions`.',
    ],
    [
      'services: {included: [Help]}\nclauses: [$(services.included.|1)]\n',
      'This item has no id, only its number in the list. Give it an `id` to call it by.',
    ],
    ['clauses: [$(schedules.go|ne)]\n', 'This leads nowhere. Correct the reference, or write what it is to lead to.'],
    ['x-a: *go|ne\n', 'Nothing above is named “&gone”.'],
    ['x-no|te: 1\n', 'This key is no part of the agreement: nothing refers to it.'],
    ['clauses: [some |words]\n', 'Nothing that has a name stands here: no id, no defined term, no role, no reference.'],
    ['|', 'Nothing that has a name stands here: no id, no defined term, no role, no reference.'],
  ])('the reason is told: %s', (marked, reason) => {
    expect(prepared(marked)).toBe(reason);
  });
});

describe('there and back', () => {
  const examples = ['small-office', 'mid-size', 'enterprise'].map(example);

  /** The name at `offset`, with one that no agreement has and that is counted as it is; undefined where none can be had. */
  function namesAt({ analysis, source }: Example, offset: number): { name: string; fresh: string } | undefined {
    const document = openDocument(source);
    const prepared = prepareRenameAt(document, analysis, positionAt(document.content, offset));
    // What a clause is about is written where its id no longer says it.
    if (prepared instanceof ResponseError || isTopic(prepared.placeholder)) return undefined;
    const name = prepared.placeholder;
    if (!/^\p{Lu}\p{Ll}/u.test(name)) return { name, fresh: 'q-7x' };
    const words = name.split(' ').map(() => 'Zircon');
    return { name, fresh: [...words.slice(1), /[^s]s$/u.test(name) ? 'Quokkas' : 'Quokka'].join(' ') };
  }

  it.each(examples.map((one) => [one.name, one] as const))('is the very same text: %s', (_, one) => {
    const { source, analysis } = one;
    const faults = analysis.findings.map(({ rule }) => rule).sort();
    // An urgency of the matrix is a key of each row: renamed in one alone, it leaves the others without.
    const known = analysis.names.all().filter(({ named }) => !named.startsWith('priorities.matrix.'));
    fc.assert(
      fc.property(fc.constantFrom(...known), ({ span }) => {
        const offset = analysis.tree.rangeOf(span)?.start ?? 0;
        const names = namesAt(one, offset);
        fc.pre(names !== undefined);
        const there = renamed(source, offset, names.fresh);
        if (typeof there !== 'string') throw new Error(`${names.name} → ${names.fresh}: ${there.refused}`);
        expect(there).not.toBe(source);
        const next = analyse(there);
        expect(next.findings.map(({ rule }) => rule).sort()).toEqual(faults);
        const now = next.names.all().find((found) => next.tree.sourceOf(found.span) === names.fresh);
        const back = (now && next.tree.rangeOf(now.span)?.start) ?? -1;
        expect(renamed(there, back, names.name)).toBe(source);
      }),
      { numRuns: 6 },
    );
  });
});
