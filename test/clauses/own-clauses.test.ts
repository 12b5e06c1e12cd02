import { describe, expect, it } from 'vitest';
import { drafted, HEADER } from './drafted';

describe("the author's clauses", () => {
  it('number their paragraphs, and keep a nested clause on its line', () => {
    expect(
      drafted(
        'clauses',
        `
        clauses:
          - id: access
            title: Access
            text: |
              The Provider may enter during Business Hours.

              It shall:

              (a) tell the Client first;
              (b) wear a badge.
            clauses:
              - {title: Keys, text: The Client keeps the keys.}
              - No key is copied.
            also: [Each visit is recorded., {title: Records, text: They are kept.}]
          - One sentence without a title.
        `,
      ),
    ).toMatchInlineSnapshot(`
      "1 Access
        1.1 The Provider may enter during Business Hours.
        1.2 It shall:
          (a) tell the Client first;
          (b) wear a badge.
        1.3 Keys. The Client keeps the keys.
        1.4 No key is copied.
        1.5 Each visit is recorded.
        1.6 Records. They are kept.
      2 One sentence without a title."
    `);
  });

  it('keep the place of a standard clause that comes later', () => {
    expect(drafted('clauses', 'clauses: [{use: data-protection}]')).toMatchInlineSnapshot(`
      "1 Data protection
        <The standard clause “data-protection” comes later: until then, write the clause out in \`text\`.>"
    `);
  });

  it('stand in several lists, each in its place', () => {
    const text = `${HEADER}clauses-first: [{title: One, text: First.}]\nservices: {included: [Help]}\n`;
    expect(drafted('clauses-last', 'clauses-last: [{title: Three, text: Last.}]', text)).toMatchInlineSnapshot(`
      "3 Three
        3.1 Last."
    `);
  });
});

describe('schedules', () => {
  it('take sections with them, in the order that they name', () => {
    const sections = `${HEADER}services: {included: [Help]}\npriorities: {urgent: none}\nguarantee: {promises: none}\n`;
    const moved = 'schedules: [{id: sla, title: Levels, text: As follows., sections: [guarantee, priorities]}]';
    expect(drafted('schedules.sla', moved, sections)).toMatchInlineSnapshot(`
      "Levels
      As follows.
      1 Guarantee
        1.1 No guarantee. The Provider guarantees nothing beyond its duties under this Agreement.
      2 Priorities
        2.1 Urgent problems. No level is urgent.
        <Not yet stated: the priority levels, each with its definition and its times>
        <Not yet stated: which problems can wait, or \`none\`>"
    `);
    expect(drafted('priorities', moved, sections)).toBe('');
  });

  it('say where nothing is written yet', () => {
    expect(drafted('schedules.empty', 'schedules: [{id: empty, title: Prices}]')).toMatchInlineSnapshot(`
      "Prices
      <This schedule: not yet written>"
    `);
  });
});

describe('documents and precedence', () => {
  it('are named as the text calls them', () => {
    expect(
      drafted(
        'documents',
        `
        documents:
          - {id: dpa, title: Data Processing Addendum, short: DPA, version: 1.10}
          - {id: policy, title: Access Policy, at: the intranet of the Client}
        precedence: [agreement, dpa, policy]
        `,
      ),
    ).toMatchInlineSnapshot(`
      "1 Documents and precedence
        1.1 Incorporated documents. The following documents are part of this Agreement:
          (a) Data Processing Addendum, version 1.10 (the "DPA"); and
          (b) Access Policy, available at the intranet of the Client.
        1.2 Precedence. Where parts of this Agreement contradict each other, the part that stands first in the following list prevails:
          (a) the main text of this Agreement;
          (b) the DPA; and
          (c) the Access Policy."
    `);
  });
});

describe('references of the author', () => {
  const besides = `${HEADER}documents:
  - {id: dpa, title: Data Processing Addendum, short: DPA}
  - {id: code, title: Code of Conduct, short: the Code}
availability: {backups: none, recovery: none, maintenance: none}
`;
  const clause = (text: string) => drafted('clauses', `clauses: [{title: T, text: ${text}}]`, besides).split('\n')[1];

  it('call a document by its short name with its article', () => {
    expect(clause('As $(documents.dpa) and $(documents.code) allow.')).toContain('As the DPA and the Code allow.');
    expect(drafted('documents', '', besides)).toContain('Code of Conduct (the "Code")');
    expect(clause('$(documents.dpa) applies.')).toContain('The DPA applies.');
  });

  it('lead to the clause that says that there is none of what they name', () => {
    expect(clause('See $(availability.backups) and $(availability.recovery).')).toContain(
      'See clause 1.3 and clause 1.2.',
    );
  });
});

describe('governing law', () => {
  it.each([
    ['England and Wales', 'the law of England and Wales'],
    ['State of New York', 'the law of the State of New York'],
    ['German law', 'German law'],
    ['the laws of Ireland', 'the laws of Ireland'],
  ])('reads %s', (written, read) => {
    expect(drafted('governing-law', `governing-law: ${written}`)).toBe(
      `1 Governing law\n  1.1 Law. This Agreement and every dispute that arises out of it are governed by ${read}.`,
    );
  });

  it('leaves the law to a clause of the author', () => {
    const own = 'clauses: [{id: governing-law, title: Law, text: $(governing-law) applies.}]';
    expect(drafted('governing-law', `governing-law: Germany\n${own}`)).toBe('');
    expect(drafted('clauses', `governing-law: Germany\n${own}`)).toContain('Germany applies.');
  });
});
