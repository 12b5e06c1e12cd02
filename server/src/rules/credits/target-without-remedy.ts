import { type Bound, type Fact, isProse } from '../../agreement/bound';
import type { AvailabilitySection, GuaranteedPromise, GuaranteeSection } from '../../agreement/facts.generated';
import { isFirm, type UptimePromise, uptimePromises } from '../../agreement/uptime-promises';
import { comparePercentages, printPercentageSource } from '../../values/percentage';
import { type Comparison, comparing, type RuleFinding } from '../rule';
import { tableOf } from './bands';

/** A firm uptime says what follows when it is missed. */
export const targetWithoutRemedy = comparing({
  id: 'target-without-remedy',
  severity: 'warning',
  severityIn: { template: 'information' },
  summary:
    'An uptime is promised firmly, and nothing follows when it is missed; or credits are the only remedy and it earns none.',
  why: 'Without credits, a right to end the agreement or another remedy, a missed uptime leads to an argument about damages, which a limit on liability settles no better. Where credits are the only remedy and an uptime earns none, its promise is empty. `credits: none` is an answer; silence is not.',
  bad: `availability:
  uptime: 99.9%
`,
  good: `availability:
  uptime: 99.9%
  credits: [{below: 99.9%, credit: 10%}]
`,
  reads: ['availability', 'guarantee'],
  check: ({ facts: { availability, guarantee }, resolve }) => {
    if (!availability || !isFirm(availability)) return [];
    const unpaid = uptimePromises(availability).filter(({ credits }) => !tableOf(credits) && !isOpen(credits));
    const { soleRemedy } = availability;
    if (soleRemedy?.value) return emptyPromises(soleRemedy, unpaid);
    const remedied = availability.chronicFailure
      ? []
      : unpaid.filter((promise) => isUnanswered(promise, guarantee, resolve));
    const [first, ...others] = remedied;
    return first ? [withoutRemedy(first, others)] : [];
  },
});

/** Still to be filled in. */
function isOpen(credits: AvailabilitySection['credits']): boolean {
  return credits?.is === 'fact' && credits.value === undefined;
}

/** No credits, and not even that there are none; and no promise that rests on it names a remedy. */
function isUnanswered(
  { fact, credits }: UptimePromise,
  guarantee: GuaranteeSection | undefined,
  resolve: Resolve,
): boolean {
  const saysNone = credits?.is === 'fact';
  const promises = guarantee?.promises?.is === 'list' ? guarantee.promises.items : [];
  return !saysNone && !promises.some((promise) => promise.is === 'map' && remedies(promise, fact.place.path, resolve));
}

type Resolve = Comparison<never>['resolve'];

/** "The credits of $(availability.credits)" are no remedy where there are none. */
function remedies({ basis, promise, remedy, fixWithin }: GuaranteedPromise, uptime: string, resolve: Resolve): boolean {
  const isNamed = [remedy, fixWithin].some(
    (fact) => fact && fact.value !== 'none' && pathsIn(fact).every((path) => resolve(path) !== undefined),
  );
  const paths = [basis?.text ?? '', ...pathsIn(promise)];
  return isNamed && paths.some((path) => path === uptime || uptime.startsWith(`${path}.`));
}

function pathsIn(fact: Fact<unknown> | undefined): readonly string[] {
  const references = isProse(fact?.value) ? fact.value.references : [];
  return references.flatMap(({ reference }) => reference.paths.map(({ path }) => path));
}

function emptyPromises(soleRemedy: Bound, unpaid: readonly UptimePromise[]): readonly RuleFinding[] {
  if (unpaid.length === 0 || soleRemedy.is !== 'fact') return [];
  const { span } = soleRemedy.place.node;
  const uptimes = unpaid.map(({ fact }) => `\`${fact.place.path}\``).slice(0, MOST_NAMED);
  return [
    {
      span,
      path: soleRemedy.place.path,
      message: `Credits are the only remedy here, and ${uptimes.join(', ')}${unpaid.length > MOST_NAMED ? ' …' : ''} earns none, so that nothing follows when it is missed. Give credits for it, or let other remedies stand.`,
      related: unpaid.map(({ fact }) => ({ span: fact.place.node.span, message: 'This uptime earns no credit.' })),
      fixes: [{ title: 'Let other remedies stand: `no`', edits: [{ span, newText: 'no' }] }],
    },
  ];
}

const MOST_NAMED = 3;

/** One finding for all of them: one table of credits would mend it where they promise the same. */
function withoutRemedy(first: UptimePromise, others: readonly UptimePromise[]): RuleFinding {
  const { fact, uptime, owner } = first;
  const areSame = others.every((other) => comparePercentages(other.uptime, uptime) === 0);
  const path = areSame ? 'availability.credits' : `${owner.place.path}.credits`;
  const below = printPercentageSource(uptime);
  return {
    span: fact.place.node.span,
    path: fact.place.path,
    message: `Nothing follows when this uptime of ${fact.text} is missed: no credit, no right after repeated failure, no remedy of a guarantee. State \`credits\`, or \`credits: none\`.`,
    related: others.map((other) => ({
      span: other.fact.place.node.span,
      message: 'Nor does anything when this is missed.',
    })),
    fixes: [
      { title: 'Insert `credits`', insert: { path, snippet: `credits:\n  - {below: ${below}, credit: \${1:5%}}` } },
      { title: 'State that there are none: `credits: none`', insert: { path, snippet: 'credits: none' } },
    ],
  };
}
