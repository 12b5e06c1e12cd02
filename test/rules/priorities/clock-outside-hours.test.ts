import { describe, expect, it } from 'vitest';
import { findingsOf, fixed, told } from '../agreements';

const RULE = 'clock-outside-hours';

interface Parts {
  readonly hours?: string;
  readonly help?: string;
  readonly level?: string;
  readonly more?: string;
}

const agreement = ({
  hours = 'Mon-Fri 08:30-17:30',
  help = 'none',
  level = 'respond: 30 minutes, clock: always',
  more = '',
}: Parts) =>
  `response-time:\n  business-hours: ${hours}\n  after-hours: ${help}\n${more}priorities:\n  levels:\n    - {id: P1, respond: 1 business hour}\n    - {id: P2, name: High, ${level}}\n  urgent: P1\n`;

describe('a level around the clock', () => {
  it.each([
    ['is left alone where there is no help', {}],
    ['is left alone where help is refused', { help: '{available: no}' }],
    ['is left alone where help is for others', { help: '{available: emergencies, for: P1, charge: included}' }],
    ['is left alone where help is for others, whatever is available', { help: '{available: yes, for: [P1]}' }],
    ['is left alone where emergencies are what is urgent', { help: '{available: emergencies}' }],
    ['is left alone with its updates', { level: 'respond: none, update-every: 2 hours, clock: always' }],
    ['is left alone at a weekend', { hours: 'Mon-Fri 00:00-24:00' }],
  ] satisfies readonly [string, Parts][])('%s', (_, parts) => {
    expect(told(RULE, agreement(parts))).toEqual(['priorities.levels.P2.clock: always']);
    expect(told('resolve-beyond-hours', agreement(parts))).toEqual([]);
  });

  it('has the response of all reports where it states none', () => {
    const text = agreement({ level: 'clock: always', more: '  respond: 4 hours\n' });
    expect(told(RULE, text)).toEqual(['priorities.levels.P2.clock: always']);
  });

  it('is told with the worst moment, and with the other place', () => {
    const [finding] = findingsOf(RULE, agreement({}));
    expect(finding?.message).toBe(
      '“High” runs around the clock, but no help is given outside business hours: what is reported on Friday at 17:30 is due on Friday at 18:00 (30 minutes), and business hours begin again on Monday at 08:30. Offer help for this level, or let its clock run during business hours.',
    );
    expect(finding?.related?.map(({ message }) => message)).toEqual(['What help is given outside business hours']);
    expect(findingsOf(RULE, agreement({ help: '{for: [P1]}' }))[0]?.message).toContain(
      'but help outside business hours is given only for P1: ',
    );
  });

  it.each([
    ['{available: emergencies, for: P1}', '{available: emergencies, for: [P1, P2]}'],
    ['{available: emergencies, for: [P1]}', '{available: emergencies, for: [P1, P2]}'],
  ])('gets help by a fix: %s', (help, more) => {
    const mended = fixed(RULE, agreement({ help }));
    expect(mended).toBe(agreement({ help: more }));
    expect(told(RULE, mended)).toEqual([]);
  });

  it('gets another clock by a fix', () => {
    const mended = fixed(RULE, agreement({}));
    expect(mended).toBe(agreement({ level: 'respond: 30 minutes, clock: business-hours' }));
    expect(told(RULE, mended)).toEqual([]);
  });

  it.each([
    ['help is for it', { help: '{available: emergencies, for: [P1, P2]}' }],
    ['help is for all', { help: '{available: yes}' }],
    ['help names no level yet', { help: '{available: yes, for: []}' }],
    ['help is described in words', { help: 'The engineer on duty helps.' }],
    ['help is still open', { help: '' }],
    ['help is for a level still to be named', { help: '{available: emergencies, for: TBD}' }],
    ['the hours never end', { hours: '24x7' }],
    ['the hours are still open', { hours: 'TBD' }],
    ['its clock is that of business hours', { level: 'respond: 30 minutes, clock: business-hours' }],
    ['its times outlast every weekend', { level: 'respond: 4 days, clock: always' }],
    ['it promises nothing', { level: 'respond: none, clock: always' }],
  ] satisfies readonly [string, Parts][])('is not found where %s', (_, parts) => {
    expect(told(RULE, agreement(parts))).toEqual([]);
  });
});

describe('a channel around the clock', () => {
  const channel = (item: string, help = 'none') =>
    agreement({ help, level: 'respond: 1 business day', more: `  channels:\n    - ${item}\n` });

  it.each([
    ['{id: phone, kind: phone, address: "+44 113 496 0000, 24x7"}', 'phone.address: "+44 113 496 0000, 24x7"'],
    ['{id: chat, kind: chat, address: the chat, day and night}', 'chat.address: the chat, day and night'],
    ['{id: line, address: the 24-hour line}', 'line.address: the 24-hour line'],
    ['the hotline, around the clock', '1: the hotline, around the clock'],
  ])('is answered by nobody: %s', (item, expected) => {
    expect(told(RULE, channel(item))).toEqual([`response-time.channels.${expected}`]);
  });

  it.each([
    ['{id: phone, kind: phone, address: +44 24 7496 0000}', 'none'],
    ['{id: portal, kind: portal, address: "https://help.example, 24x7"}', 'none'],
    ['{id: alarm, kind: monitoring, address: alarms around the clock}', 'none'],
    ['{id: phone, kind: phone, address: "+44 113 496 0000, 24x7"}', '{available: emergencies, for: P1}'],
  ])('is not found in %s with help %s', (item, help) => {
    expect(told(RULE, channel(item, help))).toEqual([]);
  });
});
