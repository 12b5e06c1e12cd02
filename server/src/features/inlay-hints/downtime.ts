import type { Analysis } from '../../analysis';
import { allowedDowntime, meaningOf, shortSpan } from '../../values/meaning';
import { isValue } from '../../values/value';
import type { Hanging } from '../bound-within';
import type { Hint } from './hint';

/** Behind an uptime: how long it lets the services be down in the period over which it is measured. */
export function downtimeHint({ bound }: Hanging, { tree, agreement }: Analysis): readonly Hint[] {
  if (bound.is !== 'fact' || !isValue(bound.value) || bound.value.kind !== 'percentage') return [];
  const range = tree.rangeOf(bound.place.node.span);
  if (range === undefined || !bound.place.path.endsWith('.uptime')) return [];
  const { locale } = agreement.header;
  const measured = agreement.facts.availability?.measured;
  const period = (measured?.is === 'map' ? measured.per?.value : undefined) ?? 'month';
  const seconds = allowedDowntime(bound.value, period);
  if (seconds === undefined) return [];
  const tooltip = meaningOf(bound.value, { locale, businessHours: undefined }).join('\n');
  const label = seconds === 0 ? 'no downtime' : `≈ ${shortSpan(seconds, locale)} a ${period}`;
  return [{ offset: range.end, label, tooltip }];
}
