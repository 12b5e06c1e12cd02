import type { OwnTable } from '../../agreement/facts.generated';
import { lastSegment } from '../../agreement/path';
import type { Rule } from '../rule';
import { columnTotals } from './column-totals';
import { rowTotals } from './row-totals';

/** A total is the sum of what it totals. */
export const tableTotal: Rule = {
  id: 'table-total',
  severity: 'warning',
  summary: 'A total of a table is not the sum of its column, or not the quantity times the price of its row.',
  why: 'Arithmetic: where the rows and the total differ, each party may rely on the figure that suits it. Totals are left behind when a row is added.',
  bad: `schedules:
  - id: prices
    title: Prices
    table:
      columns: [Item, Quantity, Unit price, Amount]
      rows:
        - [Workstation, 40, GBP 25.00, GBP 1000.00]
        - [Server, 3, GBP 90.00, GBP 270.00]
        - [Total, '', '', GBP 1250.00]
`,
  good: `schedules:
  - id: prices
    title: Prices
    table:
      columns: [Item, Quantity, Unit price, Amount]
      rows:
        - [Workstation, 40, GBP 25.00, GBP 1000.00]
        - [Server, 3, GBP 90.00, GBP 270.00]
        - [Total, '', '', GBP 1270.00]
`,
  checkEach: ({ bound }) => {
    if (bound.is !== 'map' || lastSegment(bound.place.path) !== 'table') return [];
    const table = bound as OwnTable;
    return table.rows?.is === 'list' ? [...columnTotals(table), ...rowTotals(table)] : [];
  },
};
