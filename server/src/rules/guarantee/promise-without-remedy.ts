import { type Bound, factsOf } from '../../agreement/bound';
import type { AvailabilitySection, GuaranteedPromise } from '../../agreement/facts.generated';
import { isPlaceholder } from '../../syntax/placeholder';
import { comparing, type RuleFinding } from '../rule';
import { promiseMaps, referredIn, sentenceOf } from './promises';

/** A guarantee says what the Client gets where it is not kept. */
export const promiseWithoutRemedy = comparing({
  id: 'promise-without-remedy',
  severity: 'warning',
  severityIn: { template: 'information' },
  summary: 'A guaranteed promise that names no remedy, and no credits stand behind its basis.',
  why: 'A guarantee differs from any other duty by what follows where it is not kept. Without a remedy it leaves the Client to the damages of the law, which a service that was late for an hour seldom causes, and the Provider to a dispute about their amount. `remedy: none` says so openly.',
  bad: `response-time: {respond: 4 hours}
guarantee:
  promises:
    - {id: response, promise: The Provider responds in time., basis: response-time.respond}
`,
  good: `response-time: {respond: 4 hours}
guarantee:
  promises:
    - {id: response, promise: The Provider responds in time., basis: response-time.respond, remedy: a credit of 5%}
`,
  reads: ['guarantee', 'availability'],
  check: ({ facts: { guarantee, availability } }) => {
    if (speaksOfRemedy(guarantee?.text) || speaksOfRemedy(guarantee?.also)) return [];
    return promiseMaps(guarantee).flatMap((promise) =>
      isRemedied(promise) || isCredited(promise, availability) ? [] : (without(promise) ?? []),
    );
  },
});

/** Words of the author's own that give the Client something. */
const REMEDY =
  /\b(?:credit|refund|reimburs|compensat|repay|deduct|reduc|terminat|may end|repeat|redo|free of charge|at (?:its|the Provider’s|the Provider's) own (?:cost|expense)|damages|remed)/iu;

function speaksOfRemedy(bound: Bound | undefined): boolean {
  return bound !== undefined && [...factsOf(bound)].some(({ text }) => REMEDY.test(text));
}

function isRemedied({ remedy, promise, text, also }: GuaranteedPromise): boolean {
  return remedy !== undefined || [promise, text, also].some(speaksOfRemedy);
}

/** Credits stand behind an uptime: the general one, or that of a service. */
function isCredited(promise: GuaranteedPromise, availability: AvailabilitySection | undefined): boolean {
  const paths = promise.basis ? [promise.basis.text.trim()] : referredIn(sentenceOf(promise));
  const bases = paths.filter((path) => /^availability(?:$|\.(?:uptime|targets|credits)(?:\.|$))/u.test(path));
  const targets = availability?.targets?.items ?? [];
  return bases.some((path) => {
    const named = targets.filter(({ place }) => `${path}.`.startsWith(`${place.path}.`));
    const tables = [...(named.length > 0 ? named : targets).map(({ credits }) => credits), availability?.credits];
    return tables.some((credits) => credits?.is === 'list' && credits.items.length > 0);
  });
}

function without(promise: GuaranteedPromise): RuleFinding | undefined {
  const sentence = sentenceOf(promise);
  if (!sentence || isPlaceholder(sentence.text)) return undefined;
  const path = `${promise.place.path}.remedy`;
  return {
    span: sentence.place.at,
    path,
    message:
      'This promise is guaranteed, but nothing says what the Client gets where it is not kept. State it under `remedy`, or `none`.',
    fixes: [
      { title: 'Insert `remedy`', insert: { path } },
      { title: 'State that there is none: `remedy: none`', insert: { path, snippet: 'remedy: none' } },
    ],
  };
}
