import type { AvailabilitySection } from '../../agreement/facts.generated';
import {
  isFirm,
  isMeasuredInHours,
  measuringPeriod,
  type UptimePromise,
  uptimePromises,
} from '../../agreement/uptime-promises';
import type { Fix } from '../../syntax/finding';
import { compareDecimals, decimal, divide, multiply, normalise, subtract, toNumber } from '../../values/decimal';
import { shortSpan } from '../../values/meaning';
import { moment } from '../../values/meaning-of-time';
import { allowance, type MeasuringPeriod } from '../../values/measuring-period';
import { printPercentage, printPercentageSource } from '../../values/percentage';
import type { Decimal, Locale } from '../../values/value';
import { comparing, type InsertionFix, type RuleFinding } from '../rule';
import { periodInDays } from './period-words';
import { type RepairTime, repairTime } from './repair-time';

const HUNDRED = decimal(100);
const NOTHING = decimal(0);

/** One failure, repaired in the time that is promised, leaves the uptime whole. */
export const uptimeUnreachable = comparing({
  id: 'uptime-unreachable',
  severity: 'warning',
  summary: 'A single failure that is repaired in time still breaks the promised uptime.',
  why: 'Arithmetic: an uptime leaves so much downtime in a period, and no more. Where one repair may take longer than that, the two promises cannot both be kept, and the error budget of service level management is spent by the first failure. A time in business hours counts as the longest that it can take, since uptime runs at night too. Where no time after a failure is stated, that of `responsibilities.failures.system` counts, or the time after a disaster.',
  bad: `availability:
  uptime: 99.9%
  measured: {per: month, by: an external probe, rounding: to two decimal places}
  recovery: {failure: 4 hours, disaster: 2 days, data-loss: 24 hours}
`,
  good: `availability:
  uptime: 99.4%
  measured: {per: month, by: an external probe, rounding: to two decimal places}
  recovery: {failure: 4 hours, disaster: 2 days, data-loss: 24 hours}
`,
  reads: ['availability', 'responsibilities', 'responseTime'],
  check: ({ facts, header }) => {
    const { availability } = facts;
    if (!availability || !isFirm(availability) || isMeasuredInHours(availability)) return [];
    const period = measuringPeriod(availability);
    const repair = repairTime(facts, header);
    if (!period || !repair) return [];
    const aimed = asATarget(availability);
    return uptimePromises(availability)
      .filter((promise) => isBrokenBy(repair, promise, period))
      .map((promise) => unreachable(promise, repair, period, header.locale, aimed));
  },
});

/** The promise as an objective. */
function asATarget({ commitment }: AvailabilitySection): InsertionFix | Fix {
  const title = 'Aim at it: `commitment: target`';
  return commitment
    ? { title, edits: [{ span: commitment.place.node.span, newText: 'target' }] }
    : { title, insert: { path: 'availability.commitment', snippet: 'commitment: target' } };
}

/** An uptime of 100% breaks at any failure; `absolute-promise` tells that. */
function isBrokenBy({ seconds }: RepairTime, { uptime }: UptimePromise, period: MeasuringPeriod): boolean {
  const allowed = allowance(uptime, period);
  return compareDecimals(allowed, NOTHING) > 0 && compareDecimals(seconds, allowed) > 0;
}

function unreachable(
  { fact, uptime }: UptimePromise,
  repair: RepairTime,
  period: MeasuringPeriod,
  locale: Locale,
  aimed: InsertionFix | Fix,
): RuleFinding {
  const { span } = fact.place.node;
  const allowed = shortSpan(toNumber(allowance(uptime, period)), locale);
  const kept = keptUptime(repair.seconds, period);
  const lower = kept && printPercentageSource({ percent: kept });
  return {
    span,
    path: fact.place.path,
    message: `At ${printPercentage(uptime, locale)} ${periodInDays(period)} allows ${allowed} of downtime; ${taken(repair, locale)}, so that a single ${repair.of} breaks the promise. Promise less uptime or a shorter time, or make it a target.`,
    related: [{ span: repair.fact.place.node.span, message: `The time after a ${repair.of}` }],
    fixes: [...(lower ? [{ title: `Promise \`${lower}\``, edits: [{ span, newText: lower }] }] : []), aimed],
  };
}

function taken({ fact, of, seconds, course }: RepairTime, locale: Locale): string {
  const longest = shortSpan(toNumber(seconds), locale);
  if (!course) return `the promised time after a ${of} is ${longest}`;
  const [asked, over] = [moment(course.from, course.from, locale), moment(course.until, course.from, locale)];
  return `“${fact.text}” after a ${of} can take ${longest} (from ${asked} to ${over})`;
}

/** The highest uptime, to a hundredth of a per cent, that one such repair leaves whole; undefined where it leaves none. */
function keptUptime(seconds: Decimal, period: MeasuringPeriod): Decimal | undefined {
  const whole = allowance({ kind: 'percentage', percent: NOTHING }, period);
  const lost = divide(multiply(seconds, HUNDRED), whole, 2, 'up');
  const kept = lost && normalise(subtract(HUNDRED, lost));
  return kept && compareDecimals(kept, NOTHING) > 0 ? kept : undefined;
}
