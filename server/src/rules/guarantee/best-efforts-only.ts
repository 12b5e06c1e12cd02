import type { Fact } from '../../agreement/bound';
import type { Commitment } from '../../agreement/facts.generated';
import { comparing } from '../rule';
import { promisesOf } from './promises';

/** An agreement promises something that can be kept or broken. */
export const bestEffortsOnly = comparing({
  id: 'best-efforts-only',
  severity: 'information',
  summary: 'All times and figures are matters of effort, and nothing is guaranteed, so that nothing can be broken.',
  why: 'Efforts that are reasonable can be shown after any failure, so that such a promise is seldom broken and seldom worth something. Service level management asks for at least one level that is measured and kept; the Client will ask for it too. An agreement of aims alone (`target`) says openly what it is, and is left alone.',
  bad: `response-time: {respond: 4 hours, commitment: efforts}
guarantee: {promises: none}
`,
  good: `response-time: {respond: 4 hours}
availability: {uptime: 99.5%, commitment: efforts}
guarantee: {promises: none}
`,
  reads: ['responseTime', 'availability', 'priorities', 'guarantee'],
  check: ({ facts: { responseTime, availability, priorities, guarantee } }) => {
    if (promisesOf(guarantee).length > 0) return [];
    const levels = priorities?.levels?.items ?? [];
    const recovery = availability?.recovery?.is === 'map' ? availability.recovery : undefined;
    const promised: readonly Promised[] = [
      {
        facts: [responseTime?.respond, ...levels.map(({ respond }) => respond)],
        commitment: responseTime?.commitment,
      },
      {
        facts: [
          availability?.uptime,
          ...(availability?.targets?.items ?? []).map(({ uptime }) => uptime),
          recovery?.failure,
          recovery?.disaster,
          recovery?.dataLoss,
        ],
        commitment: availability?.commitment,
      },
      { facts: levels.map(({ resolve }) => resolve), commitment: priorities?.resolveCommitment },
    ];
    const commitments = promised.filter(isPromised).map(({ commitment }) => commitment);
    const [first, ...others] = commitments.flatMap((commitment) => (commitment?.value === 'efforts' ? commitment : []));
    if (!first || commitments.some((commitment) => commitment?.value !== 'efforts' && commitment?.value !== 'target')) {
      return [];
    }
    const { span } = first.place.node;
    return [
      {
        span,
        path: first.place.path,
        message:
          'Response, uptime, recovery and resolution are promised by efforts alone as far as they are promised, and nothing is guaranteed: nothing of it can be broken. Promise firmly what you reach in any month.',
        related: others.map((other) => ({ span: other.place.node.span, message: 'Also a matter of effort' })),
        fixes: [{ title: 'Promise it firmly: `firm`', edits: [{ span, newText: 'firm' }] }],
      },
    ];
  },
});

/** Times and figures with what says how firmly they are promised. */
interface Promised {
  readonly facts: readonly (Fact<unknown> | undefined)[];
  readonly commitment: Fact<Commitment> | undefined;
}

/** What is still to be filled in will be promised. */
function isPromised({ facts }: Promised): boolean {
  return facts.some((fact) => fact && fact.value !== 'none');
}
