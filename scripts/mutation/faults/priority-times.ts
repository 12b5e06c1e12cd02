import type { PriorityLevel } from '../../../server/src/agreement/facts.generated';
import type { Fault, Injection } from '../fault';
import {
  durationIn,
  isLonger,
  LEVEL_TIMES,
  type LevelTimeKey,
  levelsOf,
  neighboursOf,
  runsAlways,
  timeOf,
} from '../levels';
import type { Sample } from '../sample';

/** Faults of the times of levels against each other. */
export const priorityTimes: readonly Fault[] = [
  {
    rule: 'priority-order',
    name: 'exchange the times of two levels',
    inject: (sample) =>
      ofNeighbours(sample, (key, urgent, lesser) => {
        const isSlip =
          runsAlways(urgent) === runsAlways(lesser) &&
          isLonger(timeOf(lesser, lesser[key]), timeOf(urgent, urgent[key]));
        return isSlip ? sample.swap(urgent[key], lesser[key]) : [];
      }),
    // The longer time of the lesser level may go beyond the resolution of the urgent one.
    brings: ['respond-after-resolve', 'update-interval'],
  },
  {
    rule: 'priority-order',
    name: 'take months for a more urgent level',
    inject: (sample) =>
      ofNeighbours(sample, (key, urgent, lesser) =>
        (key === 'resolve' || key === 'reportWithin') && durationIn(lesser[key])
          ? sample.set(urgent[key], runsAlways(urgent) ? '90 days' : '90 business days')
          : [],
      ),
  },
  {
    rule: 'priority-order',
    name: 'promise nothing for a more urgent level',
    inject: (sample) =>
      ofNeighbours(sample, (key, urgent, lesser) =>
        durationIn(urgent[key]) && durationIn(lesser[key]) ? sample.set(urgent[key], 'none') : [],
      ),
  },
  {
    rule: 'priority-order',
    name: 'leave a more urgent level to the time to respond to all reports',
    inject: (sample) =>
      neighboursOf(sample).flatMap(([urgent, lesser]) =>
        isLonger(generalResponse(sample), timeOf(lesser, lesser.respond)) ? sample.drop(urgent.respond) : [],
      ),
    // That time may also be longer than the urgent level takes to be resolved.
    brings: ['respond-after-resolve'],
  },
  {
    rule: 'respond-after-resolve',
    name: 'exchange response and resolution',
    inject: (sample) =>
      levelsOf(sample).flatMap((level) =>
        isLonger(timeOf(level, level.resolve), timeOf(level, level.respond))
          ? sample.swap(level.respond, level.resolve)
          : [],
      ),
    // Levels below respond sooner, levels above are resolved later; updates and recovery were made for the old resolution.
    brings: ['priority-order', 'update-interval', 'recovery-order'],
  },
  {
    rule: 'respond-after-resolve',
    name: 'respond after months',
    inject: (sample) =>
      levelsOf(sample).flatMap((level) =>
        durationIn(level.resolve) ? sample.set(level.respond, runsAlways(level) ? '90 days' : '90 business days') : [],
      ),
    // Levels below respond sooner.
    brings: ['priority-order'],
  },
  {
    rule: 'respond-after-resolve',
    name: 'leave a level to a time to respond that is longer than its resolution',
    inject: (sample) =>
      levelsOf(sample).flatMap((level) =>
        isLonger(generalResponse(sample), timeOf(level, level.resolve)) ? sample.drop(level.respond) : [],
      ),
    // Levels below respond sooner.
    brings: ['priority-order'],
  },
  {
    rule: 'update-interval',
    name: 'exchange updates and resolution',
    inject: (sample) =>
      levelsOf(sample).flatMap((level) => {
        const areLengths = [level.updateEvery, level.resolve].every((fact) => /^\d/u.test(fact?.text ?? ''));
        return areLengths && isLonger(timeOf(level, level.resolve), timeOf(level, level.updateEvery))
          ? sample.swap(level.updateEvery, level.resolve)
          : [];
      }),
    // Levels above are resolved later, levels below have updates more often; recovery was made for the old resolution.
    brings: ['priority-order', 'recovery-order'],
  },
  {
    rule: 'update-interval',
    name: 'tell of the progress once a quarter',
    inject: (sample) =>
      levelsOf(sample).flatMap((level) => {
        const resolve = durationIn(level.resolve);
        const isShort = resolve && resolve.unit !== 'month' && resolve.unit !== 'year';
        return isShort ? sample.set(level.updateEvery, 'quarterly') : [];
      }),
    // Levels below have updates more often.
    brings: ['priority-order'],
  },
  {
    rule: 'update-interval',
    name: 'leave out the updates of a more urgent level',
    inject: (sample) =>
      neighboursOf(sample).flatMap(([urgent, lesser]) =>
        durationIn(lesser.updateEvery) ? sample.drop(urgent.updateEvery) : [],
      ),
  },
];

function ofNeighbours(
  sample: Sample,
  inject: (key: LevelTimeKey, urgent: PriorityLevel, lesser: PriorityLevel) => readonly Injection[],
): readonly Injection[] {
  return neighboursOf(sample).flatMap(([urgent, lesser]) => LEVEL_TIMES.flatMap((key) => inject(key, urgent, lesser)));
}

/** The time to respond to all reports, which holds for a level that states none. */
function generalResponse({ facts }: Sample) {
  return durationIn(facts.responseTime?.respond);
}
