import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import { type Analysis, analyse } from '../../server/src/analysis';
import { documentText, offsetAt } from '../../server/src/document-text';
import { createTokenKeeper } from '../../server/src/features/semantic-tokens/keeper';
import { tokenModifiers, tokenTypes } from '../../server/src/features/semantic-tokens/legend';
import { characterEdits, edited } from '../edits';
import { example } from '../examples/examples';
import { openDocument } from './editor';

const URI = 'file:///agreement.msa.yaml';

/** A keeper for documents that are all open. */
function newKeeper() {
  return createTokenKeeper('session', () => true);
}

function tokensOf(text: string): readonly number[] {
  return newKeeper().full(URI, analyse(text)).data;
}

interface Shown {
  readonly line: number;
  readonly text: string;
  readonly type: string;
}

/** Each token with its characters, its type and its modifiers: `term+declaration`. */
function shown(text: string, data = tokensOf(text)): readonly Shown[] {
  const content = documentText(text);
  const tokens: Shown[] = [];
  let line = 0;
  let character = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0, bits = 0] = data.slice(at, at + 5);
    line += lines;
    character = lines > 0 ? characters : character + characters;
    const start = offsetAt(content, { line, character });
    const modifiers = tokenModifiers.filter((_, index) => (bits & (1 << index)) !== 0);
    tokens.push({
      line,
      text: text.slice(start, start + length),
      type: [tokenTypes[type]?.name, ...modifiers].join('+'),
    });
  }
  return tokens;
}

/** `text: type` of each token, save for those of the types left out. */
function listed(text: string, ...without: readonly string[]): readonly string[] {
  return shown(text)
    .filter(({ type }) => !without.includes(type))
    .map((token) => `${token.text}: ${token.type}`);
}

describe('semantic tokens', () => {
  it('tell values by their kind', () => {
    expect(
      listed(
        `status: draft
language: en-GB
term:
  effective: 2026-12-01
  initial: "24 months"
  renewal: none
response-time:
  business-hours: Mon-Fri 08:00-18:00
  time-zone: Europe/London
availability:
  uptime: 99.9%
  backups: {every: daily}
  credits: [{below: 99.9%, credit: 5% of monthly fees}]
fees:
  rates: [{id: standard, rate: GBP 90 per hour}]
services:
  included:
    - {id: desk, quantity: 45 users, fee: included}
`,
        'section',
      ),
    ).toEqual([
      'draft: enumMember',
      'en-GB: enumMember',
      '2026-12-01: date',
      '24 months: duration',
      'none: enumMember',
      'Mon-Fri 08:00-18:00: hours',
      'Europe/London: enumMember',
      '99.9%: percentage',
      'daily: duration',
      '99.9%: percentage',
      '5% of monthly fees: percentage',
      'standard: identifier+declaration',
      'GBP 90 per hour: money',
      'desk: identifier+declaration',
      '45 users: quantity',
      'included: enumMember',
    ]);
  });

  it('tell no value that cannot be read', () => {
    expect(
      listed('term:\n  initial: some time\n  renewal: [12 months\navailability:\n  uptime: high\n', 'section'),
    ).toEqual([]);
  });

  it('tell defined terms, parties and references in texts, and where they are declared', () => {
    expect(
      listed(`title: Agreement
parties:
  provider: {name: Northwind, role: the Provider}
definitions:
  Client System: what $(schedules.estate) lists
response-time:
  business-hours: 24x7
clauses:
  - id: exit
    title: The Client Systems' end
    text: >-
      The Provider keeps a log (the "**Log**") of each Client
      System in Business Hours, see $(clauses term exit).
schedules:
  - {id: estate, title: Estate}
`),
    ).toEqual([
      'parties: section',
      'provider: party+declaration',
      'Provider: party+declaration',
      'definitions: section',
      'Client System: term+declaration',
      'schedules: reference',
      'estate: reference',
      'response-time: section',
      '24x7: hours',
      'clauses: section',
      'exit: identifier+declaration',
      'Client Systems: term',
      'Provider: party',
      'Log: term+declaration',
      'Client: term',
      'System: term',
      'Business Hours: term+defaultLibrary',
      'term: reference',
      'exit: reference',
      'schedules: section',
      'estate: identifier+declaration',
    ]);
  });

  it('tell ids where they are used, and parties by their keys', () => {
    expect(
      listed(
        `response-time:
  channels: [{id: phone, for: P1}]
responsibilities:
  failures:
    system: {provider: mends it, client: waits}
    own-scenario: {name: Fire}
priorities:
  levels: [{id: P1, name: Priority 1}]
  can-wait: [P1, questions about a program]
`,
        'section',
      ),
    ).toEqual([
      'phone: identifier+declaration',
      'P1: identifier',
      'provider: party',
      'client: party',
      'own-scenario: identifier+declaration',
      'P1: identifier+declaration',
      'P1: identifier',
    ]);
  });

  it('tell placeholders, whole and within a text', () => {
    expect(listed('term:\n  initial: TBD\nclauses:\n  - text: Paid to [Client name] at once.\n', 'section')).toEqual([
      'TBD: placeholder',
      '[Client name]: placeholder',
    ]);
  });

  it('hold in the lines of Windows, behind astral characters, a byte order mark and a document mark', () => {
    expect(
      listed('\uFEFF---\r\nterm:\r\n  initial: 1 year # 😀\r\nclauses:\r\n  - text: "😀 $(term.initial)"\r\n'),
    ).toEqual(['term: section', '1 year: duration', 'clauses: section', 'term: reference', 'initial: reference']);
  });

  it('are told once where an alias repeats them', () => {
    expect(listed('x-a: &y 1 year\nterm:\n  initial: &m 24 months\n  renewal: *m\n  notice: *m\n', 'section')).toEqual([
      '24 months: duration',
    ]);
  });

  it.each([
    '',
    '- a\n',
    'term: *nobody\n',
    'services: {included: [',
    'clauses:\n  - text: $(',
    '\uD83D: a',
    '%YAML 1.2\n---\na: 1\n',
  ])('are none in %j, or some', (text) => {
    expect(tokensOf(text).length % 5).toBe(0);
  });

  it('never overlap nor leave their line', () => {
    for (const name of ['small-office', 'mid-size', 'enterprise', 'first-draft']) {
      const { source } = example(name);
      const tokens = shown(source);
      expect(tokens.length).toBeGreaterThan(50);
      expect(tokens.filter(({ text }) => text.trim() !== text || text === '' || /[\r\n]/u.test(text))).toEqual([]);
      const data = tokensOf(source);
      const inOneLine = data.filter((lines, at) => at >= 5 && at % 5 === 0 && lines === 0).length;
      const apart = data.filter(
        (lines, at) => at >= 5 && at % 5 === 0 && lines === 0 && (data[at + 1] ?? 0) >= (data[at - 3] ?? 0),
      ).length;
      expect(apart).toBe(inOneLine);
    }
  });
});

describe('the tokens of a range', () => {
  it('are those of the whole on its lines', () => {
    const { source } = example('mid-size');
    const document = openDocument(source);
    const analysis = analyse(source);
    const whole = shown(source);
    fc.assert(
      fc.property(fc.nat(document.content.lineStarts.length), fc.nat(60), (line, count) => {
        const range = { start: { line, character: 0 }, end: { line: line + count, character: 0 } };
        const { data } = newKeeper().within(document, analysis, range);
        expect(shown(source, data)).toEqual(whole.filter((token) => token.line >= line && token.line < line + count));
      }),
      { numRuns: 30 },
    );
  });
});

/** `data` as the client has it once the edits are made. */
function applied(data: readonly number[], answer: SemanticTokens | SemanticTokensDelta): readonly number[] {
  if (!('edits' in answer)) return answer.data;
  return answer.edits.reduce(
    (before, edit) => before.toSpliced(edit.start, edit.deleteCount, ...(edit.data ?? [])),
    [...data],
  );
}

describe('the delta', () => {
  it('of a word that is typed says only what it changes', () => {
    const { source } = example('enterprise');
    const keeper = newKeeper();
    const before = analyse(source);
    const { data, resultId } = keeper.full(URI, before);
    const edited = source.replace('initial: ', 'initial: 1');
    const answer = keeper.delta(URI, analyse(edited, before), resultId ?? '');
    expect(applied(data, answer)).toEqual(tokensOf(edited));
    expect('edits' in answer && answer.edits[0]?.data?.length).toBeLessThan(50);
  });

  it('is none where nothing has changed, and all where the answer is not known', () => {
    const keeper = newKeeper();
    const analysis = analyse(example('small-office').source);
    const { resultId, data } = keeper.full(URI, analysis);
    expect(keeper.delta(URI, analysis, resultId ?? '')).toMatchObject({ edits: [] });
    expect(keeper.delta(URI, analysis, 'another')).toMatchObject({ data });
    keeper.forget(URI);
    expect(keeper.delta(URI, analysis, resultId ?? '')).toMatchObject({ data });
  });

  it('is never one to an answer of another server, nor of one that was closed meanwhile', () => {
    const analysis = analyse(example('small-office').source);
    const { data, resultId } = createTokenKeeper('former', () => true).full(URI, analysis);
    const keeper = newKeeper();
    keeper.full(URI, analysis);
    expect(keeper.delta(URI, analysis, resultId ?? '')).toMatchObject({ data });
    let isOpen = false;
    const late = createTokenKeeper('session', () => isOpen);
    const closed = late.full(URI, analysis);
    isOpen = true;
    expect(late.delta(URI, analysis, closed.resultId ?? '')).toMatchObject({ data });
  });

  it('builds on the answer that the client holds, when a later one never reached it', () => {
    const keeper = newKeeper();
    const { source } = example('small-office');
    const first = analyse(source);
    const held = keeper.full(URI, first);
    const second = analyse(source.replace('12 months', '13 months'), first);
    keeper.delta(URI, second, held.resultId ?? '');
    const edited = source.replace('title:', 'title: My').replace('60 days', 'TBD');
    const answer = keeper.delta(URI, analyse(edited, second), held.resultId ?? '');
    expect('edits' in answer).toBe(true);
    expect(applied(held.data, answer)).toEqual(tokensOf(edited));
  });

  it('makes of the old tokens the new ones, whatever is edited', () => {
    const source = example('small-office').source;
    fc.assert(
      fc.property(characterEdits, (edits) => {
        const keeper = newKeeper();
        let text = source;
        let analysis: Analysis = analyse(text);
        let { data, resultId }: { data: readonly number[]; resultId?: string } = keeper.full(URI, analysis);
        for (const edit of edits) {
          text = edited(text, edit);
          analysis = analyse(text, analysis);
          const answer = keeper.delta(URI, analysis, resultId ?? '');
          data = applied(data, answer);
          resultId = answer.resultId;
          expect(data).toEqual(tokensOf(text));
        }
      }),
      { numRuns: 30 },
    );
  });
});
