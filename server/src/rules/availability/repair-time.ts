import type { Header } from '../../agreement/agreement';
import type { Fact } from '../../agreement/bound';
import { businessHoursOf, inDays } from '../../agreement/clocks';
import type {
  AvailabilitySection,
  ResponseTimeSection,
  ResponsibilitiesSection,
} from '../../agreement/facts.generated';
import { decimal } from '../../values/decimal';
import { averageSeconds } from '../../values/duration-length';
import { type Course, longestCourse } from '../../values/elapsed';
import { type Decimal, type Duration, isValue } from '../../values/value';

/** How long one failure may last by the agreement's own word. */
export interface RepairTime {
  readonly fact: Fact<unknown>;
  readonly of: 'failure' | 'disaster';
  /** The longest that it takes on the wall clock. */
  readonly seconds: Decimal;
  /** When that comes about, where the time counts business hours that are known. */
  readonly course: Course | undefined;
}

interface Facts {
  readonly availability?: AvailabilitySection;
  readonly responsibilities?: ResponsibilitiesSection;
  readonly responseTime?: ResponseTimeSection;
}

/**
 * The time to repair a failure; where recovery states none, that of a failed system among the responsibilities, which is the
 * same promise in another place; else the time after a disaster. Undefined where none is stated, or it is still to be
 * filled in.
 */
export function repairTime(facts: Facts, { days }: Pick<Header, 'days'>): RepairTime | undefined {
  const recovery = facts.availability?.recovery;
  if (recovery?.is !== 'map') return undefined;
  const system = facts.responsibilities?.failures?.system;
  const failure = stated(recovery.failure) ?? stated(system?.is === 'map' ? system.within : undefined);
  const fact = failure ?? stated(recovery.disaster);
  if (!fact) return undefined;
  const { value } = inDays(fact, days);
  if (!isValue(value) || value.kind !== 'duration') return undefined;
  const course = value.clock === 'business' ? longestCourse(value, businessHoursOf(facts.responseTime)) : undefined;
  return { fact, of: failure ? 'failure' : 'disaster', seconds: longest(value, course), course };
}

function stated(fact: Fact<unknown> | undefined): Fact<unknown> | undefined {
  return fact?.value === 'none' ? undefined : fact;
}

/** Where the hours are not known, business time takes at least its own length, and business days at least as many days. */
function longest(time: Duration, course: Course | undefined): Decimal {
  return course ? decimal(Math.round((course.until - course.from) * 60)) : averageSeconds(time);
}
