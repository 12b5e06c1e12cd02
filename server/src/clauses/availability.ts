import type { AvailabilitySection } from '../agreement/facts.generated';
import { blocks } from '../blocks/provisions';
import { backups } from './backups';
import type { Clause } from './clause';
import { maintenance } from './maintenance';
import { measurement } from './measurement';
import { recovery } from './recovery';
import { credits, creditTerms, repeatedFailure } from './service-credits';
import { isOneStated, isStated } from './stated';
import { unlessWorded } from './subclause';
import { targets, uptime } from './uptime';
import { saysNone } from './wording';

/** What uptime is realistic and how it is measured, how fast a failure is repaired, how often backups run. */
export const availability: Clause<AvailabilitySection> = {
  key: 'availability',
  heading: 'Availability',
  mandatory: true,
  purpose: 'what uptime is realistic, how fast a failure or a disaster is repaired, and how often backups run',
  mustState: [
    {
      path: 'availability.uptime',
      what: 'the uptime that is promised, or `none`',
      reason: 'Where nothing is said, the Client expects that systems are always up.',
      isStated: (facts) => isStated(facts.uptime) || isStated(facts.targets),
    },
    {
      path: 'availability.measured',
      what: 'how uptime is measured',
      reason: 'The same month is 99.9% or 98%, depending on what is counted.',
      isStated: (facts) => isStated(facts.measured) || !promisesUptime(facts),
    },
    {
      path: 'availability.recovery',
      what: 'how fast a failure and a disaster are repaired',
      reason: 'Uptime says how often something breaks; recovery says how long it hurts.',
      isStated: (facts) => isStated(facts.recovery),
    },
    {
      path: 'availability.recovery.failure',
      what: 'how fast a failure is repaired',
      reason: 'It is what the Client plans its day by when a system is down.',
      isStated: ({ recovery: facts }) => facts?.is !== 'map' || isOneStated(facts, [facts.failure]),
    },
    {
      path: 'availability.recovery.disaster',
      what: 'how fast a disaster is repaired',
      reason: 'After the loss of a site, days are lost or weeks.',
      isStated: ({ recovery: facts }) => facts?.is !== 'map' || isOneStated(facts, [facts.disaster]),
    },
    {
      path: 'availability.backups',
      what: 'how often backups run',
      reason: 'Nobody misses a backup until the day when it is not there.',
      isStated: (facts) => isStated(facts.backups),
    },
    {
      path: 'availability.backups.every',
      what: 'how often backups run',
      reason: 'All work since the last backup is lost.',
      isStated: ({ backups: facts }) => facts?.is !== 'map' || isOneStated(facts, [facts.every, facts.sets]),
    },
  ],
  terms: [
    {
      term: 'Uptime',
      path: 'availability.uptime',
      meaning: 'The share of a period in which a service is available for use.',
    },
    {
      term: 'Service Credit',
      path: 'availability.credits',
      meaning: 'What the Client is credited when uptime falls short of its target.',
    },
  ],
  draft: (facts, drafting) =>
    blocks(
      unlessWorded(facts, () => uptime(facts, drafting)),
      targets(facts, drafting),
      measurement(facts.measured, drafting),
      maintenance(facts.maintenance, drafting),
      recovery(facts, drafting),
      backups(facts.backups, drafting),
      credits(facts, drafting),
      unlessWorded(facts, () => creditTerms(facts, drafting)),
      repeatedFailure(facts.chronicFailure, drafting),
    ),
};

function promisesUptime({ uptime: figure, targets: list }: AvailabilitySection): boolean {
  const byService = (list?.items ?? []).some((target) => target.uptime && !saysNone(target.uptime));
  return byService || (figure !== undefined && !saysNone(figure));
}
