import type { Fact } from '../../agreement/bound';
import type { OwnTable } from '../../agreement/facts.generated';
import { multiply } from '../../values/decimal';
import type { RuleFinding } from '../rule';
import { agrees, cellOf, isFigure, plainWords, rowsOf, wrongFigure } from './table-figures';

/** The amounts that are not the quantity times the price of their row, where the headings say that they are. */
export function rowTotals(table: OwnTable): readonly RuleFinding[] {
  const headings = (table.columns?.items ?? []).map(({ text }) => plainWords(text));
  const columns = columnsOf(headings);
  return columns ? rowsOf(table).flatMap((row) => inRow(row, columns)) : [];
}

interface Columns {
  readonly quantity: number;
  readonly price: number;
  readonly total: number;
}

const QUANTITY = /^(?:quantity|qty\.?|number|no\.|count|units|number of \w+)$/u;
const PRICE =
  /^(?:(?:unit )?(?:price|cost|fee|rate|charge)|(?:price|cost|fee|rate|charge) (?:each|per (?:unit|item|piece|user|device|seat)))\b/u;
const TOTAL = /^(?:(?:line |row )?(?:total|amount|sum)|total (?:price|cost|fee|charge|amount))\b/u;

/** Where a further column may enter the amount, the headings do not say how it comes about. */
const FACTOR = /\b(?:discount|rebate|tax|vat|months?|years?|term|factor|share|hours?|days?)\b|%/u;

function columnsOf(headings: readonly string[]): Columns | undefined {
  const quantity = only(headings, QUANTITY);
  const price = only(headings, PRICE);
  const total = only(headings, TOTAL);
  if (quantity === undefined || price === undefined || total === undefined) return undefined;
  const others = headings.filter((_, index) => index !== quantity && index !== price && index !== total);
  const periods = [headings[price], headings[total]].map((heading) => PERIOD.exec(heading ?? '')?.[0]);
  return others.some((heading) => FACTOR.test(heading)) || (periods[1] && periods[0] !== periods[1])
    ? undefined
    : { quantity, price, total };
}

const PERIOD = /\b(?:months?|monthly|quarter|quarterly|year|yearly|annum|annual)\b/u;

/** The one column with such a heading. */
function only(headings: readonly string[], name: RegExp): number | undefined {
  const found = headings.flatMap((heading, index) => (name.test(heading) ? [index] : []));
  return found.length === 1 ? found[0] : undefined;
}

function inRow(row: readonly Fact<unknown>[], { quantity, price, total }: Columns): readonly RuleFinding[] {
  const [count, each, amount] = [quantity, price, total].map((column) => cellOf(row[column]));
  if (!count || !each || !amount || !isFigure(count) || !isFigure(each) || !isFigure(amount)) return [];
  if (/%/u.test(count.unit + each.unit + amount.unit)) return [];
  const exact = multiply(count.value, each.value);
  if (agrees(amount, exact)) return [];
  const says = (right: string) =>
    `${count.cell.text} at ${each.cell.text} each come to ${right}, and the row says ${amount.cell.text}. Correct the amount, the quantity or the price.`;
  return [wrongFigure(amount, exact, says)];
}
