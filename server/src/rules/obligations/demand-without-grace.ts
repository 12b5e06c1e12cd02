import { type Bound, factsOf } from '../../agreement/bound';
import type { ClientDemandsSection } from '../../agreement/facts.generated';
import { comparing, type RuleFinding } from '../rule';

/** Whoever falls short of a standard gets time to meet it. */
export const demandWithoutGrace = comparing({
  id: 'demand-without-grace',
  severity: 'information',
  summary: 'Something follows where a standard is not met, and the Client has no time to meet it.',
  why: 'A device falls out of warranty overnight. Where targets stop or service is suspended on that day, the Client learns of it from the failure; a time to put it right, counted from when the Provider tells the Client, keeps the consequence fair and easier to enforce. `grace: none` says that there is none.',
  bad: `client-demands:
  standards: [The device is under warranty]
  unmet: {effect: may-suspend}
`,
  good: `client-demands:
  standards: [The device is under warranty]
  unmet: {effect: may-suspend}
  grace: 30 days
`,
  insteadOf: ['missing-statement'],
  reads: ['clientDemands'],
  check: ({ facts: { clientDemands } }) => (clientDemands ? judged(clientDemands) : []),
});

/** A time that words of the author's own name, where they stand instead of the field. How long something lasts is none. */
const TIME = /(?<!\bfor up to [\w-]{1,12} )\b(?:hours?|days?|weeks?|months?)\b/iu;

function judged({ unmet, grace, text }: ClientDemandsSection): readonly RuleFinding[] {
  if (grace || unmet?.is !== 'map' || !unmet.effect) return [];
  const effects = unmet.effect.items.filter(({ value }) => value !== undefined);
  if (effects.length === 0 || text || [unmet.text, unmet.also].some(namesTime)) return [];
  const path = 'client-demands.grace';
  const what = effects.map(({ text: effect }) => `\`${effect}\``).join(', ');
  return [
    {
      span: unmet.place.at,
      path,
      message: `What follows from an unmet standard (${what}) follows at once: no time is given to put it right. State under \`grace\` how long the Client has, or \`none\`.`,
      fixes: [
        { title: 'Insert `grace`', insert: { path } },
        { title: 'State that there is none: `grace: none`', insert: { path, snippet: 'grace: none' } },
      ],
    },
  ];
}

function namesTime(bound: Bound | undefined): boolean {
  return bound !== undefined && [...factsOf(bound)].some(({ text }) => TIME.test(text));
}
