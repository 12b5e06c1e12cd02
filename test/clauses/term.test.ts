import { describe, expect, it } from 'vitest';
import { drafted, HEADER } from './drafted';

const term = (yaml: string, besides?: string) => drafted('term', `term: ${yaml}`, besides);

describe('the term', () => {
  it('states beginning, length, renewal and notice', () => {
    expect(
      term('{effective: 2026-12-01, initial: 24 months, renewal: 12 months, notice: 90 days}'),
    ).toMatchInlineSnapshot(`
      "1 Term
        1.1 Commencement. This Agreement takes effect on 1 December 2026 (the "Effective Date").
        1.2 Initial term. The initial term is 24 months from the Effective Date and ends on 30 November 2028.
        1.3 Renewal. Each time the current term ends, this Agreement renews for a further 12 months, unless a party has given notice under clause 1.4 that it is not to renew.
        1.4 Notice. A party that does not want this Agreement to renew shall give the other party notice at least 90 days before the current term ends."
    `);
  });

  it('has no end that it could name where it begins with the last signature', () => {
    expect(term('{effective: last signature, initial: 1 year, renewal: none, notice: 1 month}')).toMatchInlineSnapshot(`
      "1 Term
        1.1 Commencement. This Agreement takes effect on the day on which the last of the parties signs it (the "Effective Date").
        1.2 Initial term. The initial term is 1 year from the Effective Date.
        1.3 No renewal. This Agreement does not renew. It ends when the initial term ends, unless the parties agree otherwise in writing.
        1.4 Notice. A party that wishes to extend this Agreement shall tell the other party at least 1 month before it ends."
    `);
  });

  it('may be open, ended by notice', () => {
    expect(term('{effective: order form, initial: indefinite, notice: 3 months}')).toMatchInlineSnapshot(`
      "1 Term
        1.1 Commencement. This Agreement takes effect on the date that the order form names as its effective date (the "Effective Date").
        1.2 Duration. This Agreement runs for an indefinite period, until it is ended in accordance with its terms or with the law.
        1.3 Notice. A party that wishes to end this Agreement shall give the other party notice of at least 3 months."
    `);
  });

  it('says expressly that no notice is needed', () => {
    expect(term('{initial: 12 months, renewal: 12 months, notice: none}')).toMatchInlineSnapshot(`
      "1 Term
        1.1 Initial term. The initial term is 12 months.
        1.2 Renewal. Each time the current term ends, this Agreement renews for a further 12 months, unless a party has given notice that it is not to renew.
        1.3 Notice. No notice is needed for this Agreement to end with its term."
    `);
  });

  it('writes dates and numbers as the region does', () => {
    const american = HEADER.replace('en-GB', 'en-US');
    expect(
      term('{effective: 2026-12-01, initial: 24 months, renewal: 12 months, notice: 90 days}', american),
    ).toMatchInlineSnapshot(`
      "1 Term
        1.1 Commencement. This Agreement takes effect on December 1, 2026 (the "Effective Date").
        1.2 Initial term. The initial term is 24 months from the Effective Date and ends on November 30, 2028.
        1.3 Renewal. Each time the current term ends, this Agreement renews for a further 12 months, unless a party has given notice under Section 1.4 that it is not to renew.
        1.4 Notice. A party that does not want this Agreement to renew shall give the other party notice at least 90 days before the current term ends."
    `);
  });

  it('counts days on the clock of the agreement', () => {
    expect(
      term('{initial: 12 months, renewal: 12 months, notice: 60 days}', `${HEADER}days: business\n`),
    ).toMatchInlineSnapshot(`
      "1 Term
        1.1 Initial term. The initial term is 12 months.
        1.2 Renewal. Each time the current term ends, this Agreement renews for a further 12 months, unless a party has given notice under clause 1.3 that it is not to renew.
        1.3 Notice. A party that does not want this Agreement to renew shall give the other party notice at least 60 Business Days before the current term ends."
    `);
  });

  it('shows what is still to be filled in as the author wrote it', () => {
    expect(term('{effective: TBD, initial: soon}')).toMatchInlineSnapshot(`
      "1 Term
        1.1 Commencement. This Agreement takes effect on TBD (the "Effective Date").
        1.2 Initial term. The initial term is soon from the Effective Date."
    `);
  });

  it('has no end to speak of where it runs for an indefinite period', () => {
    expect(term('{initial: indefinite, renewal: none, notice: 90 days}')).toMatchInlineSnapshot(`
      "1 Term
        1.1 Duration. This Agreement runs for an indefinite period, until it is ended in accordance with its terms or with the law.
        1.2 No renewal. This Agreement does not renew.
        1.3 Notice. A party that wishes to end this Agreement shall give the other party notice of at least 90 days."
    `);
  });

  it('gives way to the words of the author, whose paragraphs are numbered', () => {
    expect(
      drafted(
        'term',
        `
        term:
          title: Duration
          effective: 2026-12-01
          text: |
            It begins on $(term.effective).

            **End.** It ends when the parties agree.
          also: Neither party may end it before $(term.effective).
        `,
      ),
    ).toMatchInlineSnapshot(`
      "1 Duration
        1.1 It begins on 1 December 2026.
        1.2 End. It ends when the parties agree.
        1.3 Neither party may end it before 1 December 2026."
    `);
  });

  it('does not define a term that the author defines', () => {
    const definitions = `${HEADER}definitions:\n  Effective Date: the day on which the first user signs in\n`;
    expect(term('{effective: 2026-12-01}', definitions)).toMatchInlineSnapshot(`
      "2 Term
        2.1 Commencement. This Agreement takes effect on 1 December 2026."
    `);
  });
});
