import { type Bound, childrenOf, type Fact, isProse } from '../../agreement/bound';
import { lastSegment, parentPath } from '../../agreement/path';
import type { Analysis } from '../../analysis';
import type { ValueKindName } from '../../values/value';
import type { SchemaPlace } from './place';

/** A value that the same field has in an item nearby. */
export interface Neighbour {
  /** As the file has it. */
  readonly text: string;
  /** `as in P1`, `as in 3 others`. */
  readonly where: string;
}

/** Of a long list, so many items at its end are looked at: who writes a further one goes on from those. */
const MOST_ITEMS = 100;
const MOST_VALUES = 5;

/**
 * The values that the field at `place` has in the other items of its list, or in the other maps beside its own, the
 * most frequent first. Of names and texts none: those are each their own.
 */
export function neighbourValues({ path, schema }: SchemaPlace, { agreement }: Analysis): readonly Neighbour[] {
  const kinds = schema.values ?? schema.items?.values ?? [];
  const item = parentPath(path);
  const list = item === undefined ? undefined : parentPath(item);
  if (list === undefined || kinds.length === 0 || kinds.some((kind) => UNIQUE.has(kind))) return [];
  const target = agreement.paths.resolve(list);
  if (target?.kind !== 'bound') return [];
  const holders = new Map<string, Bound[]>();
  for (const other of childrenOf(target.bound).slice(-MOST_ITEMS)) {
    const fact = other.is === 'map' ? fieldOf(other, lastSegment(path)) : undefined;
    if (fact === undefined || fact.place.path === path || !isReadable(fact)) continue;
    holders.set(fact.text, [...(holders.get(fact.text) ?? []), other]);
  }
  return [...holders]
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, MOST_VALUES)
    .map(([text, [first, ...others]]) => ({
      text,
      where: others.length > 0 ? `as in ${others.length + 1} others` : `as in ${lastSegment(first?.place.path ?? '')}`,
    }));
}

const UNIQUE: ReadonlySet<ValueKindName> = new Set(['id', 'label', 'prose', 'path']);

function fieldOf(map: Bound, key: string): Fact<unknown> | undefined {
  const field = childrenOf(map).find((child) => lastSegment(child.place.path) === key);
  return field?.is === 'fact' ? field : undefined;
}

function isReadable({ value, text }: Fact<unknown>): boolean {
  return value !== undefined && !isProse(value) && !text.includes('\n');
}
