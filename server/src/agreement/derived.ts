import { kinds } from '../values/kinds';
import type { Locale } from '../values/value';
import type { Bound } from './bound';
import type { AgreementFacts } from './facts.generated';
import { monthlyFees, timesTwelve } from './fee-totals';
import { lastDay, lastDayForNotice } from './term-dates';

/** A value that follows from others: `term.ends`. `text` is undefined while what it follows from is not known. */
export interface DerivedValue {
  readonly path: string;
  readonly text: string | undefined;
  /** The fact that says most about it: where a reader who follows it arrives. */
  readonly from: Bound;
}

/** The values that an agreement's facts imply: the term's last day, the last day for notice, and what the services cost. */
export function derivedValues(facts: AgreementFacts, locale: Locale): readonly DerivedValue[] {
  return [...termValues(facts, locale), ...feeValues(facts, locale)];
}

function termValues({ term }: AgreementFacts, locale: Locale): readonly DerivedValue[] {
  if (!term) return [];
  const ends = lastDay(term);
  const noticeBy = lastDayForNotice(term);
  return [
    { path: 'term.ends', text: ends && kinds.date.print(ends, locale), from: term },
    { path: 'term.notice-by', text: noticeBy && kinds.date.print(noticeBy, locale), from: term },
  ];
}

function feeValues({ services, fees }: AgreementFacts, locale: Locale): readonly DerivedValue[] {
  const from = fees ?? services;
  if (!from) return [];
  const monthly = monthlyFees(services);
  const print = (amount: typeof monthly) => amount && kinds.money.print(amount, locale);
  return [
    { path: 'fees.monthly', text: print(monthly), from },
    { path: 'fees.annual', text: print(monthly && timesTwelve(monthly)), from },
  ];
}
