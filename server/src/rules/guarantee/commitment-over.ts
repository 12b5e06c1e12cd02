import type { Fact } from '../../agreement/bound';
import type {
  AvailabilitySection,
  Commitment,
  PerformanceExpectation,
  PerformanceSection,
  PrioritiesSection,
  ResponseTimeSection,
} from '../../agreement/facts.generated';

/** The sections that say how firmly their times and figures are promised. */
export interface Committed {
  readonly responseTime?: ResponseTimeSection;
  readonly availability?: AvailabilitySection;
  readonly priorities?: PrioritiesSection;
  readonly performance?: PerformanceSection;
}

/** What says how firmly the fact at `path` is promised; undefined where nothing does, so that it is firm. */
export function commitmentOver(path: string, facts: Committed): Fact<Commitment> | undefined {
  const [section = '', group, ...below] = path.split('.');
  const last = below.at(-1) ?? group;
  switch (section) {
    case 'response-time':
      return last === 'respond' || last === undefined ? facts.responseTime?.commitment : undefined;
    case 'priorities':
      if (last === 'respond') return facts.responseTime?.commitment;
      return last === 'resolve' ? facts.priorities?.resolveCommitment : undefined;
    case 'availability':
      return COMMITTED.has(group ?? '') && !below.includes('credits') ? facts.availability?.commitment : undefined;
    case 'performance':
      return expectationsOf(facts.performance).find(({ place }) => `${path}.`.startsWith(`${place.path}.`))?.commitment;
    default:
      return undefined;
  }
}

/** What the `commitment` of availability speaks of. */
const COMMITTED: ReadonlySet<string> = new Set(['uptime', 'targets', 'recovery']);

/** Every expectation that is a map, of whatever it is. */
export function expectationsOf(performance: PerformanceSection | undefined): readonly PerformanceExpectation[] {
  const lists = [performance?.hardware, performance?.workstations, performance?.thirdParty, performance?.services];
  return lists.flatMap((list) => (list?.is === 'list' ? list.items : [])).filter((item) => item.is === 'map');
}

/** Whether something is only aimed at, so that missing it breaks nothing. */
export function isSoft(commitment: Fact<Commitment> | undefined): boolean {
  return commitment?.value === 'target' || commitment?.value === 'efforts';
}

/** Whether something is promised without reserve; what is still to be filled in is neither firm nor soft. */
export function isFirm(commitment: Fact<Commitment> | undefined): boolean {
  return commitment === undefined || commitment.value === 'firm';
}
