import { type Bound, type BoundMap, childrenOf, type Fact } from '../../../server/src/agreement/bound';
import type { Fault, Injection } from '../fault';
import { onEach } from '../in-turn';
import type { Sample } from '../sample';

const SECTIONS = [
  'services',
  'response-time',
  'responsibilities',
  'availability',
  'client-demands',
  'guarantee',
  'performance',
  'priorities',
];

/** What each section must state, where no rule of its own tells that it is absent. */
const STATEMENTS = [
  'services.included',
  'services.excluded',
  'response-time.business-hours',
  'response-time.respond',
  'response-time.after-hours',
  'responsibilities.provider',
  'responsibilities.client',
  'availability.recovery',
  'availability.recovery.failure',
  'availability.recovery.disaster',
  'availability.backups',
  'availability.backups.every',
  'client-demands.standards',
  'guarantee.promises',
  'guarantee.limits',
  'performance.hardware',
  'performance.workstations',
  'performance.third-party',
  'priorities.levels',
  'priorities.urgent',
  'priorities.can-wait',
  'liability.cap',
  'liability.whose',
  'liability.unlimited',
  'insurance.policies',
  'termination.convenience',
  'termination.breach',
  'termination.exit',
  'termination.exit.data-return',
  'disputes.then',
];

/** The topics that most agreements deal with, by the section or the clause that does. */
const TOPICS = [
  'fees',
  'liability',
  'insurance',
  'termination',
  'disputes',
  'clauses.confidentiality',
  'clauses.data-protection',
  'clauses.change-control',
  'clauses.intellectual-property',
  'clauses.force-majeure',
  'clauses.general',
];

/** What refers to something that is gone leads nowhere or cannot be worked out, and a promise that rested on it rests on nothing. */
const GONE = ['unresolved-reference', 'derived-unknown', 'promise-without-basis'];

/** Faults of what an agreement must say. */
export const completeness: readonly Fault[] = [
  {
    rule: 'missing-section',
    name: 'leave out a section',
    inject: (sample) => SECTIONS.flatMap((section) => sample.drop(sample.at(section))),
    brings: GONE,
  },
  {
    rule: 'missing-section',
    name: 'write `none` instead of a section',
    inject: (sample) =>
      SECTIONS.flatMap((section) =>
        onEach(sample, sample.drop(sample.at(section)), (changed) => changed.write(section, `${section}: none`)),
      ),
    // A word is no section.
    brings: [...GONE, 'invalid-value'],
  },
  {
    rule: 'missing-statement',
    name: 'leave out what a section must state',
    inject: (sample) => missable(sample).flatMap((path) => sample.drop(sample.at(path))),
    brings: GONE,
  },
  {
    rule: 'missing-statement',
    name: 'leave a key empty',
    inject: (sample) =>
      missable(sample).flatMap((path) => {
        const key = path.slice(path.lastIndexOf('.') + 1);
        return onEach(sample, sample.drop(sample.at(path)), (changed) => changed.write(path, `${key}:`));
      }),
    brings: GONE,
  },
  {
    rule: 'recommended-sections',
    name: 'leave out a topic',
    inject: (sample) =>
      // Where topics are absent already, one more makes no further finding.
      sample.analysis.findings.some(({ rule }) => rule === 'recommended-sections')
        ? []
        : TOPICS.flatMap((path) => sample.drop(sample.at(path))),
    brings: GONE,
  },
  {
    rule: 'fact-unprinted',
    name: 'write words of one’s own that say nothing',
    inject: (sample) =>
      draftedMaps(sample)
        .filter((map) => !isReferredTo(sample, map))
        .flatMap(({ place }) => sample.write(`${place.path}.text`, 'text: The parties have settled this by letter.')),
  },
  {
    rule: 'fact-unprinted',
    name: 'say in words what was referred to',
    inject: (sample) => draftedMaps(sample).flatMap((map) => withoutReferences(sample, map)),
  },
];

/** The statements that are there and are said nowhere else. */
function missable(sample: Sample): readonly string[] {
  return STATEMENTS.filter((path) => sample.at(path) !== undefined && !isSaidOtherwise(sample, path));
}

function isSaidOtherwise(sample: Sample, path: string): boolean {
  switch (path) {
    // Sets of backups each say how often they run.
    case 'availability.backups.every':
      return sample.at('availability.backups.sets') !== undefined;
    // Words of the author's own stand for the times.
    case 'availability.recovery.failure':
    case 'availability.recovery.disaster':
      return sample.at('availability.recovery.text') !== undefined;
    // Who helps around the clock has no time after hours.
    case 'response-time.after-hours':
      return (sample.facts.responseTime?.businessHours?.items ?? []).some(({ text }) => text === '24x7');
    default:
      return false;
  }
}

/** Maps of typed facts below the sections, of which sentences are drafted that words of one's own would replace. */
const DRAFTED = [
  'availability.recovery',
  'availability.backups',
  'availability.measured',
  'availability.chronic-failure',
  'response-time.after-hours',
  'client-demands.unmet',
  'termination.breach',
  'termination.exit',
  'termination.convenience',
  'fees.counts',
  'fees.travel',
  'fees.increase',
  'fees.disputes',
  'fees.suspension',
  'liability',
  'term',
];

function draftedMaps(sample: Sample): readonly BoundMap[] {
  return DRAFTED.flatMap((path) => {
    const bound = sample.at(path);
    return bound?.is === 'map' && factsIn(bound).length > 0 ? [bound] : [];
  });
}

/** The facts with a typed value: figures, times, money. */
function factsIn(map: BoundMap): readonly Fact<unknown>[] {
  return childrenOf(map).flatMap((child) => (child.is === 'fact' && isTyped(child) ? [child] : []));
}

function isTyped({ value }: Fact<unknown>): boolean {
  return typeof value === 'object' && value !== null && 'kind' in value;
}

/** Whether another place prints the map or a fact of it. */
function isReferredTo({ analysis }: Sample, { place }: Bound): boolean {
  return analysis.tree.text.includes(`$(${place.path}`);
}

/** The words of a map's own, each time without one reference to a fact of it that is said nowhere else. */
function withoutReferences(sample: Sample, map: BoundMap): readonly Injection[] {
  const text = childrenOf(map).find(({ place }) => place.path === `${map.place.path}.text`);
  if (text?.is !== 'fact') return [];
  return factsIn(map).flatMap(({ place }) => {
    const reference = `$(${place.path})`;
    const times = sample.analysis.tree.text.split(reference).length - 1;
    return times === 1 ? sample.replaceIn(text, reference, 'the time that was agreed') : [];
  });
}
