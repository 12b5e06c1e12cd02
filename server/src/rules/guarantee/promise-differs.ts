import type { Header } from '../../agreement/agreement';
import { type Bound, type Fact, factsOf } from '../../agreement/bound';
import { onItsClock } from '../../agreement/clocks';
import type { PrioritiesSection } from '../../agreement/facts.generated';
import type { Target } from '../../agreement/paths';
import { compareDecimals, decimal } from '../../values/decimal';
import { compareDurations } from '../../values/duration-length';
import { compareFrequencies } from '../../values/frequency';
import { compareMoney } from '../../values/money';
import { comparePercentages } from '../../values/percentage';
import { isValue, type Value } from '../../values/value';
import { comparing, type RuleFinding } from '../rule';
import { spanOfWords } from '../span-of-words';
import { type Figure, figuresIn } from './figures';
import { promiseMaps, referredIn, sentenceOf } from './promises';

/** A promise says the figure of the fact that it rests on. */
export const promiseDiffers = comparing({
  id: 'promise-differs',
  severity: 'warning',
  summary: 'A guaranteed promise names another figure than the fact that it rests on.',
  why: 'A fact that is written twice drifts: one of the two is changed in a negotiation and the other is forgotten, and the Client may hold the Provider to the better one. `$(…)` prints the fact itself. Only like is compared with like: “95% of reports” says nothing against a time.',
  bad: `response-time: {respond: 4 hours}
guarantee:
  promises:
    - {id: response, promise: The Provider responds within 2 hours., basis: response-time.respond}
`,
  good: `response-time: {respond: 4 hours}
guarantee:
  promises:
    - {id: response, promise: The Provider responds to 95% of reports within 4 hours., basis: response-time.respond}
    - {id: same, promise: The Provider responds within $(response-time.respond)., basis: response-time.respond}
`,
  reads: ['guarantee', 'priorities'],
  check: ({ facts, header, resolve }) =>
    promiseMaps(facts.guarantee).flatMap((promise) => {
      const [sentence, path] = [sentenceOf(promise), promise.basis?.text.trim()];
      if (!sentence || path === undefined || referredIn(sentence).includes(path)) return [];
      const stated = statedAt(path, resolve(path), { facts, header });
      const figures = figuresIn(sentence.text, { currency: header.currency });
      return KINDS.flatMap((kind) => differing(kind, figures, stated, sentence, path) ?? []);
    }),
});

const KINDS = ['percentage', 'duration', 'money', 'frequency'] as const;

/** A value on which a promise rests, as it is written and on the clock that it runs on. */
interface Stated {
  readonly fact: Fact<unknown>;
  readonly values: readonly Value[];
}

interface Clocks {
  readonly facts: { readonly priorities?: PrioritiesSection };
  readonly header: Header;
}

/** A list or group of facts is read as far as so many: a promise names one of a few. */
const MOST = 200;

/** The values at `path`; of a whole section, which holds many that have nothing to do with the promise, none. */
function statedAt(path: string, target: Target | undefined, clocks: Clocks): readonly Stated[] {
  if (target?.kind !== 'bound' || !path.includes('.')) return [];
  const stated: Stated[] = [];
  for (const fact of factsOf(target.bound)) {
    if (stated.length === MOST) break;
    const values = [fact.value, onItsClock(fact, clocks).value].filter(isValue);
    if (values.length > 0 && !/\.credits\./u.test(fact.place.path)) stated.push({ fact, values });
  }
  return stated;
}

/** Of one kind, a conflict only where no figure of the sentence is a value of the basis. */
function differing(
  kind: (typeof KINDS)[number],
  figures: readonly Figure[],
  stated: readonly Stated[],
  sentence: Fact<unknown>,
  path: string,
): RuleFinding | undefined {
  const counts = path.startsWith('performance.');
  const named = figures.filter(
    ({ value, isShare }) => value.kind === kind && (counts || !isShare) && !isAbsolute(value),
  );
  const known = stated.filter(({ values }) => values.some((value) => value.kind === kind));
  const [first] = named;
  const [basis, ...others] = known;
  if (!first || !basis) return undefined;
  if (named.some(({ value }) => known.some(({ values }) => values.some((other) => isEqual(value, other)))))
    return undefined;
  const { node, path: at } = sentence.place;
  const span = spanOfWords(node, first.start, first.end);
  const isOne = others.length === 0 && isPathOf(basis.fact, path);
  const is = isOne
    ? `is ${basis.fact.text}`
    : `has ${known
        .slice(0, 3)
        .map(({ fact }) => fact.text)
        .join(', ')}`;
  const advice = isOne ? `Write \`$(${path})\` in its place, so that the two cannot part.` : 'Make them agree.';
  return {
    span,
    path: at,
    message: `The promise says ${first.words}, but \`${path}\`, on which it rests, ${is}. ${advice}`,
    related: [{ span: basis.fact.place.node.span, message: 'What the promise rests on' }],
    fixes:
      isOne && node.span.chunk === node.span.endChunk
        ? [{ title: `Refer to the fact: \`$(${path})\``, edits: [{ span, newText: `$(${path})` }] }]
        : [],
  };
}

/** 100% is told as a promise that nobody can keep. */
function isAbsolute(value: Figure['value']): boolean {
  return value.kind === 'percentage' && compareDecimals(value.percent, decimal(100)) >= 0;
}

function isPathOf(fact: Bound, path: string): boolean {
  return fact.place.path === path;
}

function isEqual(figure: Figure['value'], stated: Value): boolean {
  if (figure.kind === 'percentage' && stated.kind === 'percentage') return comparePercentages(figure, stated) === 0;
  if (figure.kind === 'money' && stated.kind === 'money') return compareMoney(figure, stated) === 0;
  if (figure.kind === 'duration' && stated.kind === 'duration') return compareDurations(figure, stated) === 0;
  if (figure.kind === 'frequency' && stated.kind === 'frequency') return compareFrequencies(figure, stated) === 0;
  return false;
}
