import type { Fault } from '../fault';
import { idOf, levelsOf, neighboursOf } from '../levels';
import type { Sample } from '../sample';
import { priorityClocks } from './priority-clocks';
import { priorityMatrix } from './priority-matrix';
import { priorityTimes } from './priority-times';

/** Faults of priority levels: of the order in which they stand, their clocks, their matrix and their names. */
export const priorities: readonly Fault[] = [
  ...priorityTimes,
  ...priorityMatrix,
  ...priorityClocks,
  {
    rule: 'all-urgent',
    name: 'call every level urgent',
    inject: (sample) => sample.set(someUrgent(sample), `[${levelsOf(sample).map(idOf).join(', ')}]`),
  },
  {
    rule: 'all-urgent',
    name: 'call every level urgent, the least first',
    inject: (sample) => sample.set(someUrgent(sample), `[${levelsOf(sample).map(idOf).reverse().join(', ')}]`),
  },
  {
    rule: 'priority-label',
    name: 'exchange the names of two levels',
    inject: (sample) =>
      neighboursOf(sample).flatMap(([one, other]) =>
        [one, other].every((level) => /\d/u.test(idOf(level)) && /\d/u.test(level.name?.text ?? ''))
          ? sample.swap(one.name, other.name)
          : [],
      ),
  },
  {
    rule: 'priority-label',
    name: 'give two levels one name',
    inject: (sample) =>
      neighboursOf(sample).flatMap(([one, other]) => (one.name ? sample.set(other.name, one.name.text) : [])),
  },
  {
    rule: 'priority-label',
    name: 'name a level in a text with the name of another',
    inject: (sample) =>
      neighboursOf(sample).flatMap(([one, other]) =>
        PLACES.flatMap(([path, key]) =>
          sample.write(path, `${key}: A report of ${idOf(one)} (${other.name?.text}) comes before all others.`),
        ),
      ),
  },
  {
    rule: 'priority-label',
    name: 'call levels something else in a text',
    inject: (sample) => {
      const noun = sample.facts.priorities?.noun?.text ?? 'Priority';
      const other = noun === 'Severity' ? 'Priority' : 'Severity';
      return PLACES.flatMap(([path, key]) =>
        sample.write(path, `${key}: A report of ${other} 1 comes before all others.`),
      );
    },
  },
];

/** Where texts of the author's own may stand. */
const PLACES = [
  ['response-time.also', 'also'],
  ['priorities.also', 'also'],
  ['availability.also', 'also'],
  ['performance.also', 'also'],
] as const;

/** The levels that are urgent, where they are less than all of several. */
function someUrgent(sample: Sample) {
  const urgent = sample.facts.priorities?.urgent;
  const levels = levelsOf(sample);
  return urgent?.is === 'list' && urgent.items.length < levels.length && levels.length > 1 ? urgent : undefined;
}
