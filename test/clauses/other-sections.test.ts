import { describe, expect, it } from 'vitest';
import { drafted } from './drafted';

const section = (key: string, yaml: string) =>
  drafted(key, yaml)
    .split('\n')
    .filter((line) => !line.includes('<Not yet stated'))
    .join('\n');

describe('client demands', () => {
  it('may demand nothing', () => {
    expect(
      section('client-demands', 'client-demands: {standards: none, unmet: none, grace: none, remediation: none}'),
    ).toMatchInlineSnapshot(`
      "1 Client demands
        1.1 Standards. No standard is demanded of the systems of the Client.
        1.2 Time to put it right. No time is allowed to put right what does not meet a standard.
        1.3 Unmet standards. Nothing follows where a standard is not met.
        1.4 Bringing systems up to standard. The Provider does not undertake to bring systems up to standard."
    `);
  });

  it('close an enumeration with the words that follow it, not with a further item', () => {
    expect(
      section(
        'client-demands',
        'client-demands: {unmet: {effect: [charged, may-suspend], also: The Provider shall say so beforehand.}}',
      ),
    ).toContain(`
    (b) the Provider may suspend its services to that system.
    The Provider shall say so beforehand.`);
  });

  it('list standards that are for every system', () => {
    expect(
      section(
        'client-demands',
        `
        client-demands:
          standards: [Software is supported., {requirement: each user has an account}]
          unmet: {effect: charged}
          remediation: included
        `,
      ),
    ).toMatchInlineSnapshot(`
      "1 Client demands
        1.1 Standards. The Client shall ensure that its systems meet the following standards:
          (a) Software is supported.
          (b) Each user has an account.
        1.2 Unmet standards. While a system does not meet a standard, the Provider may charge the work that the shortfall causes.
        1.3 Bringing systems up to standard. At the request of the Client, the Provider shall bring a system up to standard without an extra charge."
    `);
  });
});

describe('guarantee', () => {
  it('may guarantee nothing beyond the duties', () => {
    expect(section('guarantee', 'guarantee: {promises: none, limits: none, exclusions: none}')).toMatchInlineSnapshot(`
      "1 Guarantee
        1.1 No guarantee. The Provider guarantees nothing beyond its duties under this Agreement.
        1.2 Limits. No limit applies to these promises.
        1.3 Exclusions. These promises apply in every case."
    `);
  });

  it('tells what a promise rests on and what follows', () => {
    expect(
      section(
        'guarantee',
        `
        guarantee:
          promises:
            - {promise: the Provider answers in time, basis: nowhere.at.all, measured: by its records, remedy: The Provider credits 5%.}
            - {title: Care, text: The Provider takes care., fix-within: 1 business day, claim-within: 30 days}
          exclusions: [faults of others]
        `,
      ),
    ).toMatchInlineSnapshot(`
      "1 Guarantee
        1.1 The Provider answers in time.
          (a) Basis. This promise rests on nowhere.at.all.
          (b) Measure. Whether this promise is kept is measured by its records.
          (c) Remedy. Where this promise is not kept, the Provider credits 5%.
        1.2 Care. The Provider takes care.
          (a) Putting right. The Provider shall put right what it failed to do within 1 Business Day.
          (b) Claim. The Client shall claim the remedy within 30 days after the promise was not kept or, where it is measured over a period, after the end of that period. A remedy that is claimed later is lost.
        1.3 Exclusions. The promises of clause 1 do not apply in the case of faults of others."
    `);
  });
});

describe('performance', () => {
  it('may promise nothing', () => {
    expect(
      section('performance', 'performance: {hardware: none, workstations: none, third-party: none, review: none}'),
    ).toMatchInlineSnapshot(`
      "1 Performance
        1.1 Hardware. No performance of hardware is promised.
        1.2 Workstations. No performance of workstations is promised.
        1.3 Systems of third parties. No performance of systems of third parties is promised.
        1.4 Review. The parties do not review these figures together."
    `);
  });

  it('says nothing of strength where no row has one, and reviews as the author words it', () => {
    expect(
      section(
        'performance',
        `
        performance:
          hardware: [{metric: free storage, target: 15%}, Disks are mirrored.]
          workstations: Workstations start within two minutes.
          review: the service manager visits the Client
        `,
      ),
    ).toMatchInlineSnapshot(`
      "1 Performance
        1.1 Hardware. The following performance is to be expected of hardware:
          | Metric | Target |
          | Free storage | 15% |
          (a) Disks are mirrored.
        1.2 Workstations. Workstations start within two minutes.
        1.3 Review. The parties shall review these figures together as follows: the service manager visits the Client."
    `);
  });
});

describe('priorities', () => {
  it('may hold nothing urgent, and nothing that waits', () => {
    expect(section('priorities', 'priorities: {urgent: none, can-wait: none}')).toMatchInlineSnapshot(`
      "1 Priorities
        1.1 Urgent problems. No level is urgent.
        1.2 Problems that can wait. No problem may be left waiting."
    `);
  });

  it('run on business hours, unless a level runs always', () => {
    expect(
      section(
        'priorities',
        `
        priorities:
          levels:
            - {id: P1, name: Critical, respond: 15 minutes, update-every: 1 hour, clock: always}
            - {id: P2, name: Normal, respond: 15 minutes, update-every: 2 hours, resolve: 1 day}
        `,
      ),
    ).toMatchInlineSnapshot(`
      "1 Priorities
        1.1 Levels. Each problem that is reported has one of the following levels:
          | Priority |
          | Critical |
          | Normal |
        1.2 Times. The Provider shall respond to a problem within the response time of its level. The Provider shall tell the Client of the progress at the intervals of its level. The Provider shall resolve a problem within the resolution time of its level. The times are:
          | Priority | Response | Updates | Resolution | Clock |
          | Critical | 15 minutes | Hourly |  | Around the clock |
          | Normal | 15 minutes during Business Hours | Every 2 Business Hours | 1 Business Day | Business Hours |"
    `);
  });

  it('count every day around the clock, whatever days count elsewhere', () => {
    const levels = 'priorities: {levels: [{id: P1, resolve: 1 day, clock: always}, {id: P2, resolve: 1 day}]}';
    const rows = section('priorities', `days: business\n${levels}`).split('\n').slice(-2);
    expect(rows.map((row) => row.trim())).toEqual([
      '| P1 | 1 day | Around the clock |',
      '| P2 | 1 Business Day | Business Hours |',
    ]);
  });

  it('respond as strongly as the response time is promised', () => {
    const levels = 'priorities: {levels: [{id: P1, respond: 1 hour}]}';
    expect(section('priorities', `response-time: {commitment: target}\n${levels}`)).toContain(
      'The Provider aims to respond to a problem within the response time of its level.',
    );
  });
});

describe('fees', () => {
  it('may charge nothing besides', () => {
    expect(
      section(
        'fees',
        `
        fees:
          late-interest: none
          tax: none
          charges: none
          rates: none
          minimum: none
          counts: none
          travel: none
          expenses: none
          third-party: none
          increase: none
          disputes: none
          suspension: none
        `,
      ),
    ).toMatchInlineSnapshot(`
      "1 Fees
        1.1 Payment of fees. The Client shall pay the fees that are stated in clause 1 (the "Fees").
        1.2 Charges. There are no fixed charges beside the fees of the services.
        1.3 Rates. No work is charged beside the fees of the services.
        1.4 Minimum fee. No minimum fee applies.
        1.5 Counts. The fees do not follow the number of users or devices.
        1.6 Late payment. No interest is charged on late payment.
        1.7 Tax. No tax is added to the fees.
        1.8 Travel. Nothing is charged for travel.
        1.9 Expenses. Nothing is charged for other expenses.
        1.10 Charges of third parties. Nothing is charged for products and services of third parties.
        1.11 Increase. The fees do not rise during the term.
        1.12 Disputed invoices. No time limit applies to the dispute of an invoice.
        1.13 Suspension. The Provider may not suspend the services for unpaid invoices."
    `);
  });

  it('read well in their other forms', () => {
    expect(
      section(
        'fees',
        `
        fees:
          invoice: {when: on completion}
          late-interest: statutory
          tax: excluded
          counts: {true-up: none, reduce: none}
          travel: {charge: included, beyond: none}
          expenses: hotel costs of up to $(fees.minimum)
          third-party: {charge: included, changes: absorbed, notice: none}
          increase: {by: 3%, cap: none, notice: none}
          disputes: {within: none, pay: all}
          suspension: {after: 15 days, from: due date}
          minimum: GBP 100 per month
        `,
      ),
    ).toMatchInlineSnapshot(`
      "1 Fees
        1.1 Payment of fees. The Client shall pay the fees that are stated in clause 1 (the "Fees").
        1.2 Minimum fee. The Client shall pay at least GBP 100.00 per month, however little of the services is used.
        1.3 Counts. A changed number does not change the fees of the current term. The number may not fall during the term.
        1.4 Invoices. The Provider shall send its invoices on completion of the work.
        1.5 Late payment. The Client shall pay the interest that the law provides on an amount that it pays late, from the due date until payment.
        1.6 Tax. The fees do not include value added, sales or similar tax. The Client shall pay that tax in addition where the law requires it.
        1.7 Travel. The fees include travel. No distance is free of charge.
        1.8 Expenses. For other expenses, the Client shall pay hotel costs of up to GBP 100.00 per month.
        1.9 Charges of third parties. The fees include products and services of third parties. Where a supplier changes its price, the charge to the Client stays the same. Such a change needs no notice.
        1.10 Increase. The Provider may raise the fees by up to 3%. An increase is not capped. An increase needs no notice.
        1.11 Disputed invoices. No time limit applies to the dispute of an invoice. While the dispute lasts, the Client shall pay the whole invoice.
        1.12 Suspension. The Provider may suspend the services while an invoice is unpaid, beginning 15 days after the invoice was due."
    `);
  });

  it('point to the services where those have fees', () => {
    expect(section('fees', 'services: {included: [Help desk]}\nfees: {due: 1 day}')).toContain(
      'The Client shall pay the fees that are stated in clauses 1.1 and 2 (the "Fees").',
    );
  });
});
