import type { BoundList, Fact } from '../../../server/src/agreement/bound';
import type { AvailabilitySection, CreditBand } from '../../../server/src/agreement/facts.generated';
import { toNumber } from '../../../server/src/values/decimal';
import type { Percentage } from '../../../server/src/values/value';
import type { Fault, Injection } from '../fault';
import { onEach } from '../in-turn';
import type { Sample } from '../sample';

type Credits = AvailabilitySection['credits'];

/** The written tables of credits: the general one and those of single services. */
export function creditTables({ facts: { availability } }: Sample): readonly BoundList<CreditBand>[] {
  const owners = availability ? [availability, ...(availability.targets?.items ?? [])] : [];
  return owners.flatMap(({ credits }: { readonly credits?: Credits }) =>
    credits?.is === 'list' && credits.items.length > 0 ? [credits] : [],
  );
}

/** The bands that earn something, from the highest to the lowest. */
export function earningBands(table: BoundList<CreditBand>): readonly CreditBand[] {
  return table.items
    .filter(({ credit, text }) => credit?.value !== 'none' && !text)
    .toSorted((a, b) => (highOf(b) ?? 100) - (highOf(a) ?? 100));
}

/** Faults of a table of bands. */
export const creditBands: readonly Fault[] = [
  {
    rule: 'credit-bands',
    name: 'drop a band',
    inject: (sample) =>
      creditTables(sample).flatMap((table) =>
        earningBands(table).length < 2 ? [] : earningBands(table).flatMap((band) => sample.drop(band)),
      ),
    // Without the worst band, the cap is higher than what is left.
    brings: ['cap-never-bites'],
  },
  {
    rule: 'credit-bands',
    name: 'begin a band higher',
    inject: (sample) => eachBorder(sample, 'low', (low, high) => (low + high) / 2),
  },
  {
    rule: 'credit-bands',
    name: 'begin a band lower',
    inject: (sample) => eachBorder(sample, 'low', (low) => low - 0.3),
  },
  {
    rule: 'credit-bands',
    name: 'end a band lower',
    inject: (sample) => eachBorder(sample, 'high', (low, high) => (low + high) / 2),
  },
  {
    rule: 'credit-bands',
    name: 'end a band higher',
    inject: (sample) => eachBorder(sample, 'high', (_, high) => Math.min(99.995, high + 0.05)),
  },
  {
    rule: 'credit-bands',
    name: 'let a figure belong to two bands',
    inject: (sample) =>
      creditTables(sample).flatMap((table) =>
        earningBands(table).flatMap(({ below, place }) => {
          const border = below?.text ?? '';
          return onEach(sample, isBegun(table, below) ? sample.drop(below) : [], (changed) =>
            changed.write(`${place.path}.up-to`, `up-to: ${border}`),
          );
        }),
      ),
  },
  {
    rule: 'credit-bands',
    name: 'swap the credits of two bands',
    inject: (sample) =>
      creditTables(sample).flatMap((table) => {
        const bands = earningBands(table);
        return bands.slice(1).flatMap((band, index) => sample.swap(band.credit, bands[index]?.credit));
      }),
    // The worst band then earns less than the cap.
    brings: ['cap-never-bites'],
  },
  {
    rule: 'credit-bands',
    name: 'earn nothing in the worst band',
    inject: (sample) =>
      creditTables(sample).flatMap((table) => {
        const bands = earningBands(table);
        return bands.length < 2 ? [] : sample.set(bands.at(-1)?.credit, 'none');
      }),
    brings: ['cap-never-bites'],
  },
];

/** Each band's border at another figure. Where bands are closed on both sides, figures that are not measured are no gap. */
function eachBorder(
  sample: Sample,
  side: 'low' | 'high',
  change: (low: number, high: number) => number,
): readonly Injection[] {
  return creditTables(sample).flatMap((table) =>
    earningBands(table).flatMap((band) => {
      const [low, high] = [lowOf(band), highOf(band)];
      const fact = side === 'low' ? (band.atLeast ?? band.above) : (band.below ?? band.upTo);
      if (high === undefined || (side === 'low' && low === undefined)) return [];
      const figure = change(low ?? high - 1, high);
      return sample.set(fact, `${Number(figure.toFixed(3))}%`);
    }),
  );
}

function lowOf({ atLeast, above }: CreditBand): number | undefined {
  return figureOf(atLeast ?? above);
}

function highOf({ below, upTo }: CreditBand): number | undefined {
  return figureOf(below ?? upTo);
}

function figureOf(fact: Fact<Percentage> | undefined): number | undefined {
  return fact?.value && toNumber(fact.value.percent);
}

/** Whether another band begins with the figure. */
function isBegun(table: BoundList<CreditBand>, border: Fact<Percentage> | undefined): boolean {
  const figure = figureOf(border);
  return table.items.some(({ atLeast }) => figure !== undefined && figureOf(atLeast) === figure);
}
