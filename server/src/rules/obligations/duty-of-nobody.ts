import type { Fact } from '../../agreement/bound';
import type { FailureScenario, Failures } from '../../agreement/facts.generated';
import { comparing, type RuleFinding } from '../rule';

/** When something fails, somebody acts; and who promises a repair, does one. */
export const dutyOfNobody = comparing({
  id: 'duty-of-nobody',
  severity: 'warning',
  severityIn: { template: 'information' },
  summary:
    'A failure in which neither party does anything, or whose repair is promised while the Provider does nothing.',
  why: 'The scenarios are read when something has failed and both parties look at each other. One that names nobody settles nothing, even if it names a time or a place to escalate to; a time for the repair that nobody makes cannot be kept. `none` for the whole scenario says openly that no party undertakes anything.',
  bad: `responsibilities:
  failures:
    network: {provider: none, client: none, within: 4 hours}
`,
  good: `responsibilities:
  failures:
    network: {provider: none, client: calls the line operator, within: none}
    hardware: none
`,
  insteadOf: ['missing-statement'],
  reads: ['responsibilities'],
  check: ({ facts: { responsibilities } }) => {
    const failures = responsibilities?.failures;
    return failures && !failures.text ? scenariosOf(failures).flatMap(judged) : [];
  },
});

function scenariosOf(failures: Failures): readonly FailureScenario[] {
  const own = (failures.entries ?? []).map(({ value }) => value);
  return [failures.system, failures.hardware, failures.network, ...own].filter((scenario) => scenario?.is === 'map');
}

function judged(scenario: FailureScenario): readonly RuleFinding[] {
  const { provider, client, within, text } = scenario;
  if (text || acts(provider)) return [];
  if (!acts(client)) return [nobody(scenario)];
  return within && typeof within.value === 'object' ? [repairedByNobody(scenario, within)] : [];
}

/** What is still to be filled in may well be a duty. */
function acts(party: Fact<unknown> | undefined): boolean {
  return party !== undefined && party.value !== 'none';
}

function nobody({ place, provider, client }: FailureScenario): RuleFinding {
  const said = [provider, client].filter((fact) => fact !== undefined);
  return {
    span: said[0]?.place.node.span ?? place.at,
    path: place.path,
    message: `In this failure neither the Provider nor the Client does anything (\`${place.path}\`), so that each will wait for the other. State what one of them does, or \`none\` for the whole failure.`,
    related: said.slice(1).map((fact) => ({ span: fact.place.node.span, message: 'Nor does the other party.' })),
    fixes: provider ? [] : [insertion(place.path)],
  };
}

function repairedByNobody({ place, provider }: FailureScenario, within: Fact<unknown>): RuleFinding {
  const { span } = within.place.node;
  return {
    span,
    path: within.place.path,
    message: `A repair within ${within.text} is promised, but the Provider does nothing in this failure: it cannot keep a time that depends on others. State what it does, or promise no time.`,
    ...(provider && { related: [{ span: provider.place.node.span, message: 'The Provider does nothing.' }] }),
    fixes: [
      { title: 'Promise no time: `none`', edits: [{ span, newText: 'none' }] },
      ...(provider ? [] : [insertion(place.path)]),
    ],
  };
}

function insertion(scenario: string): RuleFinding['fixes'][number] {
  return { title: 'Insert `provider`', insert: { path: `${scenario}.provider` } };
}
