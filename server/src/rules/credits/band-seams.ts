import type { AvailabilitySection } from '../../agreement/facts.generated';
import { compareDecimals, subtract } from '../../values/decimal';
import { printPercentage } from '../../values/percentage';
import type { Locale } from '../../values/value';
import type { RuleFinding } from '../rule';
import { type Band, type Border, moved } from './bands';
import { middle, type Seam, seam } from './borders';
import { COUNTED } from './measured-digits';

interface Measure {
  readonly availability: AvailabilitySection;
  readonly digits: number | undefined;
  readonly locale: Locale;
}

/** Neighbours that leave an uptime to neither, or to both. */
export function brokenSeams(bands: readonly Band[], measure: Measure): readonly RuleFinding[] {
  return bands.flatMap((lower, index) => {
    const upper = bands[index - 1];
    const broken = upper && seamOf(upper, lower, measure.digits);
    return broken ? [toldOf(broken, upper, lower, measure)] : [];
  });
}

/** A band that is open on the side of its neighbour holds all of it. */
function seamOf(upper: Band, lower: Band, digits: number | undefined): Seam | undefined {
  const [end, begin] = [lower.high, upper.low];
  if (end && begin) return seam(end, begin, digits);
  const inside = end ?? begin ?? lower.low ?? upper.high;
  if (!inside) return undefined;
  if (inside.closed || !end) return { is: 'overlap', uptime: inside.at };
  return { is: 'overlap', uptime: lower.low ? middle(lower.low.at, end.at) : middle(ZERO, end.at) };
}

const ZERO = { digits: 0n, scale: 0 };

function toldOf({ is, uptime }: Seam, upper: Band, lower: Band, measure: Measure): RuleFinding {
  const [end, begin] = [lower.high, upper.low];
  const figure = printPercentage({ percent: uptime }, measure.locale);
  const message =
    is === 'gap'
      ? `An uptime of ${figure} falls into no band, so that nobody can say what it earns. Let the lower band end where the higher one begins.`
      : `An uptime of ${figure} is in two bands: one credits “${upper.facts.credit?.text ?? ''}”, the other “${lower.facts.credit?.text ?? ''}”. Let the lower band end where the higher one begins.`;
  return {
    span: end?.fact.place.node.span ?? lower.facts.place.at,
    path: end?.fact.place.path ?? lower.facts.place.path,
    message,
    related: [{ span: begin?.fact.place.node.span ?? upper.facts.place.at, message: 'The higher band' }],
    fixes: [
      ...(begin ? moved(lower, 'high', { at: begin.at, closed: !begin.closed }) : []),
      ...(end && !keepsPromise(upper) ? moved(upper, 'low', { at: end.at, closed: !end.closed }) : []),
      ...(is === 'gap' && end && begin ? closedByRounding(end, begin, measure.availability) : []),
    ],
  };
}

/** A band that earns nothing begins where the promise is kept, and is not moved. */
function keepsPromise({ facts }: Band): boolean {
  return facts.credit?.value === 'none';
}

/** Where nothing lies between figures of as many digits as are written, that may be what is meant. */
function closedByRounding(end: Border, begin: Border, { measured }: AvailabilitySection): RuleFinding['fixes'] {
  const digits = Math.max(end.at.scale, begin.at.scale);
  const gap = subtract(begin.at, end.at);
  const isOneStep = compareDecimals(gap, { digits: 1n, scale: digits }) === 0;
  const count = COUNTED[digits];
  if (!isOneStep || !end.closed || !begin.closed || measured?.is !== 'map' || measured.rounding || !count) return [];
  const rounding = `rounding: to ${count} decimal place${digits === 1 ? '' : 's'}`;
  return [
    {
      title: `State the rounding: \`${rounding}\``,
      insert: { path: `${measured.place.path}.rounding`, snippet: rounding },
    },
  ];
}
