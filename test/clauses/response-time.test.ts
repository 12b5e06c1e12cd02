import { describe, expect, it } from 'vitest';
import { drafted, HEADER } from './drafted';

const section = (yaml: string, besides?: string) =>
  drafted('response-time', yaml, besides)
    .split('\n')
    .filter((line) => !line.includes('<Not yet stated'))
    .join('\n');

describe('response time', () => {
  it('runs around the clock where the hours do', () => {
    expect(
      section('response-time: {business-hours: 24x7, time-zone: Europe/London, respond: 1 hour}'),
    ).toMatchInlineSnapshot(`
      "1 Response time
        1.1 Business Hours. "Business Hours" run around the clock, London time (Europe/London).
        1.2 Time to respond. The Provider shall respond to each report of the Client within 1 hour."
    `);
  });

  it('says that holidays are worked, in American hours', () => {
    expect(
      section(
        'response-time: {business-hours: Mon-Fri 08:00-18:00, time-zone: America/New_York, holidays: none}',
        HEADER.replace('en-GB', 'en-US'),
      ),
    ).toMatchInlineSnapshot(`
      "1 Response time
        1.1 Business Hours. "Business Hours" are Monday to Friday, 8:00 a.m. to 6:00 p.m., New York time (America/New_York). They are not interrupted by holidays. A "Business Day" is a day on which there are Business Hours. Times in Business Hours and Business Days run only during Business Hours."
    `);
  });

  it.each([
    ['firm', 'The Provider shall respond to each report of the Client within 1 hour.'],
    ['target', 'The Provider aims to respond to each report of the Client within 1 hour.'],
    ['efforts', 'The Provider shall use reasonable efforts to respond to each report of the Client within 1 hour.'],
  ])('is promised as strongly as %s', (commitment, sentence) => {
    expect(section(`response-time: {respond: 1 hour, commitment: ${commitment}}`)).toContain(sentence);
  });

  it.each(['shall', 'must', 'will'])('takes the verb %s of the agreement', (duty) => {
    expect(section('response-time: {respond: 1 hour}', `${HEADER}style: {duty: ${duty}}\n`)).toContain(
      `The Provider ${duty} respond to each report of the Client within 1 hour.`,
    );
  });

  it('may promise nothing, save what a level promises', () => {
    expect(section('response-time: {respond: none}')).toContain('No time to respond is promised.');
    expect(section('response-time: {respond: none}\npriorities: {levels: [{id: P1, respond: 1 hour}]}')).toContain(
      'No time to respond is promised, except as stated in clause 2.',
    );
  });

  it('embeds fragments and leaves sentences alone', () => {
    expect(
      section(`
        response-time:
          starts: The clock starts when the report is read.
          response-means: an automatic reply or a call
      `),
    ).toMatchInlineSnapshot(`
      "1 Response time
        1.1 Beginning of the time. The clock starts when the report is read.
        1.2 Meaning of response. A response is an automatic reply or a call."
    `);
  });

  it('does not say again what a Business Day is where the author defines it', () => {
    const besides = `${HEADER}definitions: {Business Day: a day on which banks in London are open}\n`;
    const section = 'response-time: {business-hours: Mon-Fri 08:00-18:00, time-zone: Europe/London, holidays: none}';
    const text = drafted('response-time', section, besides);
    expect(text).not.toMatch(/Business Day"? is a day/);
    expect(text).toContain('"Business Hours" are Monday to Friday');
  });

  it('lists channels, each for its levels', () => {
    expect(
      section(`
        response-time:
          channels: [{kind: phone, address: 0113, for: P1}, {kind: email, address: a@b.example, for: P9}, the front desk]
        priorities: {levels: [{id: P1, name: Critical}]}
      `),
    ).toMatchInlineSnapshot(`
      "1 Response time
        1.1 Channels. Only a report by one of the channels below begins the time to respond. The Client shall report a problem by one of the following channels:
          | Channel | Address | For |
          | Telephone | 0113 | Critical |
          | E-mail | a@b.example | P9 |
          |  | the front desk | All |"
    `);
  });

  it.each([
    ['none', 'No help is given outside Business Hours.'],
    ['{available: no}', 'No help is given outside Business Hours.'],
    [
      '{available: yes, charge: included}',
      'The Provider shall also give help outside Business Hours. This help is given without an extra charge.',
    ],
    ['{available: emergencies}', 'The Provider shall give help outside Business Hours only in emergencies.'],
    [
      '{available: yes, for: [P1, P2]}',
      'The Provider shall also give help outside Business Hours for P1 and P2 problems.',
    ],
    [
      '{minimum: none, approval: none}',
      'No minimum time is charged. No further approval is needed before chargeable work begins.',
    ],
    ['{charge: TBD}', 'The Client shall pay TBD for this help.'],
    ['The engineer on call answers until midnight.', 'The engineer on call answers until midnight.'],
  ])('outside the hours: %s', (written, read) => {
    expect(section(`response-time: {after-hours: ${written}}`)).toBe(
      `1 Response time\n  1.1 Outside Business Hours. ${read}`,
    );
  });

  it('calls emergencies what the priorities call urgent', () => {
    expect(section('response-time: {after-hours: {available: emergencies}}\npriorities: {urgent: [P1]}')).toContain(
      'only in emergencies, which are the problems that clause 2.1 calls urgent.',
    );
  });

  it('keeps channels and help outside the hours where the author words the rest', () => {
    expect(
      section(`
        response-time:
          respond: 1 hour
          text: We respond within $(response-time.respond).
          channels: [{kind: phone, address: 0113}]
          after-hours: none
      `),
    ).toMatchInlineSnapshot(`
      "1 Response time
        1.1 We respond within 1 hour.
        1.2 Channels. Only a report by one of the channels below begins the time to respond. The Client shall report a problem by one of the following channels:
          | Channel | Address |
          | Telephone | 0113 |
        1.3 Outside Business Hours. No help is given outside Business Hours."
    `);
  });
});
