import { describe, expect, it } from 'vitest';
import { told } from './agreements';

const levels =
  'priorities:\n  levels:\n    - {id: P1, name: Critical, definition: A}\n    - {id: P2, name: Normal, definition: B}\n';
const says = (text: string, besides = '') => `${besides}clauses:\n  - ${JSON.stringify(text)}\n`;
const available = 'availability: {uptime: 99.5%}\n';

/** Texts that look like a fault to whoever only looks for figures. */
describe('a text that is right', () => {
  it.each([
    ['priority-label', says('Reports of P1/P2 go to the manager.', levels)],
    ['priority-label', says('Levels P1–P2 are reported by telephone.', levels)],
    ['priority-label', says('P1: high impact on the whole office.', levels)],
    ['stated-downtime', says('99.5% allows 3.6 hours of downtime in a month of 30 days.', available)],
    ['stated-downtime', says('99.5% allows 3.36 hours of downtime in a month of 28 days.', available)],
    ['stated-downtime', says('At 99.9% the average month leaves 43.8 minutes of downtime a month.')],
    ['mixed-currency', `currency: GBP\n${says('The TOP 10 and ALL 24 users may TRY 3 times.')}`],
    ['mixed-currency', `currency: GBP\n${says('Licences are billed in EUR, at EUR 5 per user.')}`],
    ['wrong-weekday', says('The parties meet on Tuesday, 1 December 2026.')],
  ])('is no finding of %s: %s', (rule, text) => {
    expect(told(rule, text)).toEqual([]);
  });

  it.each([
    [
      'promise-differs',
      `guarantee:\n  promises:\n    - {id: a, promise: ${JSON.stringify('$('.repeat(50_000))}, basis: x}\n`,
    ],
    ['stated-downtime', says('99.5% a month '.repeat(5_000), available)],
    ['priority-label', says('P1 ('.repeat(20_000), levels)],
    ['mixed-currency', `currency: GBP\n${says('EUR 5 '.repeat(20_000))}`],
    ['wrong-weekday', says('Monday, 1 December '.repeat(5_000))],
  ])('that is hostile is judged to the end, with no more findings than a reader takes in: %s', (rule, text) => {
    expect(told(rule, text).length).toBeLessThanOrEqual(50);
  });
});
