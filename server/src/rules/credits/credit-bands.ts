import type { BoundList } from '../../agreement/bound';
import type { AvailabilitySection, CreditBand } from '../../agreement/facts.generated';
import { uptimePromises } from '../../agreement/uptime-promises';
import { compareDecimals } from '../../values/decimal';
import { printPercentage } from '../../values/percentage';
import type { Decimal, Locale } from '../../values/value';
import { comparing, type RuleFinding } from '../rule';
import { brokenSeams } from './band-seams';
import { wrongTops } from './band-tops';
import { type Band, bandsOf, isEmpty, moved, reachZero, tableOf } from './bands';
import { compareSizes, sizeOf } from './credit-size';
import { measuredDigits } from './measured-digits';

/** Each uptime below the promised one earns one credit, and the less uptime the more. */
export const creditBands = comparing({
  id: 'credit-bands',
  severity: 'warning',
  summary:
    'The bands of service credits leave a gap, overlap, do not meet the promised uptime, or credit less for less uptime.',
  why: 'Arithmetic: a measured uptime that falls into no band, or into two, is a month that nobody can bill, and it comes just when the parties are at odds. The highest band ends where the promise begins, the lowest reaches down to zero, and a worse month earns no less than a better one.',
  bad: `availability:
  uptime: 99.9%
  credits:
    - {at-least: 99.00%, up-to: 99.89%, credit: 5%}
    - {below: 99.00%, credit: 10%}
`,
  good: `availability:
  uptime: 99.9%
  measured: {per: month, by: an external probe, rounding: to two decimal places}
  credits:
    - {at-least: 99.90%, credit: none}
    - {at-least: 99.00%, up-to: 99.89%, credit: 5%}
    - {below: 99.00%, credit: 10%}
`,
  reads: ['availability'],
  check: ({ facts: { availability }, header: { locale } }) => {
    const owners = availability ? [availability, ...(availability.targets?.items ?? [])] : [];
    const tables = owners.flatMap(({ credits }) => tableOf(credits) ?? []);
    return availability ? tables.flatMap((table) => faultsOf(table, availability, locale)) : [];
  },
});

function faultsOf(
  table: BoundList<CreditBand>,
  availability: AvailabilitySection,
  locale: Locale,
): readonly RuleFinding[] {
  const bands = bandsOf(table);
  if (!bands) return [];
  const earners = uptimePromises(availability).filter(({ credits }) => credits === table);
  const unreadable = [
    ...bands.filter(({ low, high }) => !low && !high).map((band) => withoutBorder(band, earners[0]?.uptime.percent)),
    ...bands.filter(isEmpty).map((band) => holdingNothing(band, locale)),
  ];
  if (unreadable.length > 0) return unreadable;
  const digits = measuredDigits(availability, mostDigits(bands));
  const seams = brokenSeams(bands, { availability, digits, locale });
  const tops = wrongTops(bands, earners, { digits, locale }).filter(
    ({ path }) => !seams.some((broken) => broken.path === path),
  );
  return [...seams, ...tops, ...endingAbove(bands, locale), ...fallingCredits(bands, availability)];
}

/** The digits after the point with which the borders are written. */
function mostDigits(bands: readonly Band[]): number {
  return Math.max(...bands.flatMap(({ low, high }) => [low?.at.scale ?? 0, high?.at.scale ?? 0]));
}

function withoutBorder(band: Band, promised: Decimal | undefined): RuleFinding {
  return {
    span: band.facts.place.at,
    path: band.facts.place.path,
    message: 'This band begins and ends nowhere, so that every uptime earns its credit. State where it begins or ends.',
    fixes: promised ? moved(band, 'high', { at: promised, closed: false }) : [],
  };
}

function holdingNothing({ facts, low, high }: Band, locale: Locale): RuleFinding {
  const fixes =
    low && high && compareDecimals(low.at, high.at) > 0
      ? [
          {
            title: 'Exchange the two figures',
            edits: inOrder([
              { span: low.fact.place.node.span, newText: high.fact.text },
              { span: high.fact.place.node.span, newText: low.fact.text },
            ]),
          },
        ]
      : [];
  const print = (border: Band['low']) => border && printPercentage({ percent: border.at }, locale);
  return {
    span: high?.fact.place.node.span ?? facts.place.at,
    path: high?.fact.place.path ?? facts.place.path,
    message: `No uptime lies in this band: it begins at ${print(low)} and ends at ${print(high)}. Write the lower figure where it begins and the higher one where it ends.`,
    fixes,
  };
}

/** Both figures stand in one band, hence in one chunk of the text. */
function inOrder<T extends { readonly span: { readonly start: number } }>(edits: readonly T[]): readonly T[] {
  return edits.toSorted((a, b) => a.span.start - b.span.start);
}

/** The lowest band stops above zero, so that the worst month earns nothing. */
function endingAbove(bands: readonly Band[], locale: Locale): readonly RuleFinding[] {
  const lowest = bands.at(-1)?.low;
  if (!lowest || reachZero(bands)) return [];
  const { span } = lowest.fact.place.node;
  const at = printPercentage({ percent: lowest.at }, locale);
  return [
    {
      span,
      path: lowest.fact.place.path,
      message: `The bands end at ${at}: an uptime below it, the worst of all, earns no credit. Let the lowest band reach down to 0%.`,
      fixes: [{ title: 'Let the band reach down to `0%`', edits: [{ span, newText: '0%' }] }],
    },
  ];
}

/** Of neighbours, the lower earns less. */
function fallingCredits(bands: readonly Band[], availability: AvailabilitySection): readonly RuleFinding[] {
  return bands.flatMap((lower, index): readonly RuleFinding[] => {
    const [more, less] = [bands[index - 1]?.facts.credit, lower.facts.credit];
    const [above, below] = [sizeOf(more?.value, availability), sizeOf(less?.value, availability)];
    if (!more || !less?.value || !above) return [];
    const falls = less.value === 'none' || (below !== undefined && (compareSizes(above, below) ?? 0) > 0);
    if (!falls) return [];
    const [span, other] = [less.place.node.span, more.place.node.span];
    const edits = [
      { span: other, newText: less.text },
      { span, newText: more.text },
    ];
    return [
      {
        span,
        path: less.place.path,
        message: `Less uptime earns less credit: “${less.text}” here, “${more.text}” in the band above. Let the credit grow as the uptime falls.`,
        related: [{ span: other, message: 'The band above earns more.' }],
        fixes: [
          {
            title: 'Exchange the two credits',
            edits: lower.index < (bands[index - 1]?.index ?? 0) ? edits.toReversed() : edits,
          },
        ],
      },
    ];
  });
}
