import { describe, expect, it } from 'vitest';
import { figuresIn } from '../../../server/src/rules/guarantee/figures';
import { findingsOf, fixed, told } from '../agreements';

const RULE = 'promise-differs';
const FACTS = `response-time: {respond: 4 hours, business-hours: Mon-Fri 08:00-18:00}
availability:
  uptime: 99.9%
  targets: [{id: erp, service: erp, uptime: 99.8%}, {id: mail, service: mail, uptime: 99.5%}]
  backups: {every: every 4 hours, retention: 30 days, tested: monthly}
  credits: [{below: 99.9%, credit: 10%}]
priorities:
  levels:
    - {id: P1, respond: 30 minutes, resolve: 4 hours, clock: always}
    - {id: P2, respond: 4 hours, resolve: 2 business days}
performance:
  services: [{id: first, metric: Calls that are solved at once, target: 60%}]
fees:
  charges: [{id: setup, amount: GBP 500, when: once}]
`;
const promise = (basis: string, sentence: string) =>
  `${FACTS}guarantee:\n  promises:\n    - id: a\n      promise: ${sentence}\n      basis: ${basis}\n`;

describe('figures', () => {
  const words = (text: string) => figuresIn(text, { currency: 'GBP' }).map((figure) => figure.words);

  it.each([
    ['within 2 hours', ['2 hours']],
    ['within two business hours', ['two business hours']],
    ['a 4-hour response', ['4-hour']],
    ['99.95% and 99.9 per cent', ['99.95%', '99.9 per cent']],
    ['GBP 500, £1,200.50.', ['GBP 500', '£1,200.50']],
    ['within 15 min', ['15 min']],
    ['in a period of 3 months, each 30 days, over 12 months, a credit of 5%', []],
    ['$(a.4 hours) and P1', []],
  ])('of %j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });
});

describe(RULE, () => {
  it.each([
    ['response-time.respond', 'The Provider responds within 2 hours.', '2 hours'],
    ['response-time.respond', 'The Provider responds to 95% of reports within two hours.', 'two hours'],
    ['response-time.respond', 'The Provider responds within 4 business hours.', '4 business hours'],
    ['availability.uptime', 'The Provider reaches an uptime of 99.95% each month.', '99.95%'],
    ['availability.uptime', 'Systems are up 99.99% of the time.', '99.99%'],
    ['availability.targets', 'Each service reaches 99.9%.', '99.9%'],
    ['availability.targets.erp.uptime', 'The ERP system reaches 99.9%.', '99.9%'],
    ['availability.backups.retention', 'Backups are kept for 90 days.', '90 days'],
    ['availability.backups.every', 'Backups are made every 2 hours.', '2 hours'],
    ['priorities.levels.P1.respond', 'The Provider responds within 15 minutes.', '15 minutes'],
    ['priorities.levels', 'The Provider responds within 1 hour.', '1 hour'],
    ['performance.services.first.target', 'The desk solves 70% of calls at once.', '70%'],
    ['fees.charges.setup.amount', 'The move costs no more than GBP 400.', 'GBP 400'],
  ])('tells against %s: %s', (basis, sentence, figure) => {
    expect(told(RULE, promise(basis, sentence))).toEqual([`guarantee.promises.a.promise: ${figure}`]);
  });

  it.each([
    ['response-time.respond', 'The Provider responds within 4 hours.'],
    ['response-time.respond', 'The Provider responds within 240 minutes.'],
    ['response-time.respond', 'The Provider responds to 95% of reports in time.'],
    ['response-time.respond', 'The Provider responds within 4 hours, and reports within 5 days.'],
    ['response-time.respond', 'In each period of 3 months, the Provider responds in time.'],
    ['response-time.respond', 'The Provider responds within $(response-time.respond), at night within 8 hours.'],
    ['response-time.respond', 'The Provider credits GBP 50.'],
    ['priorities.levels.P2.respond', 'The Provider responds within 4 business hours.'],
    ['priorities.levels', 'The Provider responds within 30 minutes.'],
    ['availability.uptime', 'The Provider reaches 99.90%.'],
    ['availability.uptime', 'The Provider reaches its uptime in 95% of months.'],
    ['availability.uptime', 'The Provider reaches 100%.'],
    ['availability', 'The Provider reaches 99.95%.'],
    ['availability.targets', 'The ERP system reaches 99.8%.'],
    ['availability.nowhere', 'The Provider reaches 99.95%.'],
    ['performance.services.first.target', 'The desk solves 60% of calls at once.'],
    ['TBD', 'The Provider responds within 2 hours.'],
  ])('is silent about %s: %s', (basis, sentence) => {
    expect(told(RULE, promise(basis, sentence))).toEqual([]);
  });

  it('shows both figures, and refers to the fact', () => {
    const text = promise('availability.uptime', 'The Provider reaches 99.95% each month.');
    const [finding] = findingsOf(RULE, text);
    expect(finding?.message).toBe(
      'The promise says 99.95%, but `availability.uptime`, on which it rests, is 99.9%. Write `$(availability.uptime)` in its place, so that the two cannot part.',
    );
    expect(finding?.related).toHaveLength(1);
    expect(fixed(RULE, text)).toBe(text.replace('99.95%', '$(availability.uptime)'));
    expect(told(RULE, fixed(RULE, text))).toEqual([]);
  });

  it('names what a list has, without a guess which is meant', () => {
    const [finding] = findingsOf(RULE, promise('availability.targets', 'Each service reaches 99.9%.'));
    expect(finding?.message).toBe(
      'The promise says 99.9%, but `availability.targets`, on which it rests, has 99.8%, 99.5%. Make them agree.',
    );
    expect(finding?.fixes).toEqual([]);
  });
});
