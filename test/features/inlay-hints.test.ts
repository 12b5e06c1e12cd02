import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InlayHint } from 'vscode-languageserver';
import { analyse } from '../../server/src/analysis';
import { offsetAt } from '../../server/src/document-text';
import { hintsWithin } from '../../server/src/features/inlay-hints/hints-within';
import { defaultSettings, type SettingValues } from '../../server/src/features/settings';
import { example } from '../examples/examples';
import { openDocument } from './editor';

type Shown = SettingValues['inlayHints'];
const ALL = defaultSettings.inlayHints;
const NONE: Shown = { clauseNumbers: false, allowedDowntime: false, references: false };
const WHOLE = { start: { line: 0, character: 0 }, end: { line: 1_000_000, character: 0 } };

function opened(text: string) {
  return { document: openDocument(text), analysis: analyse(text) };
}

function labelOf({ label }: InlayHint): string {
  return typeof label === 'string' ? label : label.map(({ value }) => value).join('');
}

/** The text with its hints drawn in. */
function drawn(text: string, shown: Partial<Shown>, range = WHOLE): string {
  const { document, analysis } = opened(text);
  let result = text;
  for (const hint of hintsWithin(document, analysis, range, { ...NONE, ...shown }).reverse()) {
    const offset = offsetAt(document.content, hint.position);
    result = `${result.slice(0, offset)}⟨${labelOf(hint)}⟩${result.slice(offset)}`;
  }
  return result;
}

/** That `expected` is what its own text, without the hints drawn into it, is shown as. */
function expectHints(expected: string, shown: Partial<Shown> = ALL): void {
  expect(drawn(expected.replace(/⟨.*?⟩/gu, ''), shown)).toBe(expected);
}

describe('clause numbers', () => {
  it('stand behind sections, groups and items', () => {
    expectHints(
      `services:⟨§ 1⟩
  included:⟨§ 1.1⟩
    - {id: help-desk, name: Help desk}
  excluded:⟨§ 1.2⟩
    - id: training⟨§ 1.2(a)⟩
      name: Training
    - {id: cabling, name: Cabling}⟨§ 1.2(b)⟩
responsibilities:⟨§ 2⟩
  provider:⟨§ 2.1⟩
    - watch the alarms of the systems # by day
    - install security updates
  client: none
`
        .replace('systems #', 'systems⟨§ 2.1(a)⟩ #')
        .replace('updates\n', 'updates⟨§ 2.1(b)⟩\n'),
    );
  });

  it("stand behind the titles and paragraphs of the author's clauses, and behind definitions and schedules", () => {
    expectHints(
      `definitions:⟨§ 1⟩
  Systems: the computers⟨§ 1.1⟩
clauses:
  - id: exit
    title: Exit⟨§ 2⟩
    text: |
      **Handover.**⟨§ 2.1⟩ The Provider hands over the passwords.

      It deletes
      its copies.⟨§ 2.2⟩
  - id: one
    text: One paragraph.
schedules:
  - id: estate
    title: Estate⟨Schedule 1⟩
    text: |
      One server.⟨§ 1⟩

      One printer.⟨§ 2⟩
`.replace('id: one', 'id: one⟨§ 3⟩'),
    );
  });

  it('stand behind what is written in brackets, not between a key and them', () => {
    expectHints(
      `fees:⟨§ 1⟩
  invoice: {every: monthly, when: in advance}⟨§ 1.2⟩ # by e-mail
  tax: {name: VAT,⟨§ 1.3⟩
        rate: 20%}
`,
    );
  });

  it('tell of a section that a schedule prints which schedule that is', () => {
    expectHints(
      `term:⟨§ 1⟩
  initial: 24 months
availability:⟨Schedule 1, § 1⟩
  recovery:⟨§ 1.1⟩
    failure: 4 hours
schedules:
  - id: levels
    title: Service Levels⟨Schedule 1⟩
    sections: [availability]
`,
    );
  });

  it('are found in a text of Windows, with a byte order mark and quotation marks', () => {
    expectHints(
      "\uFEFFclauses:\r\n  - id: exit\r\n    'title': \"Exit 😀\"⟨§ 1⟩\r\n    text: 'The end,\r\n      it''s said.'⟨§ 1.1⟩\r\n",
    );
  });

  it('are not shown behind an alias', () => {
    expectHints('x-a: &a [one duty, another]\nresponsibilities:⟨§ 1⟩\n  provider: *a\n');
  });
});

describe('the downtime that an uptime allows', () => {
  it('is told for the month', () => {
    expectHints('availability:\n  uptime: 99.9%⟨≈ 43 min 50 s a month⟩ # measured\n', { allowedDowntime: true });
  });

  it('is told for the period over which uptime is measured, for each service', () => {
    expectHints(
      `availability:
  measured: {per: quarter}
  targets:
    - {service: a, uptime: 99.5%⟨≈ 10 h 57 min a quarter⟩}
    - service: b
      uptime: 100%⟨no downtime⟩
`,
      { allowedDowntime: true },
    );
  });

  it.each(['none', '120%', 'TBD', '5% of fees', ''])('is not told of %j', (uptime) => {
    expectHints(`availability:\n  uptime: ${uptime}\n`, { allowedDowntime: true });
  });

  it('is not told of another percentage', () => {
    expectHints('fees:\n  tax: {name: VAT, rate: 20%}\n', { allowedDowntime: true });
  });
});

describe('what references print', () => {
  it('is told of values, names and numbers', () => {
    expectHints(
      `language: en-GB
term:
  initial: 24 months
priorities:
  levels: [{id: P1, name: Priority 1, respond: 15 minutes}]
clauses:
  - id: exit
    title: Exit
    text: After $(term.initial)⟨= 24 months⟩ it ends as $(clause term)⟨= clause 1⟩ says, and not $(title term)⟨= Term⟩.
  - id: first
    text: >-
      $(priorities.levels.P1)⟨= Priority 1⟩s are urgent ($(this)⟨= clause 4⟩),
      see $(clauses term clauses.exit)⟨= clauses 1 and 3⟩.
`,
      { references: true },
    );
  });

  it('is not told of a defined term, which its path says, nor of what leads nowhere', () => {
    expectHints('definitions:\n  Systems: all of $(nowhere)\nclauses:\n  - text: See $(definitions.Systems).\n', {
      references: true,
    });
  });

  it('leads to what is referred to', () => {
    const { document, analysis } = opened('term:\n  initial: 24 months\nclauses:\n  - text: For $(term.initial).\n');
    const [hint] = hintsWithin(document, analysis, WHOLE, { ...NONE, references: true });
    expect(hint?.label).toEqual([
      {
        value: '= 24 months',
        tooltip: 'term.initial: Initial term',
        location: {
          uri: document.uri,
          range: { start: { line: 1, character: 2 }, end: { line: 1, character: 9 } },
        },
      },
    ]);
  });
});

describe('hints', () => {
  it('are those of the range that was asked for', () => {
    const text = 'term:\n  initial: 1 year\nservices:\n  included:\n    - {id: a, name: A}\nfees:\n  due: 30 days\n';
    const range = { start: { line: 2, character: 0 }, end: { line: 3, character: 0 } };
    expect(drawn(text, ALL, range)).toBe(text.replace('services:', 'services:⟨§ 2⟩'));
  });

  it('of a range are those of the whole that stand in it', () => {
    const text = example('mid-size').source;
    const { document, analysis } = opened(text);
    const whole = hintsWithin(document, analysis, WHOLE, ALL);
    expect(whole.length).toBeGreaterThan(100);
    const lines = document.content.lineStarts.length;
    fc.assert(
      fc.property(fc.nat(lines), fc.nat(80), (line, count) => {
        const range = { start: { line, character: 0 }, end: { line: line + count, character: 0 } };
        const start = offsetAt(document.content, range.start);
        const end = offsetAt(document.content, range.end);
        const expected = whole.filter(({ position }) => {
          const offset = offsetAt(document.content, position);
          return start <= offset && offset <= end;
        });
        expect(hintsWithin(document, analysis, range, ALL)).toEqual(expected);
      }),
    );
  });

  it.each(['', '- a\n', 'term: *nobody\n', 'services: {included: [', 'clauses:\n  - text: $(', 'a: 1\n---\nb: 2\n'])(
    'are none, or right, in %j',
    (text) => {
      expect(drawn(text, ALL).replace(/⟨.*?⟩/gu, '')).toBe(text);
    },
  );
});
