import type { ClientDemandsSection } from '../../agreement/facts.generated';
import { isOneStated } from '../../clauses/stated';
import { isPlaceholder } from '../../syntax/placeholder';
import { comparing, type RuleFinding } from '../rule';

/** A standard matters by what follows where it is not met. */
export const demandWithoutConsequence = comparing({
  id: 'demand-without-consequence',
  severity: 'warning',
  severityIn: { template: 'information' },
  summary: 'Standards are demanded, and nothing says what follows where one is not met.',
  why: 'Without a consequence a standard is advice: every target still applies to the system that does not meet it, and the work that it causes is free. `unmet: none` says so to both parties.',
  bad: `client-demands:
  standards: [The device is under warranty]
`,
  good: `client-demands:
  standards: [The device is under warranty]
  unmet: {effect: [targets-do-not-apply, charged]}
  grace: 30 days
`,
  insteadOf: ['missing-statement'],
  reads: ['clientDemands'],
  check: ({ facts: { clientDemands } }) =>
    clientDemands && demands(clientDemands) && !hasConsequence(clientDemands) ? [without(clientDemands)] : [],
});

/** Whether there is a standard that is more than a place to fill in. */
function demands({ standards }: ClientDemandsSection): boolean {
  return standards?.is === 'list' && standards.items.some((item) => item.is === 'map' || !isPlaceholder(item.text));
}

function hasConsequence({ unmet, text }: ClientDemandsSection): boolean {
  return text !== undefined || isOneStated(unmet, unmet?.is === 'map' ? [unmet.effect] : undefined);
}

function without({ standards, unmet, place }: ClientDemandsSection): RuleFinding {
  const path = 'client-demands.unmet';
  const count = standards?.is === 'list' ? standards.items.length : 0;
  const what = count === 1 ? 'One standard is' : `${count} standards are`;
  return {
    span: (unmet ?? standards)?.place.at ?? place.at,
    path,
    message: `${what} demanded, but nothing follows where a system does not meet one: every target still applies to it. State under \`unmet\` what follows, or \`none\`.`,
    fixes: [
      { title: 'Insert `unmet`', insert: { path } },
      { title: 'State that nothing follows: `unmet: none`', insert: { path, snippet: 'unmet: none' } },
    ],
  };
}
