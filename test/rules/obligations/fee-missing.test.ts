import { describe, expect, it } from 'vitest';
import { findingsOf, fixed, told } from '../agreements';

const RULE = 'fee-missing';
const DESK = '    - {id: desk, name: Help desk, fee: GBP 300 per month}\n';
const services = (items: string, more = '') => `services:\n  included:\n${items}${more}`;

describe(RULE, () => {
  it.each([
    ['beside one with a rate', services(`${DESK}    - {id: backup, name: Backup}\n`)],
    ['beside one that is included', services('    - {name: Desk, fee: included}\n    - {id: backup, name: Backup}\n')],
    ['with a quantity', services(`${DESK}    - {id: backup, name: Backup, quantity: 3 servers}\n`)],
    ['with an empty fee', services(`${DESK}    - id: backup\n      name: Backup\n      fee:\n`)],
    [
      'alone, where nothing under fees pays for it',
      services('    - {id: backup, name: Backup}\n', 'fees: {due: 30 days}\n'),
    ],
    [
      'alone, where it is said that nothing else is paid',
      services('    - {id: backup, name: Backup}\n', 'fees: {charges: none}\n'),
    ],
  ])('tells of a service without a fee %s', (_, text) => {
    expect(told(RULE, text)).toEqual(['services.included.backup.fee: Backup']);
  });

  it.each([
    ['a fee for each', services(`${DESK}    - {name: Backup, fee: included}\n`)],
    ['no fee at all, and nothing on fees', services('    - {name: Backup}\n    - {name: Desk}\n')],
    [
      'a fixed charge for all',
      services('    - {name: Backup}\n', 'fees: {charges: [{id: all, amount: GBP 900, when: monthly}]}\n'),
    ],
    [
      'a charge of the same id',
      services(`${DESK}    - {id: setup, name: Move}\n`, 'fees: {charges: [{id: setup, amount: GBP 900}]}\n'),
    ],
    [
      'a charge of the same name',
      services(`${DESK}    - {name: Move}\n`, 'fees: {charges: [{id: m, name: The move, amount: GBP 900}]}\n'),
    ],
    ['a minimum for all', services('    - {name: Backup}\n', 'fees: {minimum: GBP 800 per month}\n')],
    ['a fee still to be filled in', services(`${DESK}    - {name: Backup, fee: TBD}\n`)],
    [
      'wording of the author’s own',
      services(`${DESK}    - {name: Backup, text: Backups are paid by the order form.}\n`),
    ],
  ])('is silent about %s', (_, text) => {
    expect(told(RULE, text)).toEqual([]);
  });

  it('says what to write, and offers it', () => {
    const text = services(`${DESK}    - {id: backup, name: Backup}\n`);
    expect(findingsOf(RULE, text)[0]?.message).toBe(
      '“Backup” has no fee, while other services have one. State what it costs, or `included` where another fee covers it.',
    );
    expect(fixed(RULE, text, 1)).toBe(services(`${DESK}    - {id: backup, name: Backup, fee: included}\n`));
    for (const nth of [0, 1]) expect(told(RULE, fixed(RULE, text, nth))).toEqual([]);
  });
});
