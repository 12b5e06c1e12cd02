import { describe, expect, it } from 'vitest';
import { findingsOf, fixed, told } from '../agreements';

const RULE = 'date-arithmetic';

/** The words that are found in an agreement of 24 months from 1 December 2026 whose section on the term also says `words`. */
const term = (words: string) =>
  `term:\n  effective: 2026-12-01\n  initial: 24 months\n  renewal: 12 months\n  notice: 90 days\n  also: |\n    ${words}\n`;
const clause = (words: string) => `${term('Nothing else.')}clauses:\n  - |\n    ${words}\n`;
const culprits = (text: string) => told(RULE, text).map((one) => one.slice(one.indexOf(': ') + 2));

describe('a date of the term', () => {
  it.each([
    ['The Initial Term ends on 31 December 2028.', '31 December 2028'],
    ['It ends at midnight on 1 December 2028.', '1 December 2028'],
    ['The Agreement continues until November 30, 2029.', 'November 30, 2029'],
    ['This Agreement runs from 1 December 2026 to 2027-11-30.', '2027-11-30'],
    ['The term begins on 1 January 2027.', '1 January 2027'],
    ['The Agreement shall end on 30th November 2027.', '30th November 2027'],
    ['Notice that it does not renew is given by 1 October 2028.', '1 October 2028'],
    ['Notice of non-renewal shall be received no later than 30 Nov. 2028.', '30 Nov. 2028'],
  ])('contradicts the facts in “%s”', (words, expected) => {
    expect(culprits(term(words))).toEqual([expected]);
  });

  it.each([
    ['The Initial Term expires on 30 November 2027.', '30 November 2027'],
    ['This Agreement takes effect on 1 November 2026 and continues until 30 November 2028.', '1 November 2026'],
  ])('contradicts them in a clause: “%s”', (words, expected) => {
    expect(culprits(clause(words))).toEqual([expected]);
  });

  it.each([
    'The Initial Term ends on 30 November 2028.',
    'This Agreement runs from 1 December 2026 until and including 30 November 2028.',
    'Notice is given by 1 September 2028.',
    'The renewed term ends on 30 November 2029.',
    'If the Agreement ends on 31 March 2027, the fees are paid in part.',
    'The Initial Term ends with $(term.ends).',
    'The onboarding ends on 31 January 2027.',
  ])('agrees with the facts in “%s”', (words) => {
    expect(culprits(term(words))).toEqual([]);
    expect(culprits(clause(words))).toEqual([]);
  });

  it('is judged only where the term is known', () => {
    const open =
      'term:\n  effective: last signature\n  initial: 24 months\n  also: The Initial Term ends on 1 May 2028.\n';
    expect(culprits(open)).toEqual([]);
  });

  it('is told with the day that the facts give, and mended in its own manner', () => {
    const text = term('The Initial Term ends on Dec 31, 2028.');
    expect(findingsOf(RULE, text)[0]).toMatchObject({
      message:
        '“Dec 31, 2028” contradicts the term: by `term.initial`, the initial term ends with 30 November 2028. Correct the date or the term, or refer to it by `$(…)`.',
      related: [{ message: 'The date follows from this.' }],
    });
    expect(fixed(RULE, text)).toBe(term('The Initial Term ends on Nov 30, 2028.'));
  });
});

describe('a period', () => {
  it.each([
    ['Support runs from 1 January 2026 to 31 December 2026 (24 months).', '24 months'],
    ['The pilot lasts 6 months from 1 March 2027 until 31 May 2027.', '6 months'],
    ['A three-month phase between 1 March 2027 and 30 April 2027.', 'three-month'],
    ['A period of twelve (12) months from 1 March 2027 to 30 April 2027.', 'twelve (12) months'],
    ['From 2027-01-01 to 2027-01-31, that is, 30 weeks.', '30 weeks'],
    ['Prices hold from 1 January 2027 to 31 December 2026.', '31 December 2026'],
  ])('is not what its dates are in “%s”', (words, expected) => {
    expect(culprits(clause(words))).toEqual([expected]);
  });

  it.each([
    'Support runs from 1 January 2026 to 31 December 2026 (12 months).',
    'Support runs from 1 January 2026 to 1 January 2027 (one year).',
    'The pilot lasts three (3) months from 1 March 2027 until 31 May 2027.',
    'From 1 March 2027 to 30 April 2027 (40 business days).',
    'From 1 March 2027 to 30 April 2027, within 5 days of each report.',
  ])('is what its dates are in “%s”', (words) => {
    expect(culprits(clause(words))).toEqual([]);
  });

  it('is told with its length, and mended by it or by the last day', () => {
    const text = clause('Support runs from 1 January 2026 to 31 December 2026 (24 months).');
    expect(findingsOf(RULE, text)[0]?.message).toBe(
      'From “1 January 2026” to “31 December 2026” is not 24 months but 12 months. Correct the length or a date.',
    );
    expect(fixed(RULE, text)).toContain('to 31 December 2026 (12 months).');
    expect(fixed(RULE, text, 1)).toContain('to 31 December 2027 (24 months).');
  });
});

describe('the calendar', () => {
  it('has no such day', () => {
    const text = clause('The report is due on 31 June 2027.');
    expect(findingsOf(RULE, text)[0]?.message).toBe(
      '“31 June 2027” is not in the calendar. June 2027 has 30 days. Write the day that is meant.',
    );
    const mended = fixed(RULE, text);
    expect(mended).toBe(clause('The report is due on 30 June 2027.'));
    expect(told(RULE, mended)).toEqual([]);
  });
});

describe('a document', () => {
  const documents = (date: string) => `${term('Nothing.')}documents:\n  - {id: dpa, title: DPA, date: ${date}}\n`;

  it('is dated after the agreement that it belongs to', () => {
    expect(culprits(documents('2027-03-01'))).toEqual(['2027-03-01']);
  });

  it.each(['2026-12-01', '2025-01-01', 'TBD'])('is there when the agreement takes effect: %s', (date) => {
    expect(culprits(documents(date))).toEqual([]);
  });
});
