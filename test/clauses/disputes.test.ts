import { describe, expect, it } from 'vitest';
import { drafted, HEADER } from './drafted';

describe('disputes', () => {
  it('go from talks to those who decide', () => {
    expect(
      drafted(
        'disputes',
        'disputes: {negotiate: 30 days, then: arbitration, rules: the LCIA Rules, seat: London, also: The language is English.}',
      ),
    ).toMatchInlineSnapshot(`
      "1 Disputes
        1.1 Talks. The managers of the parties shall try to settle a dispute within 30 days after a party has given notice of it.
        1.2 Decision. A dispute that the parties do not settle between themselves is finally decided by arbitration, and not by the courts.
        1.3 Rules. The arbitration follows the LCIA Rules.
        1.4 Seat. The seat of the arbitration is London.
        1.5 The language is English."
    `);
  });

  it('may begin without talks', () => {
    expect(drafted('disputes', 'disputes: {negotiate: none}')).toContain(
      'A party need not negotiate before it takes a dispute further.',
    );
  });

  it.each([
    ['courts', 'A dispute that the parties do not settle between themselves is decided by the courts.'],
    [
      'mediation',
      'The parties shall submit a dispute that the parties do not settle between themselves to mediation. Where the mediation fails, the courts decide.',
    ],
    ['expert', 'A dispute that the parties do not settle between themselves is decided by an independent expert.'],
    ['TBD', 'A dispute that the parties do not settle between themselves is decided by TBD.'],
  ])('are decided by %s', (then, words) => {
    expect(drafted('disputes', `disputes: {then: ${then}}`)).toContain(`Decision. ${words}`);
  });

  it('name the courts where a clause does', () => {
    const courts = `${HEADER}courts: Leeds\n`;
    const own = 'clauses: [{id: governing-law, title: Law, text: English law applies.}]\n';
    expect(drafted('disputes', 'disputes: {then: courts}', courts)).toContain('the courts that clause 2.1 names.');
    expect(drafted('disputes', 'disputes: {then: courts}', courts + own)).toContain('is decided by the courts.');
  });

  it('leave to the courts only what others do not decide', () => {
    const law = drafted('governing-law', 'disputes: {then: arbitration}', `${HEADER}courts: Leeds\n`);
    expect(law).toContain(
      'The courts of Leeds have jurisdiction over every such dispute that is not decided under clause 1.1.',
    );
  });

  it.each([
    ['mediation', 'The seat of the mediation is York.'],
    ['expert', 'The seat of the procedure is York.'],
  ])('have a seat: %s', (then, words) => {
    expect(drafted('disputes', `disputes: {then: ${then}, seat: York}`)).toContain(words);
  });

  it('are worded by the author', () => {
    expect(
      drafted(
        'disputes',
        'disputes: {title: Quarrels, negotiate: 10 days, text: The parties talk for $(disputes.negotiate).}',
      ),
    ).toMatchInlineSnapshot(`
      "1 Quarrels
        1.1 The parties talk for 10 days."
    `);
  });
});
