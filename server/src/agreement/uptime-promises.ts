import type { MeasuringPeriod } from '../values/measuring-period';
import type { Percentage } from '../values/value';
import type { Fact } from './bound';
import { factsOf } from './bound';
import type { AvailabilitySection, UptimeTarget } from './facts.generated';

/** An uptime that the agreement states: the general one, or that of one service. */
export interface UptimePromise {
  readonly fact: Fact<unknown>;
  readonly uptime: Percentage;
  /** What it is written in. */
  readonly owner: AvailabilitySection | UptimeTarget;
  /** The credits that it earns where it is missed: its own, else the general ones. */
  readonly credits: AvailabilitySection['credits'];
}

/** Every uptime that is known, the general one first. `none` and what is still to be filled in are left out. */
export function uptimePromises(availability: AvailabilitySection | undefined): readonly UptimePromise[] {
  if (!availability) return [];
  return [availability, ...(availability.targets?.items ?? [])].flatMap((owner) => {
    const { uptime: fact } = owner;
    const uptime = fact?.value;
    if (!fact || uptime === undefined || uptime === 'none') return [];
    return [{ fact, uptime, owner, credits: owner.credits ?? availability.credits }];
  });
}

/** Whether uptime and recovery are promised, and not only aimed at. What is still to be filled in promises nothing yet. */
export function isFirm({ commitment }: AvailabilitySection): boolean {
  return commitment === undefined || commitment.value === 'firm';
}

const PERIODS: ReadonlyMap<string, MeasuringPeriod> = new Map([
  ['week', 'week'],
  ['month', 'month'],
  ['quarter', 'quarter'],
  ['year', 'year'],
  ['annual', 'year'],
]);

/** The periods that a text names: month for "monthly", year for "annual". */
export function periodsIn(text: string): ReadonlySet<MeasuringPeriod> {
  const words = text.toLowerCase().matchAll(/\b(?:week|month|quarter|year|annual)/gu);
  return new Set([...words].flatMap(([word]) => PERIODS.get(word) ?? []));
}

/**
 * The period over which uptime is measured; a month where nothing is said, which is what readers expect. Undefined where it
 * is still to be filled in, or where words of the author's name several.
 */
export function measuringPeriod({ measured }: AvailabilitySection): MeasuringPeriod | undefined {
  if (measured?.is === 'map') return measured.per ? measured.per.value : 'month';
  const [only = 'month', ...more] = periodsIn(measured?.text ?? '');
  return more.length === 0 ? only : undefined;
}

/** Whether uptime is measured during some hours of the week only, so that a share of the whole period says nothing of it. */
export function isMeasuredInHours({ measured }: AvailabilitySection): boolean {
  const texts = measured ? [...factsOf(measured)].map(({ text }) => text) : [];
  return texts.some((text) => /\b(?:business|working|office|support|service|opening)[ -](?:hours|days)\b/iu.test(text));
}
