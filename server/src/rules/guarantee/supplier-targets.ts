import type { PerformanceExpectation } from '../../agreement/facts.generated';
import { compareDecimals } from '../../values/decimal';
import { mayOutlast } from '../../values/elapsed';
import { compareQuantities } from '../../values/quantity';
import { type Hours, isValue, type Value } from '../../values/value';
import type { RuleFinding } from '../rule';
import { isFirm } from './commitment-over';
import { isLessBetter } from './suppliers';

/** A target against the supplier's own of the same metric. */
export function targetBeyondSupplier(item: PerformanceExpectation, hours: Hours | undefined): readonly RuleFinding[] {
  const { target, supplierTarget, commitment } = item;
  if (!target || !supplierTarget || !isFirm(commitment)) return [];
  const [promised, behind] = [target.value, supplierTarget.value];
  if (!isValue(promised) || (behind !== 'none' && !isValue(behind))) return [];
  if (behind !== 'none' && !isStronger(promised, behind, isLessBetter(item), hours)) return [];
  const { span } = target.place.node;
  const supplies = behind === 'none' ? 'promises nothing' : `promises only ${supplierTarget.text}`;
  return [
    {
      span,
      path: target.place.path,
      message: `${target.text} is promised, but the supplier ${supplies}. Promise no more than the supplier does, or only aim at it (\`commitment: target\`).`,
      related: [{ span: supplierTarget.place.node.span, message: 'What the supplier promises' }],
      fixes: [{ title: `Promise ${supplierTarget.text}`, edits: [{ span, newText: supplierTarget.text }] }],
    },
  ];
}

function isStronger(promised: Value, behind: Value, isLess: boolean, hours: Hours | undefined): boolean {
  const [more, less] = isLess ? [behind, promised] : [promised, behind];
  if (more.kind === 'percentage' && less.kind === 'percentage') return compareDecimals(more.percent, less.percent) > 0;
  if (more.kind === 'quantity' && less.kind === 'quantity') return (compareQuantities(more, less) ?? 0) > 0;
  return more.kind === 'duration' && less.kind === 'duration' && mayOutlast(more, less, hours);
}
