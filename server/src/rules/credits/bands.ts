import type { BoundList, Fact } from '../../agreement/bound';
import type { AvailabilitySection, CreditBand } from '../../agreement/facts.generated';
import { compareDecimals, decimal } from '../../values/decimal';
import { printPercentageSource } from '../../values/percentage';
import type { Decimal, Percentage } from '../../values/value';
import type { RuleFinding } from '../rule';

/** An end of a band of uptime: whether the figure itself belongs to the band. */
export interface Border {
  readonly at: Decimal;
  readonly closed: boolean;
}

/** A border as the agreement writes it. */
export interface WrittenBorder extends Border {
  readonly fact: Fact<Percentage>;
}

/** A band of uptime and what it earns; a side without border is open to 0% or to 100%. */
export interface Band {
  readonly facts: CreditBand;
  /** Its place in the list, which may have any order. */
  readonly index: number;
  readonly low: WrittenBorder | undefined;
  readonly high: WrittenBorder | undefined;
}

/** The table of credits, where one is written. */
export function tableOf(credits: AvailabilitySection['credits']): BoundList<CreditBand> | undefined {
  return credits?.is === 'list' && credits.items.length > 0 ? credits : undefined;
}

/** The bands from the highest to the lowest; undefined while a border is to be filled in, or where one is told in words. */
export function bandsOf(table: BoundList<CreditBand>): readonly Band[] | undefined {
  const bands = table.items.map((facts, index): Band | undefined => {
    if (facts.text || facts.title || borderFacts(facts).some((fact) => fact?.value === undefined)) return undefined;
    const low = borderOf(facts.atLeast, true) ?? borderOf(facts.above, false);
    return { facts, index, low, high: borderOf(facts.upTo, true) ?? borderOf(facts.below, false) };
  });
  const known = bands.filter((band) => band !== undefined);
  return known.length < bands.length ? undefined : known.toSorted(fromHighest);
}

function borderFacts({ atLeast, above, below, upTo }: CreditBand): readonly (Fact<Percentage> | undefined)[] {
  return [atLeast, above, below, upTo].filter((fact) => fact !== undefined);
}

function borderOf(fact: Fact<Percentage> | undefined, closed: boolean): WrittenBorder | undefined {
  return fact?.value && { fact, at: fact.value.percent, closed };
}

const TOP: Border = { at: decimal(101), closed: true };
const BOTTOM: Border = { at: decimal(-1), closed: true };

function fromHighest(a: Band, b: Band): number {
  return (
    compareDecimals((b.high ?? TOP).at, (a.high ?? TOP).at) ||
    compareDecimals((b.low ?? BOTTOM).at, (a.low ?? BOTTOM).at)
  );
}

/** Whether no uptime lies above `low` and below `high`. */
export function isEmpty({
  low,
  high,
}: {
  readonly low: Border | undefined;
  readonly high: Border | undefined;
}): boolean {
  if (!low || !high) return false;
  const order = compareDecimals(low.at, high.at);
  return order > 0 || (order === 0 && !(low.closed && high.closed));
}

const ZERO = decimal(0);

/** Whether the worst of all uptimes lies in one of the bands. */
export function reachZero(bands: readonly Band[]): boolean {
  return bands.some(({ low }) => !low || compareDecimals(low.at, ZERO) <= 0);
}

/** What the words of each side say: the key where the figure belongs to the band, and where it does not. */
const KEYS = { low: ['at-least', 'above'], high: ['up-to', 'below'] } as const;

/** The fix that lets `band` begin or end at `border`; none where that would leave nothing of it. */
export function moved(band: Band, side: 'low' | 'high', border: Border): RuleFinding['fixes'] {
  if (isEmpty({ ...band, [side]: border })) return [];
  const key = KEYS[side][border.closed ? 0 : 1];
  const text = printPercentageSource({ percent: border.at });
  const title = `Let the band ${side === 'low' ? 'begin' : 'end'} with \`${key}: ${text}\``;
  const fact = band[side]?.fact;
  if (!fact) return [{ title, insert: { path: `${band.facts.place.path}.${key}`, snippet: `${key}: ${text}` } }];
  const { at, node } = fact.place;
  const renamed = band[side]?.closed === border.closed ? [] : [{ span: at, newText: key }];
  return [{ title, edits: [...renamed, { span: node.span, newText: text }] }];
}
