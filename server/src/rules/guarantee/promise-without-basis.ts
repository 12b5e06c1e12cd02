import { type Bound, type Fact, isProse, type Prose } from '../../agreement/bound';
import type { GuaranteedPromise } from '../../agreement/facts.generated';
import { isPlaceholder } from '../../syntax/placeholder';
import { type Comparison, comparing, type RuleFinding } from '../rule';

/** A promise rests on something that the agreement states. */
export const promiseWithoutBasis = comparing({
  id: 'promise-without-basis',
  severity: 'warning',
  severityIn: { template: 'information' },
  summary: 'A guaranteed promise that rests on no stated fact, or on one that promises nothing.',
  why: 'A promise that names the fact it rests on cannot promise more than that fact, and changes with it. One that stands alone is read as widely as its words allow.',
  bad: `guarantee:
  promises:
    - {id: response, promise: The Provider responds in time.}
`,
  good: `response-time: {respond: 4 hours}
guarantee:
  promises:
    - {id: response, promise: The Provider responds in time., basis: response-time.respond}
    - The Provider responds within $(response-time.respond) in 95% of cases.
`,
  reads: ['guarantee'],
  check: ({ facts, resolve }) => {
    const promises = facts.guarantee?.promises;
    return promises?.is === 'list' ? promises.items.flatMap((promise) => unfounded(promise, resolve)) : [];
  },
});

type Resolve = Comparison<never>['resolve'];

function unfounded(promise: Fact<Prose> | GuaranteedPromise, resolve: Resolve): readonly RuleFinding[] {
  const { path } = promise.place;
  if (promise.is === 'fact') {
    return refers(promise) || isPlaceholder(promise.text)
      ? []
      : [withoutBasis(promise, path, 'Refer in it to the fact as `$(…)`.', [])];
  }
  const { basis, promise: sentence, text } = promise;
  if (basis) return restsOnNothing(basis, resolve);
  if (!sentence && !text) return [];
  if (refers(sentence) || refers(text)) return [];
  const fixes = [{ title: 'Insert `basis`', insert: { path: `${path}.basis` } }];
  return [withoutBasis(sentence ?? text ?? promise, path, 'Name the path of the fact under `basis`.', fixes)];
}

function withoutBasis(at: Bound, path: string, advice: string, fixes: RuleFinding['fixes']): RuleFinding {
  const message = `This promise rests on no fact that the agreement states, so that nothing says how far it goes. ${advice}`;
  return { span: at.place.at, path, message, fixes };
}

/** What the basis leads to promises nothing: `uptime: none`. */
function restsOnNothing(basis: Fact<unknown>, resolve: Resolve): readonly RuleFinding[] {
  const target = resolve(basis.text);
  if (target?.kind !== 'bound' || target.bound.is !== 'fact' || target.bound.value !== 'none') return [];
  const message = `\`${basis.text}\` is \`none\`: the agreement promises nothing there that a guarantee could rest on. Rest it on something that is promised, or take the promise out.`;
  const related = [{ span: target.bound.place.node.span, message: 'Nothing is promised here.' }];
  return [{ span: basis.place.node.span, path: basis.place.path, message, related, fixes: [] }];
}

function refers(fact: Fact<unknown> | undefined): boolean {
  return isProse(fact?.value) && fact.value.references.length > 0;
}
