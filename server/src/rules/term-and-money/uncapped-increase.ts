import { type Bound, factsOf, isProse } from '../../agreement/bound';
import type { FeeIncrease, FeesSection } from '../../agreement/facts.generated';
import { isPlaceholder } from '../../syntax/placeholder';
import { printPercentageSource } from '../../values/percentage';
import type { Percentage } from '../../values/value';
import type { Rule, RuleFinding } from '../rule';

/** Fees that rise have a most by which they rise. */
export const uncappedIncrease: Rule = {
  id: 'uncapped-increase',
  severity: 'warning',
  severityIn: { template: 'information' },
  summary: 'The fees rise by an index or a percentage, and no cap says by how much at most.',
  why: 'A client plans its costs by the worst year, and an index has no worst year. Manuals of contract drafting advise to give each mechanism of price a limit, or to say openly that there is none: `cap: none`. A fixed percentage is its own limit for whoever reads it so; a cap of the same figure leaves no doubt, and its absence is information only.',
  bad: `fees:
  increase: {every: yearly, by: CPI, notice: 60 days}
`,
  good: `fees:
  increase: {every: yearly, by: CPI, cap: 5%, notice: 60 days}
`,
  checkEach: ({ bound }) => {
    if (bound.is !== 'map' || bound.place.path !== 'fees') return [];
    const { increase } = bound as FeesSection;
    if (!increase || isLimitedInWords(increase)) return [];
    return increase.is === 'map' ? inFields(increase) : inWords(increase.text, increase);
  },
};

function inFields(increase: FeeIncrease): readonly RuleFinding[] {
  const { every, by, cap, text } = increase;
  if (cap || (text && !by) || !(every || by) || isPlaceholder(by?.text ?? '')) return [];
  const figure = isPercentage(by?.value) ? by.value : undefined;
  const insertion = { title: 'Insert `cap`', insert: { path: 'fees.increase.cap' } };
  const none = { title: 'Insert `cap: none`', insert: { path: 'fees.increase.cap', snippet: 'cap: none' } };
  if (!figure) return [uncapped(increase, by ? `by “${by.text}”` : 'by any amount', [insertion, none])];
  const same = `cap: ${printPercentageSource(figure)}`;
  const fixed = { title: `Insert \`${same}\``, insert: { path: 'fees.increase.cap', snippet: same } };
  return [
    { ...uncapped(increase, `by ${printPercentageSource(figure)}`, [fixed, insertion, none]), severity: 'information' },
  ];
}

/** What is said in one sentence rises by something only where it names it. */
function inWords(words: string, increase: Bound): readonly RuleFinding[] {
  if (isPlaceholder(words) || !RISE.test(words)) return [];
  return [{ ...uncapped(increase, 'as these words have it', []), severity: 'information' }];
}

const RISE = /\bindex|\b(?:CPI|RPI|PPI|ECI|inflation)\b|\d ?%|\bper ?cent\b/iu;

const LIMIT =
  /\bcap(?:ped|s)?\b|\b(?:at|the) most\b|\b(?:no|not) more than\b|\bup to\b|\bexceed|\bmaximum\b|\blimit|\bnever above\b|\bhighest\b/iu;

function isLimitedInWords(increase: Bound): boolean {
  for (const { text, value } of factsOf(increase)) if (isProse(value) && LIMIT.test(text)) return true;
  return false;
}

function isPercentage(value: unknown): value is Percentage {
  return typeof value === 'object' && value !== null && 'percent' in value;
}

function uncapped({ place }: Bound, rise: string, fixes: RuleFinding['fixes']): RuleFinding {
  const message = `The fees may rise ${rise}, and nothing says by how much at most. State a \`cap\`, or \`cap: none\` where there is none.`;
  return { span: place.at, path: 'fees.increase', message, fixes };
}
