import type { Fact } from '../../agreement/bound';
import type { OwnTable } from '../../agreement/facts.generated';
import { add, decimal, multiply } from '../../values/decimal';
import type { Decimal } from '../../values/value';
import type { RuleFinding } from '../rule';
import { agrees, type Cell, cellOf, type Figure, isFigure, plainWords, rowsOf, wrongFigure } from './table-figures';

/** The totals of the columns that are not the sums of what stands above them. */
export function columnTotals(table: OwnTable): readonly RuleFinding[] {
  const rows = rowsOf(table).map(readRow);
  if (!rows.some(({ kind }) => kind !== 'item')) return [];
  const headings = (table.columns?.items ?? []).map(({ text }) => plainWords(text));
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const findings: RuleFinding[] = [];
  for (let column = 1; column < width; column += 1) {
    if (!NOT_SUMMED.test(headings[column] ?? '')) findings.push(...inColumn(rows, column));
  }
  return findings;
}

/** What holds for one unit, or of the middle of many, adds up to nothing. */
const NOT_SUMMED =
  /\bunit (?:price|cost|fee|rate)\b|\b(?:price|cost|fee|rate) (?:each|per (?!(?:month|quarter|year|annum)\b))|\beach\b|\brates?\b|\baverage\b/u;

interface Row {
  readonly kind: 'item' | 'subtotal' | 'total';
  /** Its first words, as they are compared. */
  readonly label: string;
  /** The same words, as they are told. */
  readonly name: string;
  readonly cells: readonly Fact<unknown>[];
}

const LABEL = /^(?:(?:grand|overall) )?(?:totals?|sum)(?=$|[ :(,])|^sub-?totals?\b/u;

/** `Sum insured` is a thing, `Sum` a total. */
const NO_LABEL = /^sum (?:insured|assured)\b/u;

function readRow(cells: readonly Fact<unknown>[]): Row {
  const name = (cells.find(({ text }) => text.trim() !== '')?.text ?? '').replace(/[*_`]/gu, '');
  const label = plainWords(name);
  const isTotal = LABEL.test(label) && !NO_LABEL.test(label);
  return { kind: !isTotal ? 'item' : label.startsWith('sub') ? 'subtotal' : 'total', label, name, cells };
}

/** What has been summed so far: `undefined` from where a cell is not known, or counts something else. */
interface Sums {
  /** All items of the table. */
  readonly all: Decimal | undefined;
  /** The items below the total before. */
  readonly since: Decimal | undefined;
  /** The totals and subtotals before. */
  readonly totals: Decimal | undefined;
  /** How many items the column has, and the unit of the one that says most of it. */
  readonly count: number;
  readonly unit: string;
}

const ZERO = decimal(0);

const EMPTY: Sums = { all: ZERO, since: ZERO, totals: ZERO, count: 0, unit: '' };

function inColumn(rows: readonly Row[], column: number): readonly RuleFinding[] {
  const findings: RuleFinding[] = [];
  let sums = EMPTY;
  for (const row of rows) {
    const cell = cellOf(row.cells[column]);
    if (row.kind === 'item') {
      sums = withItem(sums, row, cell);
      continue;
    }
    if (isFigure(cell)) {
      findings.push(...judged(row, cell, sums));
      sums = { ...sums, totals: sums.totals && add(sums.totals, cell.value) };
    }
    sums = { ...sums, since: ZERO };
  }
  return findings;
}

function withItem(sums: Sums, { label }: Row, cell: Cell): Sums {
  if (cell === 'nothing') return sums;
  const isCounted = isFigure(cell) && isAlike(cell.unit, sums.unit) && !TAKEN_OFF.test(label);
  if (!isCounted) return { ...sums, all: undefined, since: undefined };
  const plus = (sum: Decimal | undefined) => sum && add(sum, cell.value);
  return {
    ...sums,
    all: plus(sums.all),
    since: plus(sums.since),
    count: sums.count + 1,
    unit: cell.unit.length > sums.unit.length ? cell.unit : sums.unit,
  };
}

/** Whether such a row is added or taken off, or stands in another one, only its author knows. */
const TAKEN_OFF = /\b(?:less|minus|discount|rebate|deduct\w*|of which|thereof|included in)\b/u;

/** A total may leave away what its rows say of the unit. */
function isAlike(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}

function judged(row: Row, figure: Figure, sums: Sums): readonly RuleFinding[] {
  if (sums.count === 0 || !isAlike(figure.unit, sums.unit) || MORE_THAN_A_SUM.test(row.label)) return [];
  const { all, since, totals } = sums;
  const honest = row.kind === 'subtotal' ? [since, all] : [all, since, totals, totals && since && add(totals, since)];
  if (honest.some((sum) => sum && isSum(figure, sum, row))) return [];
  const sum = row.kind === 'subtotal' ? since : all;
  if (!sum) return [];
  const says = (right: string) =>
    `The column adds up to ${right}, and “${row.name}” says ${figure.cell.text}. Correct the total, or the row that is wrong.`;
  return [wrongFigure(figure, sum, says)];
}

const MORE_THAN_A_SUM = /\b(?:incl|including|with|after|plus|less|net of|average)\b/u;

/** The total for a longer period than that of its rows is a multiple of their sum. */
function isSum(figure: Figure, sum: Decimal, { label }: Row): boolean {
  const isLonger = /\b(?:year|years|yearly|annual|annum|months?|quarter|term)\b/u.test(label);
  const factors = isLonger ? [1, 3, 4, 12, 24, 36, 48, 60] : [1];
  return factors.some((factor) => agrees(figure, multiply(sum, decimal(factor))));
}
