import { describe, expect, it } from 'vitest';
import { drafted, HEADER } from './drafted';

const services = (yaml: string, besides?: string) => drafted('services', yaml, besides);

describe('services', () => {
  it('are a table without the columns that nothing stands in', () => {
    expect(
      services(`
        services:
          included:
            - {name: Help desk, fee: GBP 28 per user per month}
            - {name: Licences, fee: included}
          excluded: none
      `),
    ).toMatchInlineSnapshot(`
      "1 Services
        1.1 Included services. The Provider shall provide the following services to the Client (the "Services"):
          | Service | Fee |
          | Help desk | GBP 28.00 per user per month |
          | Licences | Included |
        1.2 Excluded services. No service is excluded."
    `);
  });

  it('are a list where they are lines of text, and one sentence where it is one', () => {
    expect(services('services: {included: [Help desk for all users, Care of all devices]}')).toMatchInlineSnapshot(`
      "1 Services
        1.1 Included services. The Provider shall provide the following services to the Client (the "Services"):
          (a) Help desk for all users.
          (b) Care of all devices.
        <Not yet stated: which services are excluded>"
    `);
    expect(services('services: {included: [Help desk for all users]}')).toMatchInlineSnapshot(`
      "1 Services
        1.1 Included services. The Provider shall provide the following services to the Client (the "Services"): Help desk for all users.
        <Not yet stated: which services are excluded>"
    `);
  });

  it('print their amounts as the region does', () => {
    const german = HEADER.replace('en-GB', 'de-DE').replace('GBP', 'EUR');
    expect(services('services: {included: [{name: Hosting, fee: "EUR 1.234,50 per month"}]}', german)).toContain(
      '| Hosting | EUR 1.234,50 per month |',
    );
  });

  it('take the words of the author for a description, and what is added behind the table', () => {
    expect(
      services(`
        services:
          included:
            - name: Help desk
              description: Help
              text: Help by telephone within the limits of $(response-time.respond).
              also:
                - {title: Languages, text: The help desk answers in English.}
        response-time: {respond: 1 hour}
      `),
    ).toMatchInlineSnapshot(`
      "1 Services
        1.1 Included services. The Provider shall provide the following services to the Client (the "Services"):
          | Service | Description |
          | Help desk | Help by telephone within the limits of 1 hour. |
          (a) Help desk
            (i) Languages. The help desk answers in English.
        <Not yet stated: which services are excluded>"
    `);
  });

  it('exclude with a reason, with none, or in the words of the author', () => {
    expect(
      services(`
        services:
          excluded:
            - {name: Cabling, reason: other suppliers}
            - {name: Printing}
            - Training of users.
      `),
    ).toMatchInlineSnapshot(`
      "1 Services
        1.1 Excluded services. The following is not included in the Services:
          (a) Cabling (other suppliers).
          (b) Printing.
          (c) Training of users.
        <Not yet stated: which services are included>"
    `);
    expect(services('services: {excluded: Whatever clause 3.1 does not name is excluded.}')).toMatchInlineSnapshot(`
      "1 Services
        1.1 Excluded services. Whatever clause 3.1 does not name is excluded.
        <Not yet stated: which services are included>"
    `);
  });

  it('say what is not yet stated', () => {
    expect(services('services: {included: [Help desk]}')).toContain('<Not yet stated: which services are excluded>');
  });
});
