import type { Entry } from '../agreement/agreement';
import type { Clause } from './clause';

/** What stands at one place among the clauses: something written, or a section that is missing there. */
export type Slot =
  | { readonly is: 'entry'; readonly entry: Entry }
  /** `after`: what it would stand behind; undefined where it would come first. */
  | { readonly is: 'missing'; readonly clause: Clause; readonly after: Entry | undefined };

/**
 * `entries` in their own order, with each clause of `missing` behind the nearest of its predecessors in `canonical` that
 * is there; else before the first of its successors; else at the end.
 */
export function withMissing(
  entries: readonly Entry[],
  missing: readonly Clause[],
  canonical: readonly Clause[],
): readonly Slot[] {
  const slots: Slot[] = entries.map((entry) => ({ is: 'entry', entry }));
  for (const clause of missing) {
    const at = placeFor(clause, slots, canonical);
    const before = slots[at - 1];
    const after = before?.is === 'entry' ? before.entry : before?.after;
    slots.splice(at, 0, { is: 'missing', clause, after });
  }
  return slots;
}

function placeFor(clause: Clause, slots: readonly Slot[], canonical: readonly Clause[]): number {
  const rank = canonical.indexOf(clause);
  const at = (other: Clause) => slots.findIndex((slot) => keyOf(slot) === other.key);
  const predecessor = canonical.slice(0, rank).findLast((other) => at(other) >= 0);
  if (predecessor) return at(predecessor) + 1;
  const successor = canonical.slice(rank + 1).find((other) => at(other) >= 0);
  return successor ? at(successor) : slots.length;
}

function keyOf(slot: Slot): string {
  return slot.is === 'entry' ? slot.entry.key : slot.clause.key;
}
