import { describe, expect, it } from 'vitest';
import { drafted, HEADER } from './drafted';

const section = (yaml: string, besides?: string) =>
  drafted('availability', yaml, besides)
    .split('\n')
    .filter((line) => !line.includes('<Not yet stated'))
    .join('\n');

describe('availability', () => {
  it('says what is not promised', () => {
    expect(
      section(`
        availability:
          uptime: none
          measured: none
          maintenance: none
          recovery: none
          backups: none
          credits: none
          credit-cap: none
          claim-within: none
          chronic-failure: none
      `),
    ).toMatchInlineSnapshot(`
      "1 Availability
        1.1 Uptime. No uptime is promised.
        1.2 Measurement. Uptime is not measured.
        1.3 Maintenance. No system is taken out of service for maintenance.
        1.4 Recovery. No time for recovery is promised.
        1.5 Backups. No backups are made by the Provider.
        1.6 Service Credits. No credit is given where uptime falls short.
        1.7 Cap on Service Credits. The sum of Service Credits is not limited.
        1.8 Claims. The Provider shall give a Service Credit without a claim.
        1.9 Repeated failure. Nothing further follows where Uptime falls short repeatedly."
    `);
  });

  it('says so inside its groups too', () => {
    expect(
      section(`
        availability:
          recovery: {failure: none, disaster: none, data-loss: none}
          backups: {every: none, retention: none, tested: none}
          measured: {excludes: none}
          chronic-failure: {missed: 2 months, remedy: none}
      `),
    ).toMatchInlineSnapshot(`
      "1 Availability
        1.1 Time that does not count. All time in which a service is down counts as downtime.
        1.2 Recovery
          (a) No time for recovery from a failure is promised.
          (b) No time for recovery from a disaster is promised.
          (c) No limit to the loss of data is promised.
        1.3 Backups
          (a) No regular backups are promised.
          (b) No period for which backups are kept is promised.
          (c) Restoring from a backup is not tested.
        1.4 Repeated failure. Where Uptime falls short of its target in 2 months, nothing further follows."
    `);
  });

  it('defines Uptime where it is promised, in each period, with the decimals of the region', () => {
    const german = HEADER.replace('en-GB', 'de-DE');
    expect(
      section('availability: {uptime: 99.95%, measured: {per: year}, commitment: efforts}', german),
    ).toMatchInlineSnapshot(`
      "1 Availability
        1.1 Uptime. The Provider shall use reasonable efforts to keep Uptime at 99,95% or above in each calendar year. "Uptime" is the share of a period in which a service is available for use.
        1.2 Measurement. Uptime is measured for each calendar year."
    `);
  });

  it('names services by what they are called, and keeps an id that leads nowhere', () => {
    expect(
      section(`
        services: {included: [{id: desk, name: Hosted desktop}]}
        availability:
          targets: [{service: desk, uptime: 99.9%}, {service: gone, uptime: none}]
          measured: {covers: [desk, the lines]}
      `),
    ).toMatchInlineSnapshot(`
      "2 Availability
        2.1 Uptime by service. "Uptime" is the share of a period in which a service is available for use. The Provider shall keep the Uptime of each of the following services at or above the figure that is stated for it:
          | Service | Uptime |
          | Hosted desktop | 99.9% |
          | gone | None promised |
        2.2 Measurement. The measurement covers Hosted desktop and the lines."
    `);
  });

  it('puts one point on the line of its heading', () => {
    expect(section('availability: {backups: {every: daily}, recovery: {failure: 8 hours}}')).toMatchInlineSnapshot(`
      "1 Availability
        1.1 Recovery. After the failure of a system, the Provider shall restore service within 8 hours.
        1.2 Backups. The Provider shall make backups daily."
    `);
  });

  it('gives credits by band, and says of what, how far and until when', () => {
    expect(
      section(`
        availability:
          credits: [{at-least: 99%, below: 99.5%, credit: 5%}, {below: 99%, credit: none}]
          credit-of: of the monthly fees
          credit-cap: 15% of annual fees
          credit-applied: The Provider pays it in cash.
          sole-remedy: yes
          chronic-failure: {missed: 3 months, of: 6 months, remedy: The Client may leave. It then pays nothing.}
      `),
    ).toMatchInlineSnapshot(`
      "1 Availability
        1.1 Service Credits. Where the Uptime in the period of measurement falls into one of the following bands, the Client is entitled to the credit that is stated for it (a "Service Credit"):
          | Uptime | Service Credit |
          | At least 99% and below 99.5% | 5% |
          | Below 99% | No credit |
        1.2 Basis of Service Credits. A Service Credit that is stated as a percentage is a percentage of the monthly fees.
        1.3 Cap on Service Credits. The Service Credits of one period together shall not exceed 15% of annual fees.
        1.4 How credits are given. The Provider pays it in cash.
        1.5 Other remedies. Service Credits are the only remedy of the Client for Uptime that falls short.
        1.6 Repeated failure. Where Uptime falls short of its target in 3 months within any period of 6 months, the following applies: The Client may leave. It then pays nothing."
    `);
  });

  it('embeds how uptime is measured, whatever word the author begins with', () => {
    expect(
      section(`
        availability:
          measured:
            by: by the Provider's monitoring
            down-when: two probes in a row fail
            rounding: down to one decimal place
            excludes: [agreed maintenance]
      `),
    ).toMatchInlineSnapshot(`
      "1 Availability
        1.1 Measurement. Uptime is measured by the Provider's monitoring. A service is down when two probes in a row fail. The measured figure is rounded down to one decimal place.
        1.2 Time that does not count. The following does not count as downtime: agreed maintenance."
    `);
  });

  it('gives way to the words of the author, while its groups and tables stay', () => {
    expect(
      section(`
        availability:
          uptime: 99%
          text: The systems are up for $(availability.uptime) of each month.
          backups: {text: "$(availability.backups.every) is how often backups run.", every: daily}
          maintenance: [{kind: routine, every: weekly}, {text: moves that the parties agree}]
      `),
    ).toMatchInlineSnapshot(`
      "1 Availability
        1.1 The systems are up for 99% of each month.
        1.2 Maintenance. The Provider may take systems out of service for maintenance as follows:
          | Kind | How often |
          | Routine | Weekly |
          (a) moves that the parties agree.
        1.3 Backups. Daily is how often backups run."
    `);
  });

  it('gives no other credit than those of single services', () => {
    const text = drafted(
      'availability',
      `
      availability:
        targets: [{service: hosting, uptime: 99.9%, credits: [{below: 99.9%, credit: 5%}]}]
        credits: none
      `,
    );
    expect(text).toContain('No other credit is given where uptime falls short.');
  });
});
