import type { Fact } from '../../agreement/bound';
import type { OwnTable } from '../../agreement/facts.generated';
import { compareDecimals, plainDecimal, round } from '../../values/decimal';
import { isMistakable, readNumber } from '../../values/number';
import type { Decimal } from '../../values/value';
import type { RuleFinding } from '../rule';
import { spanOfWords } from '../span-of-words';

/** The figure of a cell, and what stands around it: `GBP`, `users`, `per month`. */
export interface Figure {
  readonly cell: Fact<unknown>;
  readonly value: Decimal;
  /** Where its digits stand in the text of the cell. */
  readonly start: number;
  readonly end: number;
  /** The words and symbols beside it, which tell what is counted. */
  readonly unit: string;
}

/** What a cell says: a figure; nothing that counts (`included`, a dash, an empty cell); or something that is not known. */
export type Cell = Figure | 'nothing' | 'unknown';

const NOTHING = /^(?:[-–—]*|none|nil|free|included|incl\.|n\/a|n\.a\.|not applicable)$/iu;

const FIGURE = /\d(?:[\d.,'’]*\d)?(?: \d{3}(?!\d))*(?:\.\d+)?/u;

/** Reads a cell that holds one figure for certain. */
export function cellOf(cell: Fact<unknown> | undefined): Cell {
  const text = cell?.text.trim() ?? '';
  if (!cell || NOTHING.test(plainWords(text))) return 'nothing';
  if (text.length > 80) return 'unknown';
  const found = FIGURE.exec(cell.text);
  if (!found) return 'unknown';
  const [digits] = found;
  const before = cell.text.slice(0, found.index);
  const after = cell.text.slice(found.index + digits.length);
  const reading = readNumber(digits);
  if (/\d|\$\(/u.test(before + after) || reading?.is !== 'certain' || isMistakable(digits)) return 'unknown';
  const isNegative = /[-−–]\s*\p{Sc}?\s*$/u.test(before) || (/\(\s*\S{0,3}\s*$/u.test(before) && /^\s*\)/u.test(after));
  const value = isNegative ? { ...reading.value, digits: -reading.value.digits } : reading.value;
  const unit = plainWords(`${before} ${after}`.replace(/[-−–()]/gu, ' '));
  return { cell, value, unit, start: found.index, end: found.index + digits.length };
}

/** The words without the marks of Markdown, with single spaces, in small letters. */
export function plainWords(text: string): string {
  return text
    .replace(/[*_`\s]+/gu, ' ')
    .trim()
    .toLowerCase();
}

export function isFigure(cell: Cell): cell is Figure {
  return typeof cell === 'object';
}

/** The rows of a table as cells, from left to right. */
export function rowsOf({ rows }: OwnTable): readonly (readonly Fact<unknown>[])[] {
  return (rows?.items ?? []).map(({ items }) => items);
}

/** True where `figure` is `exact`, to the digits that are written. */
export function agrees({ value }: Figure, exact: Decimal): boolean {
  return compareDecimals(value, exact.scale > value.scale ? round(exact, value.scale) : exact) === 0;
}

/** The finding that a figure is not what the table makes of it, with the right one in the author's own writing. */
export function wrongFigure(figure: Figure, exact: Decimal, says: (right: string) => string): RuleFinding {
  const { cell, start, end } = figure;
  const right = writtenAs(figure, exact);
  const { node, path } = cell.place;
  const isSigned = exact.digits < 0n !== figure.value.digits < 0n;
  const fixes = isSigned
    ? []
    : [{ title: `Write \`${right}\``, edits: [{ span: spanOfWords(node, start, end), newText: right }] }];
  return { span: node.span, path, message: says(right), fixes };
}

/** The digits of `exact` as those of the figure are written: grouped by the same mark, with as many decimals at least. */
function writtenAs({ cell, value, start, end }: Figure, exact: Decimal): string {
  const size = exact.digits < 0n ? { ...exact, digits: -exact.digits } : exact;
  const isExact = compareDecimals(round(size, value.scale), size) === 0;
  const [whole = '', fraction] = plainDecimal(isExact ? round(size, value.scale) : size).split('.');
  const mark = /\d([,'’ ])\d{3}/u.exec(cell.text.slice(start, end))?.[1] ?? '';
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, mark);
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
