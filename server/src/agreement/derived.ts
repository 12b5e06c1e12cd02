import { kinds } from '../values/kinds';
import type { CalendarDate, Locale } from '../values/value';
import type { Bound } from './bound';
import type { AgreementFacts, TermSection } from './facts.generated';
import { type FeeTotal, monthlyFees, timesTwelve } from './fee-totals';
import { lastDay, lastDayForNotice } from './term-dates';

/** A value that follows from others: `term.ends`. It is worked out only where something asks for it. */
export interface DerivedValue {
  readonly path: string;
  /** The fact that says most about it: where a reader who follows it arrives. */
  readonly from: Bound;
  readonly read: () => DerivedReading;
}

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
    { path: 'term.ends', from: term, read: reader(lastDay, needed) },
    { path: 'term.notice-by', from: term, read: reader(lastDayForNotice, `${needed} and \`term.notice\``) },
  ];
}

function feeValues({ services, fees }: AgreementFacts, locale: Locale): readonly DerivedValue[] {
  const from = fees ?? services;
  if (!from) return [];
  const print = (total: FeeTotal): DerivedReading =>
    'lacking' in total ? total : { text: kinds.money.print(total.amount, locale) };
  return [
    { path: 'fees.monthly', from, read: () => print(monthlyFees(services)) },
    { path: 'fees.annual', from, read: () => print(timesTwelve(monthlyFees(services))) },
  ];
}
