import type { Bound, BoundList, BoundMap } from '../../agreement/bound';
import { propertyOf } from '../../agreement/schema';
import type { Fix } from '../../syntax/finding';
import { type ListNode, type Node, resolved } from '../../syntax/node';
import { quoted } from '../../syntax/quote';
import { endOf, spanAcross } from '../../syntax/span';
import type { Rule, RuleFinding } from '../rule';

/** A row has a cell for each column. */
export const tableRow: Rule = {
  id: 'table-row',
  severity: 'error',
  summary: 'A row of a table with more or fewer cells than the table has columns.',
  why: 'Inside `[ ]` a comma ends a cell, so that `London, England` is two of them, and every cell behind it stands under the wrong heading.',
  bad: `schedules:
  - id: sites
    title: Sites
    table:
      columns: [Site, Users]
      rows:
        - [London, England, 40]
`,
  good: `schedules:
  - id: sites
    title: Sites
    table:
      columns: [Site, Users]
      rows:
        - ["London, England", 40]
`,
  checkEach: ({ bound, schema }) => {
    if (bound.is !== 'map') return [];
    const { columns, rows } = bound as BoundMap & { readonly columns?: Bound; readonly rows?: Bound };
    if (columns?.is !== 'list' || rows?.is !== 'list') return [];
    if (!propertyOf(schema, 'columns')?.items || !propertyOf(schema, 'rows')?.items) return [];
    const width = cellsOf(columns)?.items.length ?? columns.items.length;
    return (rows as BoundList<Bound>).items.flatMap((row) => rowFinding(row, width, columns));
  },
};

/** The list as it is written: an empty cell is a cell. */
function cellsOf({ place }: Bound): ListNode | undefined {
  const node = resolved(place.node);
  return node.kind === 'list' ? node : undefined;
}

function rowFinding(row: Bound, width: number, columns: Bound): readonly RuleFinding[] {
  const cells = cellsOf(row);
  if (!cells || cells.items.length === width) return [];
  const count = cells.items.length;
  const has = `This row has ${cellCount(count)}, the table ${width} ${width === 1 ? 'column' : 'columns'}.`;
  const advice =
    count > width
      ? 'A comma ends a cell: put a cell that holds one in quotation marks.'
      : 'Write `""` for a cell that stays empty.';
  return [
    {
      span: cells.span,
      path: row.place.path,
      message: `${has} ${advice}`,
      related: [{ span: columns.place.at, message: 'The columns of the table' }],
      fixes: count > width ? joins(cells, width) : padding(cells, width),
    },
  ];
}

function cellCount(count: number): string {
  return count === 1 ? '1 cell' : `${count} cells`;
}

/** Each way of taking neighbouring cells for one, the most likely first: words before numbers. */
function joins({ flow, items }: ListNode, width: number): readonly Fix[] {
  const surplus = items.length - width;
  if (!flow) return [];
  const ways = items.slice(surplus).flatMap((last, start) => {
    const parts = items.slice(start, start + surplus + 1);
    const texts = parts.map(plainText);
    const [first] = parts;
    if (!first || texts.some((text) => text === undefined)) return [];
    const whole = quoted(texts.join(', '));
    const edits = [{ span: spanAcross(first.span, last.span), newText: whole }];
    return [
      {
        title: `Take ${whole} for one cell`,
        edits,
        numbers: texts.filter((text) => /^[\d\p{Sc}]/u.test(text ?? '')).length,
      },
    ];
  });
  return ways
    .sort((a, b) => a.numbers - b.numbers)
    .slice(0, 3)
    .map(({ title, edits }) => ({ title, edits }));
}

function plainText(cell: Node): string | undefined {
  return cell.kind === 'scalar' && !cell.text.includes('\n') ? cell.text : undefined;
}

function padding({ flow, items }: ListNode, width: number): readonly Fix[] {
  const last = items.at(-1);
  if (!flow || !last || last.kind === 'empty') return [];
  const newText = ', ""'.repeat(width - items.length);
  return [{ title: 'Leave the last cells empty', edits: [{ span: endOf(last.span), newText }] }];
}
