import { describe, expect, it } from 'vitest';
import { drafted } from './drafted';

describe('liability', () => {
  it('says how much a party answers for, what is never limited and what is not recoverable', () => {
    expect(
      drafted(
        'liability',
        `
        liability:
          cap: 125% of the annual fees
          per: contract year
          whose: both
          higher:
            - {for: breaches of data protection, cap: 200%}
            - {title: Breaches of secrecy, for: breaches of secrecy, cap: "GBP 1,000,000"}
          unlimited: [fraud, {text: death or personal injury caused by negligence}]
          excluded: [loss of profit]
          credits-count: no
          claims-within: 12 months
          also: Each party shall do what it can to keep a loss small.
        `,
      ),
    ).toMatchInlineSnapshot(`
      "1 Liability
        1.1 Liability that cannot be limited. Nothing in this Agreement limits or excludes a liability that the law does not allow to be limited or excluded.
        1.2 Without limit. Nothing in this Agreement limits or excludes liability for:
          (a) fraud; or
          (b) death or personal injury caused by negligence.
        1.3 Cap. The liability of each party under or in connection with this Agreement for all claims that arise in one year of it shall not exceed 125% of the annual fees.
        1.4 Higher caps. The following claims have a cap of their own, in place of the cap of clause 1.3:
          | Claims | Cap |
          | Breaches of data protection | 200% of the fees for the same year |
          | Breaches of secrecy | GBP 1,000,000.00 |
        1.5 Losses that are not recoverable. Neither party is liable for loss of profit.
        1.6 Credits. Service credits do not count towards the cap of clause 1.3.
        1.7 Claims. A party shall make a claim for damages within 12 months after it has learned of the loss. A claim that is made later is lost.
        1.8 Each party shall do what it can to keep a loss small."
    `);
  });

  it('may cap nothing, and says so', () => {
    expect(
      drafted(
        'liability',
        'liability: {cap: none, whose: both, higher: none, unlimited: none, excluded: none, claims-within: none}',
      ),
    ).toMatchInlineSnapshot(`
      "1 Liability
        1.1 Liability that cannot be limited. Nothing in this Agreement limits or excludes a liability that the law does not allow to be limited or excluded.
        1.2 Without limit. No other liability is without limit.
        1.3 Cap. The liability of each party under or in connection with this Agreement is not capped.
        1.4 Higher caps. No claim has a higher cap.
        1.5 Losses that are not recoverable. No kind of loss is excluded.
        1.6 Claims. Only the law limits the time for claims."
    `);
  });

  it('limits nothing that the law does not allow to be limited, whatever else is written', () => {
    expect(drafted('liability', 'liability: {per: claim}')).toMatchInlineSnapshot(`
      "1 Liability
        1.1 Liability that cannot be limited. Nothing in this Agreement limits or excludes a liability that the law does not allow to be limited or excluded."
    `);
  });

  it.each([
    ['{cap: "GBP 250,000", per: claim, whose: provider}', 'The liability of the Provider'],
    ['{cap: "GBP 250,000", per: claim, whose: client}', 'The liability of the Client'],
    ['{cap: "GBP 250,000"}', 'The liability of a party'],
    ['{cap: 100%, per: contract year}', 'shall not exceed 100% of the fees for the same year.'],
    ['{cap: 100%, per: agreement}', 'for all claims together shall not exceed 100% of all fees under this Agreement.'],
    ['{cap: 100%}', 'shall not exceed 100% of the annual fees.'],
  ])('caps as it is written: %s', (facts, words) => {
    expect(drafted('liability', `liability: ${facts}`)).toContain(words);
  });

  it('leads from the credits that count to where they are given', () => {
    const credits = 'availability: {credits: [{below: 99%, credit: 5%}]}\n';
    expect(drafted('liability', 'liability: {cap: 100%, credits-count: yes}', credits)).toContain(
      'Credits. Service Credits under clause 1.1 count towards the cap of clause 2.2.',
    );
  });

  it('is worded by its author, with the lists below', () => {
    expect(
      drafted(
        'liability',
        `
        liability:
          title: Limits of liability
          cap: GBP 50,000
          credits-count: yes
          unlimited: [fraud]
          text: A party answers for up to $(liability.cap).
        `,
      ),
    ).toMatchInlineSnapshot(`
      "1 Limits of liability
        1.1 A party answers for up to GBP 50,000.00.
        1.2 Without limit. Nothing in this Agreement limits or excludes liability for fraud."
    `);
  });

  it('keeps what is still to be filled in as a blank', () => {
    expect(drafted('liability', 'liability: {cap: TBD, whose: TBD}')).toContain(
      'The liability of TBD under or in connection with this Agreement shall not exceed TBD.',
    );
  });
});
