import type { Fact } from '../../agreement/bound';
import type { Failures, PerformanceExpectation } from '../../agreement/facts.generated';
import { mayOutlast } from '../../values/elapsed';
import { kinds } from '../../values/kinds';
import { type Duration, type Hours, isValue } from '../../values/value';
import type { RuleFinding } from '../rule';
import type { SupplierPromise } from './suppliers';

/** What a supplier's metric is about where it tells how soon that supplier mends or replaces something. */
const REPAIR = /\b(?:repair|restor|fix|replac|respon|deliver|recover|resol|exchang)\w*/iu;
const SCENARIOS = [
  { key: 'hardware', words: /\b(?:hardware|devices?|(?:spare )?parts?|servers?|equipment)\b/iu },
  { key: 'network', words: /\b(?:lines?|networks?|internet|connections?|circuits?|broadband|fibre)\b/iu },
] as const;

/** Repairs of hardware and lines against the slowest supplier of such repairs. */
export function repairsBeyondSuppliers(
  failures: Failures | undefined,
  items: readonly PerformanceExpectation[],
  hours: Hours | undefined,
): readonly RuleFinding[] {
  return SCENARIOS.flatMap(({ key, words }) => {
    const scenario = failures?.[key];
    const within = scenario?.is === 'map' ? scenario.within : undefined;
    const promised = within?.value;
    if (!within || promised === undefined || promised === 'none') return [];
    const repairs = items.flatMap((item) => {
      const metric = item.metric?.text ?? '';
      const time = item.supplierTarget?.value;
      const isMeant = REPAIR.test(metric) && words.test(metric) && isValue(time) && time.kind === 'duration';
      return isMeant ? [{ item, promised: time }] : [];
    });
    const [first, ...others] = repairs;
    if (!first) return [];
    const slowest = others.reduce((slow, one) => (mayOutlast(one.promised, slow.promised, hours) ? one : slow), first);
    return mayOutlast(slowest.promised, promised, hours) ? [slowerRepair(within, slowest)] : [];
  });
}

function slowerRepair(within: Fact<unknown>, { item, promised }: SupplierPromise<Duration>): RuleFinding {
  const { span } = within.place.node;
  const newText = kinds.duration.source(promised);
  return {
    span,
    path: within.place.path,
    message: `A repair within ${within.text} is promised, but ${item.supplier?.text ?? 'the supplier'} on whom it depends promises only ${newText}. Promise no less time than that, or \`none\`.`,
    related: [{ span: (item.supplierTarget ?? item).place.node.span, message: 'What the supplier promises' }],
    fixes: [
      { title: `Promise a repair within ${newText}`, edits: [{ span, newText }] },
      { title: 'Promise no time: `none`', edits: [{ span, newText: 'none' }] },
    ],
  };
}
