import type { Fact } from '../../../server/src/agreement/bound';
import { factsOf } from '../../../server/src/agreement/bound';
import type { FeeIncrease } from '../../../server/src/agreement/facts.generated';
import { lastDayForNotice } from '../../../server/src/agreement/term-dates';
import { isValue } from '../../../server/src/values/value';
import type { Fault } from '../fault';
import { inTurn } from '../in-turn';
import type { Sample } from '../sample';
import { statedFigures } from './stated-figures';

/** Faults of term, dates and money. */
export const termAndMoney: readonly Fault[] = [
  {
    rule: 'notice-longer-than-term',
    name: 'give notice as long as the initial term',
    inject: ({ facts: { term }, set }) => (isLength(term?.initial) ? set(term?.notice, term.initial.text) : []),
  },
  {
    rule: 'notice-longer-than-term',
    name: 'renew for less than the notice',
    inject: ({ facts: { term }, set }) => (isLength(term?.notice) ? set(term?.renewal, '1 month') : []),
  },
  {
    rule: 'notice-longer-than-term',
    name: 'begin with less than the notice',
    inject: ({ facts: { term }, set }) => (isLength(term?.notice) ? set(term?.initial, '3 weeks') : []),
  },
  {
    rule: 'notice-longer-than-term',
    name: 'end for convenience by a notice longer than the term',
    inject: ({ facts: { term, termination }, set }) => {
      const convenience = termination?.convenience;
      if (convenience?.is !== 'map' || !isLength(term?.initial)) return [];
      return [convenience.provider, convenience.client].flatMap((fact) => set(fact, '12 years'));
    },
  },
  {
    rule: 'notice-longer-than-term',
    name: 'announce a rise longer ahead than rises are apart',
    inject: (sample) =>
      increaseOf(sample)?.every?.text === 'yearly' ? sample.set(increaseOf(sample)?.notice, '14 months') : [],
  },
  {
    rule: 'bare-days',
    name: 'give a few days and say nowhere which',
    inject: (sample) =>
      deadlines(sample).flatMap((_, index) =>
        inTurn(
          sample,
          (before) => before.set(deadlines(before)[index], '5 days'),
          ...(sample.facts.days ? [(between: Sample) => between.drop(between.facts.days)] : []),
        ),
      ),
  },
  {
    rule: 'deadline-on-holiday',
    name: 'begin so that notice is due at a weekend',
    inject: (sample) => effectives(sample).flatMap((date) => sample.set(sample.facts.term?.effective, date)),
  },
  {
    rule: 'deadline-on-holiday',
    name: 'have a holiday on the last day for notice',
    inject: (sample) => {
      const last = sample.facts.term && lastDayForNotice(sample.facts.term);
      return last ? sample.set(sample.facts.responseTime?.holidays, `[${written(last)}]`) : [];
    },
  },
  {
    rule: 'uncapped-increase',
    name: 'leave out the cap',
    inject: (sample) => sample.drop(increaseOf(sample)?.cap),
  },
  {
    rule: 'uncapped-increase',
    name: 'raise fees by a percentage without a cap',
    inject: (sample) =>
      sample.set(increaseOf(sample), '{every: yearly, by: the Harmonised Index of Consumer Prices, notice: 60 days}'),
  },
  {
    rule: 'mixed-currency',
    name: 'state an amount in another currency',
    inject: (sample) =>
      amounts(sample).flatMap((fact) => sample.replaceIn(fact, /\b[A-Z]{3}\b/u, otherCurrency(sample))),
    // Fees in two currencies have no sum.
    brings: ['derived-unknown'],
  },
  {
    rule: 'mixed-currency',
    name: 'change the currency of the agreement',
    inject: (sample) => sample.set(sample.facts.currency, otherCurrency(sample)),
  },
  ...statedFigures,
];

function isLength(fact: Fact<unknown> | undefined): fact is Fact<unknown> {
  return isValue(fact?.value) && fact.value.kind === 'duration';
}

function increaseOf({ facts }: Sample): FeeIncrease | undefined {
  const increase = facts.fees?.increase;
  return increase?.is === 'map' ? increase : undefined;
}

/** Times in which somebody must do something. */
function deadlines({ facts }: Sample): readonly Fact<unknown>[] {
  const { fees, termination, availability, clientDemands } = facts;
  const breach = termination?.breach?.is === 'map' ? termination.breach.cure : undefined;
  const dataReturn = termination?.exit?.is === 'map' ? termination.exit.dataReturn : undefined;
  return [fees?.due, breach, dataReturn, availability?.claimWithin, clientDemands?.grace].flatMap((fact) =>
    isLength(fact) ? fact : [],
  );
}

/** Dates near the effective one, written as in the file, whose last day for notice is a Saturday or a Sunday. */
function effectives({ facts: { term } }: Sample): readonly string[] {
  const effective = term?.effective;
  const from = effective?.value;
  if (!effective || typeof from !== 'object') return [];
  return Array.from({ length: 14 }, (_, index) => ({ ...from, day: 1 + index })).flatMap((value) => {
    const last = lastDayForNotice({ ...term, effective: { ...effective, value } });
    const weekday = last && new Date(`${written(last)}T00:00:00Z`).getUTCDay();
    return weekday === 0 || weekday === 6 ? written(value) : [];
  });
}

function written({
  year,
  month,
  day,
}: {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}): string {
  const [two, four] = [(part: number) => `${part}`.padStart(2, '0'), `${year}`.padStart(4, '0')];
  return `${four}-${two(month)}-${two(day)}`;
}

/** Amounts and rates in the agreement's currency. */
function amounts(sample: Sample): readonly Fact<unknown>[] {
  const { services, fees, liability, insurance } = sample.facts;
  return [services, fees, liability, insurance].flatMap((section) =>
    section
      ? [...factsOf(section)].filter(({ value }) => isValue(value) && (value.kind === 'money' || isPriced(value)))
      : [],
  );
}

function isPriced(value: NonNullable<unknown>): boolean {
  return isValue(value) && value.kind === 'rate' && value.amount.kind === 'money';
}

function otherCurrency({ facts }: Sample): string {
  return facts.currency?.text === 'CHF' ? 'NOK' : 'CHF';
}
