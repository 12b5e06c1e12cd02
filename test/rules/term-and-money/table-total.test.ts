import { describe, expect, it } from 'vitest';
import { findingsOf, fixed, told } from '../agreements';

const RULE = 'table-total';

/** A schedule with a table of these columns and rows. */
function schedule(columns: string, ...rows: readonly string[]): string {
  const lines = rows.map((row) => `        - [${row}]\n`).join('');
  return `schedules:\n  - id: prices\n    title: Prices\n    table:\n      columns: [${columns}]\n      rows:\n${lines}`;
}

const culprits = (text: string) => told(RULE, text).map((one) => one.slice(one.indexOf(': ') + 2));

describe('the total of a column', () => {
  it.each([
    ['Item, Fee', ['Desk, GBP 100', 'Backup, GBP 50', 'Total, GBP 140'], ['GBP 140']],
    ['Item, Fee', ['Desk, £100.50', 'Backup, £50', '**Total**, £150.00'], ['£150.00']],
    ['Item, Users', ['Leeds, 40', 'York, 12', 'Total users, 51'], ['51']],
    ['Item, Users, Fee', ['Leeds, 40, 400', 'York, 12, 120', 'Sum, 53, 530'], ['53', '530']],
    ['Item, Fee', ['Desk, "GBP 1,000"', 'Backup, "GBP 2,500"', 'Total, "GBP 3,600"'], ['"GBP 3,600"']],
    ['Item, Share', ['Desk, 60%', 'Backup, 30%', 'Total, 100%'], ['100%']],
    ['Item, Fee', ['Desk, 10', 'Subtotal, 11', 'Backup, 5', 'Total, 15'], ['11']],
    ['Item, Fee', ['Desk, 10', 'Sub-total, 10', 'Backup, 5', 'Subtotal, 6', 'Grand total, 17'], ['6', '17']],
    ['Item, Fee', ['Desk, 100', 'Rebate for the first year, -10', 'Total, 90', 'Setup, 5', 'Total, 99'], []],
    ['Item, Fee', ['Desk, 100', 'Training, included', 'Licences, –', 'Total, 110'], ['110']],
    ['No., Item, Fee', ['1, Desk, 100', '2, Backup, 50', "'', Total, 160"], ['160']],
    ['Item, Fee', ['Desk, EUR 100 per month', 'Backup, EUR 20 per month', '"Total:", EUR 130'], ['EUR 130']],
  ])('is judged by its rows: %s %j', (columns, rows, expected) => {
    expect(culprits(schedule(columns, ...rows))).toEqual(expected);
  });

  it.each([
    ['Item, Fee', ['Desk, GBP 100', 'Backup, GBP 50', 'Total, GBP 150.00']],
    ['Item, Fee', ['Desk, GBP 100', 'Backup, EUR 50', 'Total, GBP 160']],
    ['Item, Fee', ['Desk, EUR 100', 'Backup, EUR 20 per month', 'Web, EUR 12 per year', 'Total, EUR 130']],
    ['Item, Fee', ['Desk, GBP 100', 'Backup, on request', 'Total, GBP 100']],
    ['Item, Fee', ['Desk, $(fees.minimum)', 'Backup, GBP 50', 'Total, GBP 100']],
    ['Item, Fee', ['Desk, 100', 'Backup, 50', 'Total, TBD']],
    ['Item, Fee', ['Desk, 100', 'Subtotal, 100', 'VAT 20%, 20', 'Total, 120']],
    ['Item, Fee per month', ['Desk, 100', 'Backup, 50', 'Total per month, 150', 'Total per year, 1800']],
    ['Item, Fee', ['Desk, 100', 'Less discount, 10', 'Total, 90']],
    ['Item, Unit price, Amount', ['Desk, 10, 100', 'Backup, 20, 40', 'Total, 15, 140']],
    ['Item, Fee', ['Total storage, 500', 'Servers, 3']],
    ['Item, Cover', ['Liability, 100', 'Sum insured, 500']],
    ['Item, Fee', ['Desk, 1.200', 'Backup, 50', 'Total, 1300']],
  ])('is left alone where nothing is known to be wrong: %s %j', (columns, rows) => {
    expect(culprits(schedule(columns, ...rows))).toEqual([]);
  });

  it('is told with the sum and mended in its own writing', () => {
    const text = schedule('Item, Fee', 'Desk, "GBP 1,200.50"', 'Backup, GBP 300', 'Total, "GBP 1,400.50"');
    expect(findingsOf(RULE, text)[0]?.message).toBe(
      'The column adds up to 1,500.50, and “Total” says GBP 1,400.50. Correct the total, or the row that is wrong.',
    );
    const mended = fixed(RULE, text);
    expect(mended).toContain('[Total, "GBP 1,500.50"]');
    expect(told(RULE, mended)).toEqual([]);
  });

  it('is judged in a clause as well', () => {
    const table = '{columns: [Item, Fee], rows: [[Desk, 10], [Backup, 5], [Total, 16]]}';
    expect(told(RULE, `clauses:\n  - {id: prices, title: Prices, table: ${table}}\n`)).toHaveLength(1);
  });
});

describe('the amount of a row', () => {
  it.each([
    ['Item, Quantity, Unit price, Amount', 'Desk, 40, GBP 25, GBP 900', ['GBP 900']],
    ['Item, Qty, Price, Total', 'Desk, 3, 9.99, 29.79', ['29.79']],
    ['Item, Number, Price per month, Total per month', 'Desk, 3 users, £10, £33', ['£33']],
    ['Item, Quantity, Fee each, Line total', 'Desk, 12, EUR 4.50 per device, EUR 45.00', ['EUR 45.00']],
  ])('is judged: %s | %s', (columns, row, expected) => {
    expect(culprits(schedule(columns, row))).toEqual(expected);
  });

  it.each([
    ['Item, Quantity, Unit price, Amount', 'Desk, 40, GBP 25, "GBP 1,000.00"'],
    ['Item, Quantity, Unit price, Amount', 'Desk, 3, 3.333, 10.00'],
    ['Item, Quantity, Unit price, Discount, Amount', 'Desk, 40, GBP 25, 10%, GBP 900'],
    ['Item, Quantity, Price per month, Total per year', 'Desk, 4, GBP 25, GBP 1200'],
    ['Item, Quantity, Unit price, Amount', 'Desk, as needed, GBP 25, GBP 900'],
    ['Item, Quantity, Amount', 'Desk, 40, GBP 900'],
    ['Item, Quantity, Unit price, Amount', 'Desk, 40, GBP 25, included'],
  ])('is left alone where nothing is known to be wrong: %s | %s', (columns, row) => {
    expect(culprits(schedule(columns, row))).toEqual([]);
  });

  it('is told with the product and mended', () => {
    const text = schedule('Item, Quantity, Unit price, Amount', 'Desk, 40, GBP 25, GBP 900');
    expect(findingsOf(RULE, text)[0]?.message).toBe(
      '40 at GBP 25 each come to 1000, and the row says GBP 900. Correct the amount, the quantity or the price.',
    );
    expect(fixed(RULE, text)).toContain('GBP 1000]');
  });
});
