import type { BoundList, Fact } from '../../agreement/bound';
import type { PrioritiesSection, PriorityLevel } from '../../agreement/facts.generated';
import type { Span } from '../../syntax/span';

/** The levels, the most urgent first. */
export function levelsOf(priorities: PrioritiesSection | undefined): readonly PriorityLevel[] {
  return priorities?.levels?.items ?? [];
}

/** What the author calls the level: its name, else its id. */
export function calledOf({ name, id }: PriorityLevel): string {
  return name?.value ?? id?.text ?? 'this level';
}

/** Where a finding about all of a level points: its id, which is short, or the level itself. */
export function spanOfLevel({ id, place }: PriorityLevel): Span {
  return (id?.place ?? place).node.span;
}

/** The ids that `list` names. */
export function idsIn(list: BoundList<Fact<unknown>>): ReadonlySet<string> {
  return new Set(list.items.map((item) => item.text.trim()));
}

/** Whether `ids` has that of the level. */
export function isAmong({ id }: PriorityLevel, ids: ReadonlySet<string>): boolean {
  return id !== undefined && ids.has(id.text.trim());
}

/** The ids of the urgent levels; undefined where the agreement does not say yet which are. */
export function urgentIds(priorities: PrioritiesSection | undefined): ReadonlySet<string> | undefined {
  const urgent = priorities?.urgent;
  if (urgent?.is === 'list') return idsIn(urgent);
  return urgent?.value === 'none' ? new Set() : undefined;
}
