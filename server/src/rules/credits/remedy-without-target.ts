import type { Bound } from '../../agreement/bound';
import type { AvailabilitySection, UptimeTarget } from '../../agreement/facts.generated';
import { uptimePromises } from '../../agreement/uptime-promises';
import { printPercentageSource } from '../../values/percentage';
import { comparing, type RuleFinding } from '../rule';
import { bandsOf, tableOf } from './bands';

/** A remedy for missed uptime has an uptime that can be missed. */
export const remedyWithoutTarget = comparing({
  id: 'remedy-without-target',
  severity: 'warning',
  summary: 'Credits, or a right after repeated failure, where no uptime is promised.',
  why: 'A remedy needs something that can be missed. Where no uptime is promised, the bands read as if one were, and the parties will argue which.',
  bad: `availability:
  uptime: none
  credits: [{below: 99.9%, credit: 10%}]
`,
  good: `availability:
  targets: [{service: desktop, uptime: 99.9%}, {service: archive, uptime: none, credits: none}]
  credits: [{below: 99.9%, credit: 10%}]
`,
  insteadOf: ['missing-statement'],
  reads: ['availability'],
  check: ({ facts: { availability } }) => {
    if (!availability) return [];
    const { targets, credits, chronicFailure } = availability;
    const ofServices = (targets?.items ?? []).flatMap((target) => idle(target.credits, target));
    if (isUptimeStated(availability) || ofServices.length > 0) return ofServices;
    const repeated = chronicFailure?.is === 'fact' && chronicFailure.value === 'none' ? undefined : chronicFailure;
    const remedy = tableOf(credits) ?? repeated;
    return remedy ? [withoutTarget(remedy, availability)] : [];
  },
});

/** One that is still to be filled in is stated too. */
function isUptimeStated(availability: AvailabilitySection): boolean {
  const { uptime, targets } = availability;
  const all = [uptime, ...(targets?.items ?? []).map((target) => target.uptime)];
  return uptimePromises(availability).length > 0 || all.some((fact) => fact && fact.value === undefined);
}

/** The credits of a service that has `uptime: none`. */
function idle(credits: UptimeTarget['credits'], target: UptimeTarget): readonly RuleFinding[] {
  const table = tableOf(credits);
  return table && target.uptime?.value === 'none' ? [withoutTarget(table, target)] : [];
}

/** Where the uptime is not even said to be none, that is what is missing. */
function withoutTarget(remedy: Bound, owner: AvailabilitySection | UptimeTarget): RuleFinding {
  const { uptime } = owner;
  const missed = `${owner.place.path}.uptime`;
  const figure = boundaryOf(remedy, owner);
  const what = remedy.is === 'list' ? 'Credits are given' : 'Something follows';
  const found = {
    span: remedy.place.at,
    message: `${what} where uptime falls short, but no uptime is promised that could. Promise one, or take the remedy out.`,
  };
  if (!uptime) {
    const snippet = `uptime: \${1:${figure ?? '99.5%'}}`;
    return { ...found, path: missed, fixes: [{ title: 'Insert `uptime`', insert: { path: missed, snippet } }] };
  }
  const { span } = uptime.place.node;
  return {
    ...found,
    path: remedy.place.path,
    related: [{ span, message: 'No uptime is promised here.' }],
    fixes: figure ? [{ title: `Promise \`${figure}\``, edits: [{ span, newText: figure }] }] : [],
  };
}

/** Where the bands end: the uptime that they were made for. */
function boundaryOf(remedy: Bound, { credits }: AvailabilitySection | UptimeTarget): string | undefined {
  const table = remedy.is === 'list' ? tableOf(credits) : undefined;
  const highest = (table && bandsOf(table))?.find(({ facts }) => facts.credit?.value !== 'none');
  return highest?.high && !highest.high.closed ? printPercentageSource({ percent: highest.high.at }) : undefined;
}
