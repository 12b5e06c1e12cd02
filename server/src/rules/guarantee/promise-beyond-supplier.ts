import { businessHoursOf } from '../../agreement/clocks';
import { comparing } from '../rule';
import { expectationsOf } from './commitment-over';
import { repairsBeyondSuppliers } from './supplier-repairs';
import { targetBeyondSupplier } from './supplier-targets';
import { uptimesBeyondSuppliers } from './supplier-uptimes';
import { supplierUptimes, thirdPartyOf } from './suppliers';

/** What another supplies cannot be promised better than its supplier promises it. */
export const promiseBeyondSupplier = comparing({
  id: 'promise-beyond-supplier',
  severity: 'warning',
  summary: 'More is promised than the suppliers promise whose systems it depends on.',
  why: 'The supplier’s failure becomes the Provider’s breach, and the supplier’s own credits do not cover it. Availabilities of systems that must all be up multiply, as reliability engineering has it: two suppliers at 99.9% make 99.8001%. A general uptime is taken to cover the systems of third parties unless its measurement names what it covers or leaves out the failures of suppliers; the uptime of one service, where a supplier’s metric names that service.',
  bad: `performance:
  third-party:
    - {id: mail, metric: Availability of e-mail, target: 99.99%, supplier: Fabrikam Mail, supplier-target: 99.9%}
`,
  good: `performance:
  third-party:
    - {id: mail, metric: Availability of e-mail, target: 99.9%, supplier: Fabrikam Mail, supplier-target: 99.9%}
    - {id: maps, metric: Availability of maps, target: none, supplier: Tailspin Maps, supplier-target: 99%}
`,
  reads: ['performance', 'availability', 'services', 'responsibilities', 'responseTime'],
  check: ({ facts, header }) => {
    const hours = businessHoursOf(facts.responseTime);
    return [
      ...expectationsOf(facts.performance).flatMap((item) => targetBeyondSupplier(item, hours)),
      ...uptimesBeyondSuppliers(facts.availability, facts.services, supplierUptimes(facts.performance), header),
      ...repairsBeyondSuppliers(facts.responsibilities?.failures, thirdPartyOf(facts.performance), hours),
    ];
  },
});
