import { describe, expect, it } from 'vitest';
import { drafted, HEADER } from './drafted';

const section = (yaml: string) =>
  drafted('responsibilities', yaml)
    .split('\n')
    .filter((line) => !line.includes('<Not yet stated'))
    .join('\n');

describe('responsibilities', () => {
  it('go on from "The Provider shall", whether or not the author began so', () => {
    expect(
      section(`
        responsibilities:
          provider:
            - monitor the Client Systems
            - The Provider shall keep a record.
            - shall not change passwords
          client: [Name one person.]
      `),
    ).toMatchInlineSnapshot(`
      "1 Responsibilities
        1.1 The Provider's duties. The Provider shall:
          (a) monitor the Client Systems;
          (b) keep a record; and
          (c) not change passwords.
        1.2 The Client's duties. The Client shall name one person."
    `);
  });

  it.each(['the Co-Provider', 'IT (UK) & Co. / "Ops"', 'A+B [x] {y} $1 ^|*?\\', 'Müller–Söhne – 运维'])(
    'go on from the role of %s, whatever characters it has',
    (role) => {
      const parties = `${HEADER}parties: {provider: {name: N, role: ${JSON.stringify(role)}}}\n`;
      const yaml = `
        responsibilities:
          provider: [${JSON.stringify(`${role} shall keep a record.`)}]
      `;
      const [, duties] = drafted('responsibilities', yaml, parties).split('\n');
      expect(duties).toMatch(/ shall keep a record\.$/);
      expect(duties?.split(' shall ')).toHaveLength(2);
    },
  );

  it('are sentences where one of them holds two', () => {
    expect(
      section(`
        responsibilities:
          provider: [Watch the alarms. Act on them., keep a record]
      `),
    ).toMatchInlineSnapshot(`
      "1 Responsibilities
        1.1 The Provider's duties. The Provider has the following duties:
          (a) The Provider shall watch the alarms. Act on them.
          (b) The Provider shall keep a record."
    `);
  });

  it('put the verb of duty before a bare verb', () => {
    expect(
      section(`
        responsibilities:
          failures:
            system: {provider: restore the system, client: promptly reports it, within: 1 hour}
            hardware: none
            network: {escalation: to the line operator}
      `),
    ).toMatchInlineSnapshot(`
      "1 Responsibilities
        1.1 Failure of a system. When a system fails, each party shall act as follows:
          (a) the Provider shall restore the system;
          (b) the Client promptly reports it; and
          (c) the Provider completes the repair within 1 hour.
        1.2 Failure of hardware. No party undertakes anything when hardware fails.
        1.3 Failure of the network. When the network or its line fails, each party shall act as follows: the Provider escalates the failure to the line operator."
    `);
  });

  it('name the party before the first of several sentences, unless that one is whole', () => {
    const steps = section(`
      responsibilities:
        failures:
          network:
            provider: tests the line. It reports the fault.
            client: Nobody is charged. The line is the operator's.
    `);
    expect(steps).toContain('(a) The Provider tests the line. It reports the fault.');
    expect(steps).toContain("(b) Nobody is charged. The line is the operator's.");
  });

  it('call a scenario of the author as its name says, or its key', () => {
    expect(
      section(`
        responsibilities:
          failures:
            power-failure: {provider: shuts the servers down}
            flood: {name: Water damage, text: Each party calls the other.}
      `),
    ).toMatchInlineSnapshot(`
      "1 Responsibilities
        1.1 Power failure. When this happens, each party shall act as follows: the Provider shuts the servers down.
        1.2 Water damage. Each party calls the other."
    `);
  });
});
