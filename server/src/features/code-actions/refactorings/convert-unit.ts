import { CodeActionKind } from 'vscode-languageserver';
import type { Agreement } from '../../../agreement/agreement';
import type { Fact } from '../../../agreement/bound';
import { onItsClock } from '../../../agreement/clocks';
import { rewritten } from '../../../syntax/rewrite-scalar';
import { divide, isWhole, multiply, normalise } from '../../../values/decimal';
import { kinds } from '../../../values/kinds';
import { type Decimal, type Duration, isValue, type Money, type Rate, type TimeUnit } from '../../../values/value';
import type { ActionSource } from '../action-source';
import { isInFlow } from '../prose-at';

/** A length of time, how often something recurs, or a price for a time, in another unit: where both say exactly the same. */
export const convertUnit: ActionSource = {
  kind: CodeActionKind.RefactorRewrite,
  told: 'asked',
  offers({ analysis, site, trail }) {
    const { agreement } = analysis;
    const target = site && agreement.paths.resolve(site.path);
    const fact = target?.kind === 'bound' && target.bound.is === 'fact' ? target.bound : undefined;
    if (!fact || site?.node !== fact.place.node) return [];
    const node = fact.place.node;
    return conversions(fact, agreement).flatMap((words) => {
      const edit = rewritten(node, { start: 0, end: node.text.trimEnd().length }, words, isInFlow(trail));
      return edit && words !== fact.text ? [{ title: `Write it as \`${words}\``, edits: () => [edit] }] : [];
    });
  },
};

function conversions(fact: Fact<unknown>, agreement: Agreement): readonly string[] {
  const { value } = fact;
  if (!isValue(value)) return [];
  switch (value.kind) {
    case 'duration': {
      // What runs on business hours knows no weeks of seven days.
      const clocked = onItsClock(fact, agreement).value;
      const clock = isValue(clocked) && clocked.kind === 'duration' ? clocked.clock : value.clock;
      return inOtherUnits(value, clock === 'business').map(kinds.duration.source);
    }
    case 'frequency': {
      const { interval } = value;
      if (interval === undefined) return [];
      const isBusiness = interval.clock === 'business' || agreement.header.days === 'business';
      return inOtherUnits(interval, isBusiness).map((other) => kinds.frequency.source({ ...value, interval: other }));
    }
    case 'rate':
      return forOtherTimes(value).map(kinds.rate.source);
    default:
      return [];
  }
}

/**
 * How many of a unit make one of the next. A day is not 24 hours to a lawyer, nor a month so many days: those are not
 * converted.
 */
const STEPS: readonly (readonly [smaller: TimeUnit, count: number, larger: TimeUnit])[] = [
  ['second', 60, 'minute'],
  ['minute', 60, 'hour'],
  ['day', 7, 'week'],
  ['month', 12, 'year'],
];

function inOtherUnits(time: Duration, isBusiness: boolean): readonly Duration[] {
  return STEPS.flatMap(([smaller, count, larger]) => {
    if (isBusiness && smaller === 'day') return [];
    // Nobody counts minutes in seconds who did not begin with seconds.
    if (time.unit === larger)
      return smaller === 'second' ? [] : [{ ...time, unit: smaller, amount: times(time.amount, count) }];
    const amount = time.unit === smaller ? through(time.amount, count) : undefined;
    return amount && isWhole(amount) ? [{ ...time, unit: larger, amount }] : [];
  });
}

/** Times that a price may be for, with how many of the one make the other. */
const PRICED: readonly (readonly [smaller: string, count: number, larger: string])[] = [
  ['minute', 60, 'hour'],
  ['month', 3, 'quarter'],
  ['month', 12, 'year'],
  ['quarter', 4, 'year'],
];

/** Only money: interest of 1.5% a month is more than 18% a year. */
function forOtherTimes({ amount, per, ...rest }: Rate): readonly Rate[] {
  const [only, ...more] = per.filter(({ unit }) => PRICED.some(([one, , other]) => unit === one || unit === other));
  if (amount.kind !== 'money' || !only || more.length > 0 || only.started || !isOne(only.count)) return [];
  const at = per.indexOf(only);
  return PRICED.flatMap(([smaller, count, larger]): readonly Rate[] => {
    const unit = only.unit === smaller ? larger : only.unit === larger ? smaller : undefined;
    const price =
      unit && inCurrency(amount, only.unit === smaller ? times(amount.amount, count) : through(amount.amount, count));
    return unit && price ? [{ ...rest, amount: price, per: per.with(at, { ...only, unit }) }] : [];
  });
}

function isOne(count: Decimal): boolean {
  const { digits, scale } = normalise(count);
  return digits === 1n && scale === 0;
}

/** An amount that can be paid: with the digits that the author wrote, and no more than two. */
function inCurrency(money: Money, amount: Decimal | undefined): Money | undefined {
  if (amount === undefined || normalise(amount).scale > 2) return undefined;
  const exact = normalise(amount);
  // A price with pence keeps both digits of them.
  const written = exact.scale === 1 ? { digits: exact.digits * 10n, scale: 2 } : exact;
  return { ...money, amount: written };
}

function times(amount: Decimal, count: number): Decimal {
  return normalise(multiply(amount, { digits: BigInt(count), scale: 0 }));
}

/** The exact quotient; undefined where it has more than four digits behind the point. */
function through(amount: Decimal, count: number): Decimal | undefined {
  const quotient = divide(amount, { digits: BigInt(count), scale: 0 }, 4);
  const isExact =
    quotient &&
    normalise(times(quotient, count)).digits === normalise(amount).digits &&
    normalise(times(quotient, count)).scale === normalise(amount).scale;
  return isExact ? normalise(quotient) : undefined;
}
