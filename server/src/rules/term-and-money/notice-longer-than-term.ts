import type { Header } from '../../agreement/agreement';
import type { Fact } from '../../agreement/bound';
import { businessHoursOf, inDays } from '../../agreement/clocks';
import { printDurationSource } from '../../values/duration';
import { durationBounds } from '../../values/duration-length';
import { elapsedBounds } from '../../values/elapsed';
import { type Duration, type Hours, isValue, type TimeUnit } from '../../values/value';
import { listed } from '../../values/words';
import { comparing, type RuleFinding } from '../rule';

/** A notice can be given within the time that it is to end. */
export const noticeLongerThanTerm = comparing({
  id: 'notice-longer-than-term',
  severity: 'warning',
  summary: 'A notice is as long as the term that it ends, or as the interval that it announces.',
  why: 'Arithmetic: notice is given within the term and runs to its end. One that is as long as the term had to be given on its first day, a longer one before it began. Months and years are taken at the length where it shows: 30 days are longer than a month that is February.',
  bad: `term: {effective: 2026-12-01, initial: 24 months, renewal: 3 months, notice: 6 months}
`,
  good: `term: {effective: 2026-12-01, initial: 24 months, renewal: 12 months, notice: 90 days}
termination:
  convenience: {provider: none, client: 90 days}
`,
  reads: ['term', 'termination', 'fees', 'responseTime'],
  check: ({ facts: { term, termination, fees, responseTime }, header }) => {
    const hours = businessHoursOf(responseTime);
    const lengthOf = (fact: Fact<unknown> | undefined) => measured(fact, header, hours);
    const initial = named('the initial term', lengthOf(term?.initial));
    const renewal = named('the renewal', lengthOf(term?.renewal));
    const { convenience } = termination ?? {};
    const early = convenience?.is === 'map' ? [convenience.provider, convenience.client] : [];
    const increase = fees?.increase?.is === 'map' ? fees.increase : undefined;
    const interval = named('the interval of increases', lengthOf(increase?.every));
    return [
      ...judged(lengthOf(term?.notice), [...initial, ...renewal], isAsLong),
      ...early.flatMap((notice) => judged(lengthOf(notice), initial, isAsLong)),
      ...judged(lengthOf(increase?.notice), interval, isLonger),
    ];
  },
});

/** A stated time and how long it turns out, in minutes. */
interface Measured {
  readonly fact: Fact<unknown>;
  readonly time: Duration;
  readonly min: number;
  readonly max: number;
  /** True for business time whose hours are not known: it is longer than its bounds say. */
  readonly open: boolean;
}

type Named = Measured & { readonly name: string };

function measured(stated: Fact<unknown> | undefined, { days }: Header, hours: Hours | undefined): Measured | undefined {
  const fact = stated && inDays(stated, days);
  const time = timeOf(fact?.value);
  if (!fact || !time) return undefined;
  const bounds = elapsedBounds(time, hours);
  if (bounds) return { fact, time, open: false, ...bounds };
  const least = durationBounds({ ...time, clock: 'plain' });
  return least && { fact, time, open: true, ...least };
}

function timeOf(value: unknown): Duration | undefined {
  if (!isValue(value)) return undefined;
  if (value.kind === 'frequency') return value.interval;
  return value.kind === 'duration' ? value : undefined;
}

/** A term whose length is not known for certain is no measure of a notice. */
function named(name: string, term: Measured | undefined): readonly Named[] {
  return term && !term.open ? [{ ...term, name }] : [];
}

type Order = (notice: Measured, term: Measured) => boolean;

const isAsLong: Order = (notice, term) => notice.max >= term.min;

/** A year's notice of a yearly increase can be given with the increase before. */
const isLonger: Order = (notice, term) => notice.min > term.min;

function judged(notice: Measured | undefined, terms: readonly Named[], isTooLong: Order): readonly RuleFinding[] {
  const outrun = notice ? terms.filter((term) => isTooLong(notice, term)) : [];
  if (!notice || outrun.length === 0) return [];
  const { text, place } = notice.fact;
  const { span } = place.node;
  const told = outrun.map(({ name, fact }) => `${name} (\`${fact.text}\`)`);
  return [
    {
      span,
      path: place.path,
      message: `A notice of \`${text}\` is not shorter than ${listed(told, 'and')}, so that it cannot be given in time. Shorten the notice, or lengthen what it is for.`,
      related: outrun.map(({ fact, name }) => ({ span: fact.place.node.span, message: `This is ${name}.` })),
      fixes: shorter(notice.time)
        .filter((time) => !terms.some((term) => isTooLong({ ...notice, ...durationBounds(time) }, term)))
        .map((time) => {
          const newText = printDurationSource(time);
          return { title: `Write \`${newText}\``, edits: [{ span, newText }] };
        }),
    },
  ];
}

/** What a slip of the unit would have meant: the same number of smaller units. */
function shorter(time: Duration): readonly Duration[] {
  const smaller: readonly TimeUnit[] = SMALLER[time.unit] ?? [];
  return smaller.map((unit) => ({ ...time, unit, clock: 'plain' }));
}

const SMALLER: Readonly<Partial<Record<TimeUnit, readonly TimeUnit[]>>> = {
  year: ['month', 'day'],
  month: ['week', 'day'],
  week: ['day'],
};
