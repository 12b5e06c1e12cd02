import { kinds } from '../values/kinds';
import type { CalendarDate, Locale } from '../values/value';
import type { Bound } from './bound';
import type { AgreementFacts, TermSection } from './facts.generated';
import { type FeeTotal, monthlyFees, timesTwelve } from './fee-totals';
import { lastDay, lastDayForNotice } from './term-dates';

/** A value that follows from others: `term.ends`. It is worked out only where something asks for it. */
export interface DerivedValue {
  readonly path: (typeof DERIVED_PATHS)[number];
  /** The fact that says most about it: where a reader who follows it arrives. */
  readonly from: Bound;
  /** All that it is worked out from, beside the agreement's language. */
  readonly of: readonly Bound[];
  readonly read: () => DerivedReading;
}

/** The paths that an agreement's derived values may have. */
export const DERIVED_PATHS = ['term.ends', 'term.notice-by', 'fees.monthly', 'fees.annual'] as const;

/** How it prints, or what keeps it from being worked out, as the end of a sentence. */
export type DerivedReading = { readonly text: string } | { readonly lacking: string };

/** The values that an agreement's facts imply: the term's last day, the last day for notice, and what the services cost. */
export function derivedValues(facts: AgreementFacts, locale: Locale): readonly DerivedValue[] {
  return [...termValues(facts, locale), ...feeValues(facts, locale)];
}

function termValues({ term }: AgreementFacts, locale: Locale): readonly DerivedValue[] {
  if (!term) return [];
  const reader = (date: (term: TermSection) => CalendarDate | undefined, lacking: string) => (): DerivedReading => {
    const found = date(term);
    return found ? { text: kinds.date.print(found, locale) } : { lacking };
  };
  const needed =
    'it takes a date under `term.effective` and a number of days, weeks, months or years under `term.initial`';
  return [
    { path: 'term.ends', from: term, of: [term], read: reader(lastDay, needed) },
    { path: 'term.notice-by', from: term, of: [term], read: reader(lastDayForNotice, `${needed} and \`term.notice\``) },
  ];
}

function feeValues({ services, fees }: AgreementFacts, locale: Locale): readonly DerivedValue[] {
  const from = fees ?? services;
  if (!from) return [];
  const of = [fees, services].filter((section) => section !== undefined);
  const print = (total: FeeTotal): DerivedReading =>
    'lacking' in total ? total : { text: kinds.money.print(total.amount, locale) };
  return [
    { path: 'fees.monthly', from, of, read: () => print(monthlyFees(services)) },
    { path: 'fees.annual', from, of, read: () => print(timesTwelve(monthlyFees(services))) },
  ];
}
