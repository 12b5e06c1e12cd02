import { describe, expect, it } from 'vitest';
import { findingsOf, fixed, told } from '../agreements';

const RULE = 'promise-beyond-supplier';
const item = (fields: string, id = 'a') => `    - {id: ${id}, ${fields}}\n`;
const thirdParty = (...items: readonly string[]) => `performance:\n  third-party:\n${items.join('')}`;
const MAIL = item('metric: Availability of e-mail, target: none, supplier: Fabrikam, supplier-target: 99.9%', 'mail');
const MAPS = item('metric: Availability of maps, target: none, supplier: Tailspin, supplier-target: 99.9%', 'maps');
const uptime = (figure: string, more = '') => `availability: {uptime: ${figure}${more}}\n`;

describe('a target against that of its supplier', () => {
  it.each([
    ['an uptime', 'metric: Availability of e-mail, target: 99.99%, supplier-target: 99.9%', '99.99%'],
    ['a repair', 'metric: Repair of the line, target: 4 hours, supplier-target: 8 hours', '4 hours'],
    ['a response', 'metric: Response of the maker, target: 1 hour, supplier-target: 4 business hours', '1 hour'],
    ['a loss', 'metric: Packet loss of the line, target: 0.1%, supplier-target: 0.5%', '0.1%'],
    ['a retention', 'metric: Retention of mail, target: 90 days, supplier-target: 30 days', '90 days'],
    ['a number', 'metric: Speed of the line, target: 200 megabits, supplier-target: 100 megabits', '200 megabits'],
    ['a supplier that promises nothing', 'metric: Availability of maps, target: 99%, supplier-target: none', '99%'],
  ])('is stronger: %s', (_, fields, target) => {
    expect(told(RULE, thirdParty(item(fields)))).toEqual([`performance.third-party.a.target: ${target}`]);
  });

  it.each([
    ['the same', 'metric: Availability of e-mail, target: 99.90%, supplier-target: 99.9%'],
    ['less', 'metric: Availability of e-mail, target: 99%, supplier-target: 99.9%'],
    ['a longer repair', 'metric: Repair of the line, target: 10 hours, supplier-target: 8 hours'],
    ['a larger loss', 'metric: Packet loss of the line, target: 1%, supplier-target: 0.5%'],
    ['an aim', 'metric: Availability of e-mail, target: 99.99%, supplier-target: 99.9%, commitment: target'],
    ['none', 'metric: Availability of e-mail, target: none, supplier-target: 99.9%'],
    ['other kinds', 'metric: Availability of e-mail, target: 4 hours, supplier-target: 99.9%'],
    ['words', 'metric: Availability of e-mail, target: as its maker says, supplier-target: 99.9%'],
    ['a target still to be filled in', 'metric: Availability of e-mail, target: TBD, supplier-target: 99.9%'],
  ])('is no stronger: %s', (_, fields) => {
    expect(told(RULE, thirdParty(item(fields)))).toEqual([]);
  });

  it('is mended by that of the supplier', () => {
    const text = thirdParty(item('metric: Availability of e-mail, target: 99.99%, supplier-target: 99.9%'));
    expect(findingsOf(RULE, text)[0]?.message).toBe(
      '99.99% is promised, but the supplier promises only 99.9%. Promise no more than the supplier does, or only aim at it (`commitment: target`).',
    );
    expect(fixed(RULE, text)).toBe(text.replace('99.99%', '99.9%'));
    expect(told(RULE, fixed(RULE, text))).toEqual([]);
  });
});

describe('an uptime against the suppliers behind it', () => {
  it('is compared with one', () => {
    expect(told(RULE, uptime('99.95%') + thirdParty(MAIL))).toEqual(['availability.uptime: 99.95%']);
    expect(told(RULE, uptime('99.9%') + thirdParty(MAIL))).toEqual([]);
  });

  it('is compared with the exact product of several', () => {
    const text = uptime('99.9%') + thirdParty(MAIL, MAPS);
    const [finding] = findingsOf(RULE, text);
    expect(finding?.message).toBe(
      'An uptime of 99.9% is promised, but its suppliers together promise only 99.9% × 99.9% = 99.8001%. Promise no more than that, or leave the failures of suppliers out under `availability.measured.excludes`.',
    );
    expect(finding?.related).toHaveLength(2);
    expect(fixed(RULE, text)).toBe(text.replace('99.9%', '99.8001%'));
    expect(told(RULE, fixed(RULE, text))).toEqual([]);
  });

  it('is compared by service where a metric names it', () => {
    const targets = (figure: string) =>
      `services: {included: [{id: mailboxes, name: Hosted e-mail}, {id: erp, name: ERP hosting}]}\navailability: {targets: [{id: m, service: mailboxes, uptime: ${figure}}, {id: e, service: erp, uptime: 99.99%}]}\n`;
    const mail = item('metric: Availability of hosted e-mail, supplier: Fabrikam, supplier-target: 99.9%');
    expect(told(RULE, targets('99.95%') + thirdParty(mail))).toEqual(['availability.targets.m.uptime: 99.95%']);
    expect(told(RULE, targets('99.9%') + thirdParty(mail))).toEqual([]);
  });

  it.each([
    [
      'a metric of another kind',
      uptime('99.95%') + thirdParty(item('metric: Calls answered in time, supplier-target: 90%')),
    ],
    [
      'a supplier of which no figure is known',
      uptime('99.95%') + thirdParty(item('metric: Availability of maps, supplier-target: none')),
    ],
    ['an aim', uptime('99.95%', ', commitment: target') + thirdParty(MAIL)],
    ['no uptime', uptime('none') + thirdParty(MAIL)],
    [
      'failures of suppliers that do not count',
      uptime('99.95%', ', measured: {excludes: [failures of suppliers]}') + thirdParty(MAIL),
    ],
    [
      'a measurement of other services',
      uptime('99.95%', ', measured: {covers: [the server in Leeds]}') + thirdParty(MAIL),
    ],
  ])('is left alone: %s', (_, text) => {
    expect(told(RULE, text)).toEqual([]);
  });
});

describe('a repair against the slowest supplier', () => {
  const LINE = item('metric: Repair of the line, target: none, supplier: Line Co, supplier-target: 8 hours', 'line');
  const SECOND = item(
    'metric: Repair of the second line, target: none, supplier: Wire Co, supplier-target: 12 hours',
    'wire',
  );
  const repair = (scenario: string, within: string) =>
    `responsibilities: {failures: {${scenario}: {provider: tests it, client: waits, within: ${within}}}}\n`;

  it('is told at the time that is promised', () => {
    const text = repair('network', '10 hours') + thirdParty(LINE, SECOND);
    expect(findingsOf(RULE, text).map(({ message }) => message)).toEqual([
      'A repair within 10 hours is promised, but Wire Co on whom it depends promises only 12 hours. Promise no less time than that, or `none`.',
    ]);
    expect(fixed(RULE, text, 0)).toBe(text.replace('10 hours', '12 hours'));
    expect(fixed(RULE, text, 1)).toBe(text.replace('10 hours', 'none'));
    for (const nth of [0, 1]) expect(told(RULE, fixed(RULE, text, nth))).toEqual([]);
  });

  it.each([
    ['no time', repair('network', 'none') + thirdParty(LINE)],
    ['a longer time', repair('network', '1 day') + thirdParty(LINE)],
    ['another scenario', repair('hardware', '4 hours') + thirdParty(LINE)],
    [
      'a metric that is no repair',
      repair('network', '4 hours') + thirdParty(item('metric: Notice of work on the line, supplier-target: 8 hours')),
    ],
  ])('is left alone: %s', (_, text) => {
    expect(told(RULE, text)).toEqual([]);
  });
});
