import { type Bound, childrenOf, type Fact } from '../../agreement/bound';
import { kinds } from '../../values/kinds';
import { isValue, type Value } from '../../values/value';

/** A field with a typed value, and the key that all fields with that value have. */
export interface StatedValue {
  readonly fact: Fact<unknown>;
  readonly key: string;
}

/** The typed values at or below things that did not change since they were looked for. */
export type StatedValues = WeakMap<Bound, readonly StatedValue[]>;

/** Every typed value at or below `bound`, in the order of reading; what a map or a list holds is remembered with it. */
export function statedIn(bound: Bound, remembered: StatedValues): readonly StatedValue[] {
  const known = remembered.get(bound);
  if (known) return known;
  if (bound.is === 'fact') return isValue(bound.value) ? [{ fact: bound, key: valueKey(bound.value) }] : [];
  const found: StatedValue[] = [];
  for (const child of childrenOf(bound)) for (const value of statedIn(child, remembered)) found.push(value);
  remembered.set(bound, found);
  return found;
}

/** The same for the same value, however it is written. */
export function valueKey(value: Value): string {
  return `${value.kind} ${sourceOf(value)}`;
}

function sourceOf(value: Value): string {
  switch (value.kind) {
    case 'duration':
      return kinds.duration.source(value);
    case 'money':
      return kinds.money.source(value);
    case 'percentage':
      return kinds.percentage.source(value);
    case 'share':
      return kinds.share.source(value);
    case 'rate':
      return kinds.rate.source(value);
    case 'quantity':
      return kinds.quantity.source(value);
    case 'frequency':
      return kinds.frequency.source(value);
    case 'hours':
      return kinds.hours.source(value);
    case 'date':
      return kinds.date.source(value);
  }
}
