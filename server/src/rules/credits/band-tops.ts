import type { UptimePromise } from '../../agreement/uptime-promises';
import { compareDecimals } from '../../values/decimal';
import { printPercentage, printPercentageSource } from '../../values/percentage';
import type { Decimal, Locale } from '../../values/value';
import type { RuleFinding } from '../rule';
import { type Band, type Border, moved } from './bands';
import { middle, type Seam, seam } from './borders';

interface Measure {
  readonly digits: number | undefined;
  readonly locale: Locale;
}

/** An uptime that the highest band does not meet. */
interface Miss {
  readonly promise: UptimePromise;
  readonly top: Band;
  readonly seam: Seam;
}

/**
 * Where the highest band does not end at the promised uptimes. Where it meets one of those that earn by it, the others are
 * the fault; where it meets none, it is its own.
 */
export function wrongTops(
  bands: readonly Band[],
  earners: readonly UptimePromise[],
  measure: Measure,
): readonly RuleFinding[] {
  const misses = earners.flatMap((promise) => missOf(bands, promise, measure.digits));
  const [first] = misses;
  if (!first) return [];
  return misses.length === earners.length
    ? [toldAtBand(first, measure.locale)]
    : misses.map((miss) => toldAtUptime(miss, measure.locale));
}

function missOf(bands: readonly Band[], promise: UptimePromise, digits: number | undefined): readonly Miss[] {
  const promised: Border = { at: promise.uptime.percent, closed: true };
  const top = bands.find((band) => !saysThatNothingIsDue(band, promised));
  if (!top) return [];
  const wrong = top.high ? seam(top.high, promised, digits) : OPEN;
  if (!wrong) return [];
  return [{ promise, top, seam: wrong.is === 'gap' ? wrong : { ...wrong, uptime: keptIn(top, promised.at) } }];
}

const OPEN: Seam = { is: 'overlap', uptime: { digits: 100n, scale: 0 } };

/** `at-least: 99.9%, credit: none`: what the promise itself says. */
function saysThatNothingIsDue({ facts, high }: Band, promised: Border): boolean {
  return (
    facts.credit?.value === 'none' && (!high || compareDecimals(high.at, promised.at) > 0 || isClosedAt(high, promised))
  );
}

function isClosedAt(high: Border, promised: Border): boolean {
  return high.closed && compareDecimals(high.at, promised.at) === 0;
}

/** An uptime that keeps the promise and lies in the band. */
function keptIn({ low, high }: Band, promised: Decimal): Decimal {
  const least = low && compareDecimals(low.at, promised) > 0 ? low : { at: promised, closed: true };
  return least.closed || !high ? least.at : middle(least.at, high.at);
}

function toldAtBand({ promise, top, seam: wrong }: Miss, locale: Locale): RuleFinding {
  const border = top.high?.fact.place;
  const end = printPercentageSource({ percent: promise.uptime.percent });
  return {
    span: border?.node.span ?? top.facts.place.at,
    path: border?.path ?? top.facts.place.path,
    message: `${inWords(wrong, promise, locale)} Let the highest band end with \`below: ${end}\`.`,
    related: [{ span: promise.fact.place.node.span, message: 'The promised uptime' }],
    fixes: [...moved(top, 'high', { at: promise.uptime.percent, closed: false }), ...raised(promise, top)],
  };
}

function toldAtUptime({ promise, top, seam: wrong }: Miss, locale: Locale): RuleFinding {
  return {
    span: promise.fact.place.node.span,
    path: promise.fact.place.path,
    message: `${inWords(wrong, promise, locale)} Promise the uptime at which its bands end, or give it bands of its own.`,
    related: [{ span: top.high?.fact.place.node.span ?? top.facts.place.at, message: 'Here the highest band ends.' }],
    fixes: raised(promise, top),
  };
}

function inWords({ is, uptime }: Seam, { uptime: promised }: UptimePromise, locale: Locale): string {
  const figure = printPercentage({ percent: uptime }, locale);
  const promise = `the promised ${printPercentage(promised, locale)}`;
  return is === 'gap'
    ? `An uptime of ${figure} misses ${promise} and earns no credit.`
    : `An uptime of ${figure} keeps ${promise} and earns a credit all the same.`;
}

/** The other way round: the uptime that the bands were made for. */
function raised({ fact }: UptimePromise, { high }: Band): RuleFinding['fixes'] {
  if (!high || high.closed) return [];
  const text = printPercentageSource({ percent: high.at });
  return [{ title: `Promise \`${text}\``, edits: [{ span: fact.place.node.span, newText: text }] }];
}
