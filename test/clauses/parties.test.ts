import { describe, expect, it } from 'vitest';
import { drafted, HEADER } from './drafted';

const provider = 'provider: {name: Northwind IT Limited}';

describe('the parties', () => {
  it('are told by what is known of them', () => {
    expect(
      drafted(
        'parties',
        `
        parties:
          provider:
            name: Northwind GmbH
            role: Supplier
            legal-form: Gesellschaft mit beschränkter Haftung
            number: HRB 12345
            country: DE
          client:
            name: Ada Lovelace
            legal-form: Sole trader
        `,
      ),
    ).toMatchInlineSnapshot(`
      "Parties
      This agreement (this "Agreement") is made between:
      (1) Northwind GmbH, a Gesellschaft mit beschränkter Haftung registered under number HRB 12345, of Germany ("Supplier"); and
      (2) Ada Lovelace, a sole trader (the "Client").
      The parties agree as follows."
    `);
  });

  it('do not declare a role again that the author defines', () => {
    const parties = `parties: {${provider}, client: {name: Fabrikam Limited, also-called: [Customer, Buyer]}}`;
    const definitions = `${HEADER}definitions: {Client: Fabrikam Limited and its group, Buyer: its buyer}\n`;
    expect(drafted('parties', parties, definitions)).toContain('(2) Fabrikam Limited (also called "Customer").');
  });

  it('shows that a party is not yet named', () => {
    expect(drafted('parties', `parties: {${provider}}`)).toMatchInlineSnapshot(`
      "Parties
      This agreement (this "Agreement") is made between:
      (1) Northwind IT Limited (the "Provider").
      <Client: not yet named>
      The parties agree as follows."
    `);
  });

  it('keeps a placeholder as a blank', () => {
    expect(drafted('parties', `parties: {${provider}, client: {name: "[Client name]"}}`)).toMatchInlineSnapshot(`
      "Parties
      This agreement (this "Agreement") is made between:
      (1) Northwind IT Limited (the "Provider"); and
      (2) [Client name] (the "Client").
      The parties agree as follows."
    `);
  });

  it('lead to the clauses behind the background, where there is one', () => {
    const parties = `parties: {${provider}, client: {name: Fabrikam Limited}}`;
    const background = 'background: The Client wishes to be looked after.';
    expect(drafted('parties', parties)).toContain('The parties agree as follows.');
    expect(drafted('parties', `${parties}\n${background}`)).not.toContain('The parties agree as follows.');
    expect(drafted('background', `${parties}\n${background}`)).toMatchInlineSnapshot(`
      "Background
      (A) The Client wishes to be looked after.
      The parties agree as follows."
    `);
  });

  it('call themselves by their roles in every clause', () => {
    const parties = `parties: {provider: {name: N, role: Supplier}, client: {name: F, role: the Customers}}`;
    expect(
      drafted('responsibilities', `${parties}\nresponsibilities: {provider: [Supplier shall watch], client: none}`),
    ).toMatchInlineSnapshot(`
      "1 Responsibilities
        1.1 Supplier's duties. Supplier shall watch.
        1.2 The Customers' duties. No duty of the Customers goes beyond those of the other clauses.
        <Not yet stated: who does what when a system fails>
        <Not yet stated: who does what when hardware fails>
        <Not yet stated: who does what when the network fails>"
    `);
  });
});

describe('notices and contacts', () => {
  it('are a clause where a party says where it is reached', () => {
    expect(
      drafted(
        'contacts',
        `
        parties:
          provider: {name: N, notices: n@northwind.example, contacts: [{role: Desk, phone: +44 1}]}
          client: {name: F}
        `,
      ),
    ).toMatchInlineSnapshot(`
      "1 Notices and contacts
        1.1 Notices. A party that gives notice under this Agreement shall send it in writing to the Provider, at n@northwind.example.
        1.2 Contacts. The parties' contacts for the day-to-day performance of this Agreement are:
          | Party | Contact | Telephone |
          | Provider | Desk | +44 1 |"
    `);
  });

  it('are left out where no party says', () => {
    expect(drafted('contacts', `parties: {${provider}}`)).toBe('');
  });
});

describe('the signatures', () => {
  const parties = `
        parties:
          provider: {name: Northwind IT Limited, signatory: [Tom Blake, {name: Ada Byron, title: Director}]}
          client: {name: Fabrikam Limited}`;

  it('are drawn from the signatories, and left open where none is named', () => {
    expect(drafted('signatures', parties)).toMatchInlineSnapshot(`
      "Signed for and on behalf of Northwind IT Limited (the Provider)
        Signature: ____
        Name: Tom Blake
        Position: ____
        Date: ____
      Signed for and on behalf of Northwind IT Limited (the Provider)
        Signature: ____
        Name: Ada Byron
        Position: Director
        Date: ____
      Signed for and on behalf of Fabrikam Limited (the Client)
        Signature: ____
        Name: ____
        Position: ____
        Date: ____"
    `);
  });

  it('follow the blocks of the author, with their witnesses', () => {
    expect(
      drafted(
        'signatures',
        `${parties}
        signatures:
          witnesses: yes
          blocks:
            - {party: client, name: Grace Kaur, title: TBD, location: York, date: 2026-11-20}`,
      ),
    ).toMatchInlineSnapshot(`
      "Signed for and on behalf of Fabrikam Limited (the Client)
        Signature: ____
        Name: Grace Kaur
        Position: ____
        Place: York
        Date: 20 November 2026
        Signature of witness: ____
        Name of witness: ____
        Address of witness: ____"
    `);
  });

  it('stand elsewhere, which is said, where there are none', () => {
    const elsewhere = `${parties}\n        signatures: none`;
    expect(drafted('signatures', elsewhere)).toBe('');
    expect(drafted('signing', elsewhere)).toMatchInlineSnapshot(`
      "1 Signing
        1.1 This Agreement is signed on a separate document."
    `);
  });

  it('may be electronic, in counterparts and witnessed, or not', () => {
    expect(drafted('signing', 'signatures: {electronic: no, counterparts: no, witnesses: yes}')).toMatchInlineSnapshot(`
      "1 Signing
        1.1 Electronic signature. This Agreement may not be signed electronically.
        1.2 Counterparts. The parties shall sign the same copy of this Agreement.
        1.3 Witnesses. A witness shall attest each signature."
    `);
  });
});
