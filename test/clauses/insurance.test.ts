import { describe, expect, it } from 'vitest';
import { drafted } from './drafted';

describe('insurance', () => {
  it('lists each kind with its cover', () => {
    expect(
      drafted(
        'insurance',
        `
        insurance:
          policies:
            - {kind: professional liability, cover: "GBP 1,000,000", per: claim}
            - {kind: cyber risks, cover: "GBP 500,000", per: year, also: It covers ransom.}
            - Employers' liability as the law requires it
          proof: yearly
          after-end: 2 years
        `,
      ),
    ).toMatchInlineSnapshot(`
      "1 Insurance
        1.1 Policies. The Provider shall keep the following insurance for as long as this Agreement runs:
          | Insurance | Cover | For |
          | Professional liability | GBP 1,000,000.00 | Each claim |
          | Cyber risks | GBP 500,000.00 | Each year |
          | Employers' liability as the law requires it |  |  |
          (a) cyber risks. It covers ransom.
        1.2 Proof. The Provider shall prove its insurance to the Client yearly.
        1.3 After the end. The Provider shall keep its insurance for 2 years after this Agreement ends."
    `);
  });

  it('may be none, and says so', () => {
    expect(drafted('insurance', 'insurance: {policies: none, proof: none, after-end: none}')).toMatchInlineSnapshot(`
      "1 Insurance
        1.1 Policies. The Provider does not undertake to keep any insurance.
        1.2 Proof. The Provider need not prove its insurance.
        1.3 After the end. The Provider need not keep its insurance after this Agreement ends."
    `);
  });

  it('has no column for what no policy says', () => {
    expect(drafted('insurance', 'insurance: {policies: [{kind: public liability, cover: GBP 2000000}]}')).toContain(
      '| Insurance | Cover |\n',
    );
  });

  it('is worded by its author, with the table below', () => {
    expect(
      drafted(
        'insurance',
        `
        insurance:
          policies: [{kind: cyber risks, cover: GBP 500000}]
          proof: yearly
          text: The Provider insures itself as follows, and proves it $(insurance.proof).
        `,
      ),
    ).toMatchInlineSnapshot(`
      "1 Insurance
        1.1 The Provider insures itself as follows, and proves it yearly.
        1.2 Policies. The Provider shall keep the following insurance for as long as this Agreement runs:
          | Insurance | Cover |
          | Cyber risks | GBP 500,000.00 |"
    `);
  });
});
