import type { AvailabilitySection, CreditBand } from '../../agreement/facts.generated';
import { compareDecimals, decimal } from '../../values/decimal';
import { comparing, type RuleFinding } from '../rule';
import { tableOf } from './bands';
import { type CreditSize, compareSizes, sizeOf } from './credit-size';

/** The cap on credits leaves room for the worst band, and is no more than what was paid. */
export const creditCap = comparing({
  id: 'credit-cap',
  severity: 'warning',
  summary: 'The cap on service credits is below the credit of a band, or above 100%.',
  why: 'Arithmetic: a credit above the cap is promised in the table and taken back in the next sentence. A credit gives back fees, so that more than all of them cannot be meant.',
  bad: `availability:
  uptime: 99.9%
  credits: [{at-least: 99.0%, below: 99.9%, credit: 10%}, {below: 99.0%, credit: 25%}]
  credit-cap: 15%
`,
  good: `availability:
  uptime: 99.9%
  credits: [{at-least: 99.0%, below: 99.9%, credit: 10%}, {below: 99.0%, credit: 25%}]
  credit-cap: 25%
`,
  reads: ['availability'],
  check: ({ facts: { availability } }) => {
    const cap = availability?.creditCap;
    const size = cap && sizeOf(cap.value, availability);
    if (!size) return [];
    return isOverAll(size) ? [overAll(cap)] : belowWorst(cap, size, availability);
  },
});

type Cap = NonNullable<AvailabilitySection['creditCap']>;

/** Whether a percentage is more than the whole. */
export function isOverAll({ amount, isMoney }: CreditSize): boolean {
  return !isMoney && compareDecimals(amount, decimal(100)) > 0;
}

function overAll({ text, place }: Cap): RuleFinding {
  const { span } = place.node;
  const whole = text.replace(/^[\d.]+/u, '100');
  return {
    span,
    path: place.path,
    message: `“${text}” caps the credits at more than all that was paid. State at most 100%.`,
    fixes: [{ title: `Write \`${whole}\``, edits: [{ span, newText: whole }] }],
  };
}

function belowWorst(cap: Cap, size: CreditSize, availability: AvailabilitySection): readonly RuleFinding[] {
  const higher = allBands(availability).flatMap(({ credit }) => {
    const own = sizeOf(credit?.value, availability);
    return credit && own && (compareSizes(own, size) ?? 0) > 0 ? [{ credit, own }] : [];
  });
  const [worst] = higher.toSorted((a, b) => compareSizes(b.own, a.own) ?? 0);
  if (!worst) return [];
  const { span } = cap.place.node;
  const { text, place } = worst.credit;
  return [
    {
      span,
      path: cap.place.path,
      message: `The credits of one period are capped at “${cap.text}”, so that the credit of “${text}” is never given in full. Raise the cap, or lower the credit.`,
      related: [{ span: place.node.span, message: 'The credit above the cap' }],
      fixes: [
        { title: `Raise the cap to \`${text}\``, edits: [{ span, newText: text }] },
        { title: `Lower the credit to \`${cap.text}\``, edits: [{ span: place.node.span, newText: cap.text }] },
      ],
    },
  ];
}

function allBands({ credits, targets }: AvailabilitySection): readonly CreditBand[] {
  const tables = [credits, ...(targets?.items ?? []).map((target) => target.credits)];
  return tables.flatMap((table) => tableOf(table)?.items ?? []);
}
