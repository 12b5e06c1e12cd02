import type {
  AfterHours,
  PrioritiesSection,
  PriorityLevel,
  ResponseTimeSection,
} from '../../agreement/facts.generated';
import type { Span } from '../../syntax/span';
import { listed } from '../../values/words';
import { idsIn, isAmong, urgentIds } from './levels';

/** What help the agreement offers outside business hours. */
export interface AfterHoursHelp {
  /** The ids of the levels that it is for. */
  readonly levels: ReadonlySet<string>;
  /** Where it says so. */
  readonly at: Span;
}

/** The levels that get help outside business hours; undefined where all do, or where the agreement leaves it open. */
export function limitedHelp(
  responseTime: ResponseTimeSection | undefined,
  priorities: PrioritiesSection | undefined,
): AfterHoursHelp | undefined {
  const afterHours = responseTime?.afterHours;
  if (!afterHours) return undefined;
  if (afterHours.is === 'map') return ofMap(afterHours, priorities);
  return afterHours.value === 'none' ? { levels: new Set(), at: afterHours.place.at } : undefined;
}

function ofMap(
  { available, for: list }: AfterHours,
  priorities: PrioritiesSection | undefined,
): AfterHoursHelp | undefined {
  if (available?.value === 'no') return { levels: new Set(), at: available.place.node.span };
  if (list && list.items.length > 0) {
    return list.items.some(({ blank }) => blank) ? undefined : { levels: idsIn(list), at: list.place.node.span };
  }
  // As the contract has it, an emergency is what the priorities call urgent.
  const urgent = urgentIds(priorities);
  const isLimited = available?.value === 'emergencies' && urgent !== undefined && urgent.size > 0;
  return isLimited ? { levels: urgent, at: available.place.node.span } : undefined;
}

/** Whether the level gets none of the help. */
export function isLeftAlone(level: PriorityLevel, { levels }: AfterHoursHelp): boolean {
  return !isAmong(level, levels);
}

/** `no help is given outside business hours`, `help outside business hours is given only for P1`. */
export function helpInWords({ levels }: AfterHoursHelp): string {
  if (levels.size === 0) return 'no help is given outside business hours';
  return `help outside business hours is given only for ${listed([...levels], 'and')}`;
}
