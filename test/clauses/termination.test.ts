import { describe, expect, it } from 'vitest';
import { drafted } from './drafted';

describe('termination', () => {
  it('says how a party ends the agreement, and what happens then', () => {
    expect(
      drafted(
        'termination',
        `
        termination:
          convenience: {provider: 180 days, client: 90 days}
          breach: {cure: 30 days}
          non-payment: 30 days
          insolvency: yes
          missed-targets: {missed: 3 months, of: 6 months}
          exit: {help: 3 months, data-return: 30 days, charge: GBP 90 per hour}
          survives: termination.exit
        `,
      ),
    ).toMatchInlineSnapshot(`
      "1 Termination
        1.1 Without a reason
          (a) The Provider may end this Agreement without a reason by notice of at least 180 days.
          (b) The Client may end this Agreement without a reason by notice of at least 90 days.
        1.2 Breach. A party may end this Agreement by notice where the other party commits a serious breach and does not put it right within 30 days after notice of it.
        1.3 Non-payment. The Provider may end this Agreement by notice where an invoice is still unpaid 30 days after a written reminder.
        1.4 Insolvency. A party may end this Agreement by notice where the other party becomes insolvent, as far as the law allows it.
        1.5 Missed service levels. The Client may end this Agreement by notice where the Provider misses a service level in 3 months within any period of 6 months.
        1.6 Exit
          (a) When this Agreement ends, the Provider shall help for 3 months to move the services to the Client or to another provider.
          (b) For this help, the Client shall pay GBP 90.00 per hour.
          (c) The Provider shall return the Client's data within 30 days after this Agreement ends.
        1.7 What remains in force. Clause 1.6 remains in force after this Agreement has ended."
    `);
  });

  it('may give no right to leave and no help, and says so', () => {
    expect(
      drafted(
        'termination',
        `
        termination:
          convenience: none
          breach: none
          non-payment: none
          insolvency: no
          missed-targets: none
          exit: none
          survives: none
        `,
      ),
    ).toMatchInlineSnapshot(`
      "1 Termination
        1.1 Without a reason. Neither party may end this Agreement without a reason.
        1.2 Breach. For a breach, this Agreement gives no right to end it beside those of the law.
        1.3 Non-payment. The Provider may not end this Agreement for non-payment alone.
        1.4 Insolvency. A party may not end this Agreement only because the other party becomes insolvent.
        1.5 Missed service levels. The Client may not end this Agreement only because service levels are missed.
        1.6 Exit. The Provider owes nothing further when this Agreement ends.
        1.7 What remains in force. No clause of this Agreement remains in force after its end."
    `);
  });

  it('says of each part that there is none', () => {
    expect(
      drafted(
        'termination',
        `
        termination:
          convenience: {provider: none, client: none}
          breach: {cure: none}
          exit: {help: none, data-return: none, charge: none}
        `,
      ),
    ).toMatchInlineSnapshot(`
      "1 Termination
        1.1 Without a reason
          (a) The Provider may not end this Agreement without a reason.
          (b) The Client may not end this Agreement without a reason.
        1.2 Breach. A party may end this Agreement by notice where the other party commits a serious breach, without time to put it right.
        1.3 Exit
          (a) The Provider need not help to move the services.
          (b) Nothing is charged for help to move the services.
          (c) The Provider holds no data of the Client that it would have to return."
    `);
  });

  it('drafts nothing of what is not written, nor what half of it would mean', () => {
    const text = drafted('termination', 'termination: {missed-targets: {of: 6 months}, exit: {data-return: 30 days}}');
    expect(text).toMatchInlineSnapshot(`
      "1 Termination
        1.1 Missed service levels
        1.2 Exit. The Provider shall return the Client's data within 30 days after this Agreement ends."
    `);
  });

  it.each([
    ['included', 'The fees include this help.'],
    ['none', 'Nothing is charged for this help.'],
    ['the rate that then applies', 'For this help, the Client shall pay the rate that then applies.'],
    ['$(fees.rates.standard.rate)', 'For this help, the Client shall pay GBP 90.00 per hour.'],
  ])('charges for help as it is written: %s', (charge, words) => {
    const fees = 'fees: {rates: [{id: standard, rate: GBP 90 per hour}]}\n';
    expect(drafted('termination', `termination: {exit: {help: 1 month, charge: ${charge}}}`, fees)).toContain(words);
  });

  it('leads to when invoices are due, and to what remains in force', () => {
    const besides = 'fees: {due: 30 days}\nclauses: [{id: secrets, title: Secrets, text: Each party keeps them.}]\n';
    const text = drafted(
      'termination',
      'termination: {non-payment: 14 days, survives: [secrets, fees, nowhere]}',
      besides,
    );
    expect(text).toContain('where an invoice that is due under clause 1.2 is still unpaid 14 days after');
    expect(text).toContain('Clause 2, clause 1 and nowhere remain in force after this Agreement has ended.');
  });

  it('is worded by its author', () => {
    expect(
      drafted(
        'termination',
        `
        termination:
          non-payment: 30 days
          breach:
            title: For cause
            cure: 30 days
            text: A party may leave where the other does not mend its ways within $(termination.breach.cure).
          exit: {help: 3 months, text: The Provider helps for $(termination.exit.help)., also: It answers all questions.}
          missed-targets: The Client may leave after two bad quarters.
          text: Each party may leave $(termination.non-payment) after a reminder.
        `,
      ),
    ).toMatchInlineSnapshot(`
      "1 Termination
        1.1 Each party may leave 30 days after a reminder.
        1.2 For cause. A party may leave where the other does not mend its ways within 30 days.
        1.3 Missed service levels. The Client may leave after two bad quarters.
        1.4 Exit. The Provider helps for 3 months.
          (a) It answers all questions."
    `);
  });
});
