import { type Bound, type Fact, isProse } from '../../agreement/bound';
import type { AvailabilitySection } from '../../agreement/facts.generated';
import { compareDecimals, decimal } from '../../values/decimal';
import type { Percentage } from '../../values/value';
import type { Rule, RuleFinding } from '../rule';
import { spanOfWords } from '../span-of-words';
import { absolutePromises } from './absolute-words';
import { isFirm } from './commitment-over';
import { manner } from './promising-places';

/** Promises that one bad day proves false. */
export const absolutePromise: Rule = {
  id: 'absolute-promise',
  severity: 'warning',
  summary:
    'A promise without bound: "100%", "always", "never", "immediately", "all issues", "guarantee uninterrupted".',
  why: 'Nobody keeps such a promise, and the first failure is a breach. Courts read it by its words; clients stop believing the rest. Manuals of contract drafting advise to state a measure and a remedy instead. Every word of a guarantee promises; elsewhere a duty that can be kept, never to share a password, is left alone, and so are the duties of the Client. In clauses of the author’s own, only a sentence that guarantees or ensures something counts.',
  bad: `guarantee:
  promises:
    - {id: uptime, promise: The Provider guarantees 100% uptime and solves all issues immediately.}
`,
  good: `guarantee:
  promises:
    - {id: response, promise: The Provider responds to 95% of all incidents within 4 hours and never later than the next day.}
    - {id: credit, promise: The Provider credits up to 100% of the fee of that month.}
clauses:
  - {id: secrets, text: The Provider shall never disclose the passwords of the Client.}
`,
  checkEach: ({ bound }) => {
    if (bound.is === 'fact') return inWords(bound);
    return isAvailability(bound) ? inUptimes(bound) : [];
  },
};

function inWords({ value, place: { node, path } }: Fact<unknown>): readonly RuleFinding[] {
  const how = isProse(value) ? manner(path) : undefined;
  if (how === undefined) return [];
  return absolutePromises(node.text, how).map(({ start, end, words, advice }) => ({
    span: spanOfWords(node, start, end),
    path,
    message: `“${words.replace(/\s+/gu, ' ')}” is a promise that nobody can keep. ${advice}`,
    fixes: [],
  }));
}

function isAvailability(bound: Bound): bound is AvailabilitySection {
  return bound.is === 'map' && bound.place.path === 'availability';
}

const HUNDRED = decimal(100);

/** A firm uptime of 100% is the same promise in figures. */
function inUptimes({ uptime, targets, commitment }: AvailabilitySection): readonly RuleFinding[] {
  if (!isFirm(commitment)) return [];
  const promised = [uptime, ...(targets?.items ?? []).map((target) => target.uptime)];
  return promised.flatMap((fact) => (fact && isWhole(fact) ? [wholeUptime(fact)] : []));
}

function isWhole({ value }: Fact<Percentage | 'none'>): boolean {
  return typeof value === 'object' && compareDecimals(value.percent, HUNDRED) >= 0;
}

function wholeUptime({ text, place }: Fact<unknown>): RuleFinding {
  const message = `“${text}” allows not one second of failure. State the uptime that you reach in a bad month, or \`commitment: target\`.`;
  return { span: place.node.span, path: place.path, message, fixes: [] };
}
