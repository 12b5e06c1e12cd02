import { type Bound, type Fact, factsOf, isProse } from '../../agreement/bound';
import type { AvailabilitySection, GuaranteeSection } from '../../agreement/facts.generated';
import { compareDecimals, decimal } from '../../values/decimal';
import type { Percentage } from '../../values/value';
import type { Rule, RuleFinding } from '../rule';
import { spanOfWords } from '../span-of-words';
import { absolutePromises } from './absolute-words';

/** Promises that one bad day proves false. */
export const absolutePromise: Rule = {
  id: 'absolute-promise',
  severity: 'warning',
  summary:
    'A promise without bound: "100%", "always", "never", "immediately", "all issues", "guarantee uninterrupted".',
  why: 'Nobody keeps such a promise, and the first failure is a breach. Courts read it by its words; clients stop believing the rest. Manuals of contract drafting advise to state a measure and a remedy instead.',
  bad: `guarantee:
  promises:
    - {id: uptime, promise: The Provider guarantees 100% uptime and solves all issues immediately.}
`,
  good: `guarantee:
  promises:
    - {id: response, promise: The Provider responds to 95% of all incidents within 4 hours and never later than the next day.}
    - {id: credit, promise: The Provider credits up to 100% of the fee of that month.}
`,
  checkEach: ({ bound }) => {
    if (bound.is !== 'map') return [];
    switch (bound.place.path) {
      case 'guarantee':
        return promisesOf(bound as GuaranteeSection).flatMap(inWords);
      case 'availability':
        return inUptimes(bound as AvailabilitySection);
      default:
        return [];
    }
  },
};

/** The sentences that promise something: not those that say how it is measured, remedied or limited. */
function promisesOf({ text, also, promises }: GuaranteeSection): readonly Bound[] {
  const items = promises?.is === 'list' ? promises.items : [];
  const single = items.flatMap((item) => (item.is === 'fact' ? [item] : [item.promise, item.text, item.also]));
  return [text, ...single, also].filter((bound) => bound !== undefined);
}

function inWords(bound: Bound): readonly RuleFinding[] {
  return [...factsOf(bound)].flatMap((fact) => {
    if (!isProse(fact.value)) return [];
    const { node, path } = fact.place;
    return absolutePromises(node.text).map(({ start, end, words, advice }) => ({
      span: spanOfWords(node, start, end),
      path,
      message: `“${words.replace(/\s+/gu, ' ')}” is a promise that nobody can keep. ${advice}`,
      fixes: [],
    }));
  });
}

const HUNDRED = decimal(100);

/** A firm uptime of 100% is the same promise in figures. */
function inUptimes({ uptime, targets, commitment }: AvailabilitySection): readonly RuleFinding[] {
  if (commitment?.value !== undefined && commitment.value !== 'firm') return [];
  const promised = [uptime, ...(targets?.items ?? []).map((target) => target.uptime)];
  return promised.flatMap((fact) => (fact && isWhole(fact) ? [wholeUptime(fact)] : []));
}

function isWhole({ value }: Fact<unknown>): boolean {
  if (typeof value !== 'object' || value === null || !('percent' in value)) return false;
  return compareDecimals((value as Percentage).percent, HUNDRED) >= 0;
}

function wholeUptime({ text, place }: Fact<unknown>): RuleFinding {
  const message = `“${text}” allows not one second of failure. State the uptime that you reach in a bad month, or \`commitment: target\`.`;
  return { span: place.node.span, path: place.path, message, fixes: [] };
}
