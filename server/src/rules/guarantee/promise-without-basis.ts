import type { Bound, Fact, Prose } from '../../agreement/bound';
import type { GuaranteedPromise } from '../../agreement/facts.generated';
import { firstSegment } from '../../agreement/path';
import { isPlaceholder } from '../../syntax/placeholder';
import { type Comparison, comparing, type RuleFinding } from '../rule';
import { type Committed, commitmentOver, isSoft } from './commitment-over';
import { promisesOf, referredIn } from './promises';

/** A promise rests on something that the agreement states and promises. */
export const promiseWithoutBasis = comparing({
  id: 'promise-without-basis',
  severity: 'warning',
  severityIn: { template: 'information' },
  summary: 'A guaranteed promise that rests on no stated fact, or on one that promises nothing or is only aimed at.',
  why: 'A promise that names the fact it rests on cannot promise more than that fact, and changes with it. One that stands alone is read as widely as its words allow. A fact that the agreement only aims at cannot be broken, so that nobody can guarantee it. A whole section as the basis leaves open which of its facts is meant; a list of levels or targets and a document do not.',
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
  reads: ['guarantee', 'responseTime', 'availability', 'priorities', 'performance'],
  check: ({ facts, resolve }) => promisesOf(facts.guarantee).flatMap((promise) => judged(promise, facts, resolve)),
});

type Resolve = Comparison<never>['resolve'];

function judged(promise: Fact<Prose> | GuaranteedPromise, facts: Committed, resolve: Resolve): readonly RuleFinding[] {
  const { path } = promise.place;
  if (promise.is === 'fact') {
    if (isPlaceholder(promise.text)) return [];
    if (referredIn(promise).length > 0) return restsOnWeak(promise, facts, resolve);
    return [withoutBasis(promise, path, 'Refer in it to the fact as `$(…)`.', [])];
  }
  const { basis, promise: sentence, text } = promise;
  if (basis) return basis.blank ? [] : restsOn(basis, basis.text.trim(), facts, resolve);
  const said = text ?? sentence;
  if (!said) return [];
  const referring = [sentence, text].find((fact) => referredIn(fact).length > 0);
  if (referring) return restsOnWeak(referring, facts, resolve);
  const fixes = [{ title: 'Insert `basis`', insert: { path: `${path}.basis` } }];
  return [withoutBasis(sentence ?? said, path, 'Name the path of the fact under `basis`.', fixes)];
}

function withoutBasis(at: Bound, path: string, advice: string, fixes: RuleFinding['fixes']): RuleFinding {
  const message = `This promise rests on no fact that the agreement states, so that nothing says how far it goes. ${advice}`;
  return { span: at.place.at, path, message, fixes };
}

/** A sentence that rests on what it refers to: the first that promises nothing is told. */
function restsOnWeak(sentence: Fact<unknown>, facts: Committed, resolve: Resolve): readonly RuleFinding[] {
  return referredIn(sentence)
    .flatMap((path) => restsOnNothing(sentence, path, resolve) ?? restsOnAim(sentence, path, facts) ?? [])
    .slice(0, 1);
}

function restsOn(at: Fact<unknown>, path: string, facts: Committed, resolve: Resolve): readonly RuleFinding[] {
  const finding = restsOnNothing(at, path, resolve) ?? restsOnAim(at, path, facts) ?? restsOnTooMuch(at, path, resolve);
  return finding ? [finding] : [];
}

/** What the path leads to promises nothing: `uptime: none`. */
function restsOnNothing({ place }: Fact<unknown>, path: string, resolve: Resolve): RuleFinding | undefined {
  const target = resolve(path);
  if (target?.kind !== 'bound' || target.bound.is !== 'fact' || target.bound.value !== 'none') return undefined;
  const message = `\`${path}\` is \`none\`: the agreement promises nothing there that a guarantee could rest on. Rest it on something that is promised, or take the promise out.`;
  const related = [{ span: target.bound.place.node.span, message: 'Nothing is promised here.' }];
  return { span: place.node.span, path: place.path, message, related, fixes: [] };
}

function restsOnAim({ place }: Fact<unknown>, path: string, facts: Committed): RuleFinding | undefined {
  const commitment = commitmentOver(path, facts);
  if (!commitment || !isSoft(commitment)) return undefined;
  const { span } = commitment.place.node;
  return {
    span: place.node.span,
    path: place.path,
    message: `\`${path}\` is only aimed at (\`${commitment.place.path}: ${commitment.text}\`), so that it cannot carry a guarantee. Promise it firmly, or rest the guarantee on something that is.`,
    related: [{ span, message: 'How firmly it is promised' }],
    fixes: [{ title: 'Promise it firmly: `firm`', edits: [{ span, newText: 'firm' }] }],
  };
}

/** A promise that rests on itself, or on a section of many facts. */
function restsOnTooMuch({ place }: Fact<unknown>, path: string, resolve: Resolve): RuleFinding | undefined {
  const at = { span: place.node.span, path: place.path, fixes: [] };
  if (firstSegment(path) === 'guarantee') {
    const message = `\`${path}\` is part of the guarantee itself, so that the promise rests on nothing but itself. Name the fact that it rests on.`;
    return { ...at, message };
  }
  if (path.includes('.') || resolve(path)?.kind !== 'bound') return undefined;
  const message = `\`${path}\` is a whole section, so that it stays open which of its facts this promise rests on. Name the fact.`;
  return { ...at, message, severity: 'information' };
}
