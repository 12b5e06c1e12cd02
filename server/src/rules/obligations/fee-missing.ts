import type { FeesSection, IncludedService, ServicesSection } from '../../agreement/facts.generated';
import { comparing, type RuleFinding } from '../rule';
import { sameWords } from './same-words';

/** Where services have their prices, each has one. */
export const feeMissing = comparing({
  id: 'fee-missing',
  severity: 'warning',
  severityIn: { template: 'information' },
  summary: 'A service has no fee where others have one, or where nothing else of the agreement says what is paid.',
  why: 'Beside services with a price, one without is free to the Client and forgotten by the Provider. `fee: included` says that another fee covers it. Where no service has a fee, a fixed charge or a minimum under `fees` may pay for all; where there is none either, nobody can tell what the services cost.',
  bad: `services:
  included:
    - {id: help-desk, name: Help desk, fee: GBP 28 per user per month, quantity: 9 users}
    - {id: backup, name: Backup}
`,
  good: `services:
  included:
    - {id: help-desk, name: Help desk, fee: GBP 28 per user per month, quantity: 9 users}
    - {id: backup, name: Backup, fee: included}
`,
  reads: ['services', 'fees'],
  check: ({ facts: { services, fees } }) => {
    const unpriced = mapsOf(services).filter((item) => !item.fee && !item.text && !isCharged(item, fees));
    const arePriced = mapsOf(services).some((item) => item.fee);
    if (!arePriced && (!fees || isPaidOtherwise(fees))) return [];
    return unpriced.map((item) => without(item, arePriced));
  },
});

function mapsOf(services: ServicesSection | undefined): readonly IncludedService[] {
  return (services?.included?.items ?? []).filter((item) => item.is === 'map');
}

/** A fixed charge carries the service's id or name. */
function isCharged({ id, name }: IncludedService, fees: FeesSection | undefined): boolean {
  const charges = fees?.charges?.is === 'list' ? fees.charges.items : [];
  return charges.some(
    (charge) =>
      (id !== undefined && charge.id?.text === id.text) ||
      (name !== undefined && charge.name !== undefined && sameWords(charge.name.text) === sameWords(name.text)),
  );
}

/** Something under `fees` is paid for all services together, or is said in words of the author's own. */
function isPaidOtherwise({ charges, minimum, rates, text, also }: FeesSection): boolean {
  const areWritten = [charges, minimum, rates].some((one) => one && !(one.is === 'fact' && one.value === 'none'));
  return areWritten || text !== undefined || also !== undefined;
}

function without({ place, name, id }: IncludedService, arePriced: boolean): RuleFinding {
  const path = `${place.path}.fee`;
  const service = name ?? id;
  const called = service ? `“${service.text}”` : 'This service';
  const beside = arePriced
    ? 'while other services have one'
    : 'and nothing under `fees` pays for all services together';
  return {
    span: service?.place.node.span ?? place.at,
    path,
    message: `${called} has no fee, ${beside}. State what it costs, or \`included\` where another fee covers it.`,
    fixes: [
      { title: 'Insert `fee`', insert: { path } },
      { title: 'State that another fee covers it: `fee: included`', insert: { path, snippet: 'fee: included' } },
    ],
  };
}
