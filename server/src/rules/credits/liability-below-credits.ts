import type { LiabilitySection, ServicesSection } from '../../agreement/facts.generated';
import { compareDecimals, decimal, divide, normalise } from '../../values/decimal';
import { printValue } from '../../values/kinds';
import { printMoneySource } from '../../values/money';
import { printPercentageSource } from '../../values/percentage';
import type { Decimal, Locale } from '../../values/value';
import { comparing, type RuleFinding } from '../rule';
import { inMoney, type YearlySum, yearlyCredits, yearlyLimit } from './yearly-sum';

/** The limit on liability leaves room for the credits that the agreement itself promises. */
export const liabilityBelowCredits = comparing({
  id: 'liability-below-credits',
  severity: 'warning',
  summary: 'The limit on liability is lower than what service credits can come to in a year.',
  why: 'Arithmetic: credits that use up the limit are promised in one clause and cut off in another, and then nothing is left for any damage. They are compared where both are shares of fees, where both are money, or where `fees.monthly` can be worked out.',
  bad: `availability:
  uptime: 99.9%
  measured: {per: month, by: an external probe, rounding: to two decimal places}
  credits: [{below: 99.9%, credit: 20%}]
  credit-of: the monthly fees
  credit-cap: 20%
liability: {cap: 10% of annual fees, per: contract year, whose: both}
`,
  good: `availability:
  uptime: 99.9%
  measured: {per: month, by: an external probe, rounding: to two decimal places}
  credits: [{below: 99.9%, credit: 20%}]
  credit-of: the monthly fees
  credit-cap: 20%
liability: {cap: 100% of annual fees, per: contract year, whose: both}
`,
  reads: ['availability', 'liability', 'services'],
  check: ({ facts: { availability, liability, services }, header }) => {
    if (!availability || !liability || !isForCredits(liability)) return [];
    const limit = yearlyLimit(liability.cap?.value);
    const credits = yearlyCredits({ availability, services });
    const pair = limit && credits && ofOneKind(limit, credits, services);
    if (!pair || !liability.cap || compareDecimals(pair.limit.amount, pair.credits.amount) >= 0) return [];
    const { place, text } = liability.cap;
    const origin = availability.creditCap ?? availability.credits ?? availability;
    return [
      {
        span: place.node.span,
        path: place.path,
        message: `Service credits of a year can come to ${inWords(pair.credits, header.locale)}, and liability ends at “${text}”. Raise the limit, lower the cap on credits, or state \`credits-count: no\`.`,
        related: [{ span: origin.place.at, message: 'What credits come to' }],
        fixes: fixesFor(liability, pair.credits, limit),
      },
    ];
  },
});

/** A limit for each claim, or for the Client alone, does not stand against the credits of a year. */
function isForCredits({ per, whose, creditsCount }: LiabilitySection): boolean {
  return per?.value !== 'claim' && whose?.value !== 'client' && creditsCount?.value !== false;
}

interface Pair {
  readonly limit: YearlySum;
  readonly credits: YearlySum;
}

function ofOneKind(limit: YearlySum, credits: YearlySum, services: ServicesSection | undefined): Pair | undefined {
  if (limit.currency === credits.currency) return { limit, credits };
  const [one, other] = [
    limit.currency ? limit : inMoney(limit, services),
    credits.currency ? credits : inMoney(credits, services),
  ];
  return one && other && one.currency === other.currency ? { limit: one, credits: other } : undefined;
}

function inWords({ amount, currency }: YearlySum, locale: Locale): string {
  return currency === undefined
    ? `${printValue({ kind: 'percentage', percent: ofAYear(amount) }, locale)} of annual fees`
    : printValue({ kind: 'money', amount: normalise(amount), currency }, locale);
}

/** Per cent of a year's fees, of per cent of a month's; upward to a hundredth. */
function ofAYear(amount: Decimal): Decimal {
  return normalise(divide(amount, decimal(12), 2, 'up') ?? amount);
}

/** The lowest limit in its own words that leaves room. */
function fixesFor({ cap }: LiabilitySection, credits: YearlySum, limit: YearlySum): RuleFinding['fixes'] {
  if (!cap || credits.currency !== limit.currency) return [];
  const { span } = cap.place.node;
  const text = credits.currency
    ? printMoneySource({ kind: 'money', amount: normalise(credits.amount), currency: credits.currency })
    : `${printPercentageSource({ percent: ofAYear(credits.amount) })} of annual fees`;
  return [{ title: `Raise the limit to \`${text}\``, edits: [{ span, newText: text }] }];
}
