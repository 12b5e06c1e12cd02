import type { Fact, Prose } from '../../../server/src/agreement/bound';
import type { GuaranteedPromise, PerformanceExpectation } from '../../../server/src/agreement/facts.generated';
import { isFirm, uptimePromises } from '../../../server/src/agreement/uptime-promises';
import type { Fault, Injection } from '../fault';
import { inTurn } from '../in-turn';
import type { Sample } from '../sample';

/** Sentences that one bad day proves false. */
const ABSOLUTE = [
  'The Provider always responds within the agreed time.',
  'The Provider solves all issues of the Client Systems.',
  'The Provider immediately restores each system that has failed.',
  'The Provider guarantees uninterrupted operation.',
  'The systems never fail during Business Hours.',
  'The backups are complete in 100% of all cases.',
];

/** Faults of guaranteed promises. */
export const guarantee: readonly Fault[] = [
  ...ABSOLUTE.map(
    (sentence): Fault => ({
      rule: 'absolute-promise',
      name: `promise that ${sentence}`,
      inject: (sample) =>
        promiseTexts(sample)
          .filter(({ text }) => !text.includes('$('))
          .flatMap((fact) => sample.set(fact, sentence)),
    }),
  ),
  {
    rule: 'absolute-promise',
    name: 'promise an uptime without a failure',
    inject: (sample) => firmUptimes(sample).flatMap(({ fact }) => sample.set(fact, '100%')),
    // The bands, the repairs, the maintenance and the suppliers are those of an uptime that allows failures.
    brings: [
      'uptime-unreachable',
      'credit-bands',
      'maintenance-exceeds-allowance',
      'promise-beyond-supplier',
      'promise-differs',
      'stated-downtime',
    ],
  },
  {
    rule: 'absolute-promise',
    name: 'add such a promise to the response time',
    inject: (sample) => sample.write('response-time.also', 'also: The Provider always answers within an hour.'),
  },
  {
    rule: 'absolute-promise',
    name: 'make it a duty of the Provider',
    inject: (sample) => providerTexts(sample).flatMap((fact) => sample.replaceIn(fact, /^["']?/u, '$&immediately ')),
  },
  {
    rule: 'promise-without-basis',
    name: 'leave out the basis',
    inject: (sample) => resting(sample).flatMap(({ basis }) => sample.drop(basis)),
  },
  {
    rule: 'promise-without-basis',
    name: 'promise in a sentence alone',
    inject: (sample) =>
      promises(sample)
        .filter(({ place }) => !sample.analysis.tree.text.includes(place.path))
        .flatMap((promise) => sample.set(promise, 'The Provider answers urgent reports in good time.')),
  },
  {
    rule: 'promise-without-basis',
    name: 'rest a promise on what is only aimed at',
    inject: (sample) => {
      const [target] = aimedAt(sample);
      return target ? resting(sample).flatMap(({ basis }) => sample.set(basis, target)) : [];
    },
  },
  {
    rule: 'promise-differs',
    name: 'promise a shorter time than that of the basis',
    inject: (sample) =>
      figures(sample).flatMap((basis) => promising(sample, basis, 'The Provider does so within 7 minutes.')),
  },
  {
    rule: 'promise-differs',
    name: 'promise a longer time than that of the basis, often enough',
    inject: (sample) =>
      figures(sample).flatMap((basis) =>
        promising(sample, basis, 'The Provider does so in 95% of cases within 11 days.'),
      ),
  },
  {
    rule: 'promise-differs',
    name: 'promise another uptime than that of the basis',
    inject: (sample) =>
      firmUptimes(sample).flatMap(({ fact }) => promising(sample, fact, 'The Service reaches an uptime of 98.7%.')),
  },
  {
    rule: 'promise-without-remedy',
    name: 'leave out the remedy',
    inject: (sample) =>
      promises(sample).flatMap(({ basis, remedy }) => (basis && !restsOnUptime(basis) ? sample.drop(remedy) : [])),
  },
  {
    rule: 'promise-without-remedy',
    name: 'leave out the remedy and the time to put it right',
    inject: (sample) =>
      promises(sample).flatMap(({ basis }, index) =>
        basis && !restsOnUptime(basis)
          ? inTurn(
              sample,
              (before) => before.drop(promises(before)[index]?.remedy),
              (between) => between.drop(promises(between)[index]?.fixWithin),
            )
          : [],
      ),
  },
  {
    rule: 'promise-without-remedy',
    name: 'leave out the remedy and the credits',
    inject: (sample) =>
      promises(sample).flatMap(({ basis }, index) =>
        basis && restsOnUptime(basis) && !hasCreditsOfItsOwn(sample)
          ? inTurn(
              sample,
              (before) => before.drop(promises(before)[index]?.remedy),
              (between) => between.set(between.facts.availability?.credits, 'none'),
            )
          : [],
      ),
    // What is said of the credits is said of nothing any more.
    brings: ['remedy-without-target', 'target-without-remedy', 'unresolved-reference'],
  },
  {
    rule: 'promise-beyond-supplier',
    name: 'promise more than the supplier',
    inject: (sample) => suppliersUptimes(sample).flatMap(({ target }) => sample.set(target, '99.995%')),
  },
  {
    rule: 'promise-beyond-supplier',
    name: 'promise to be faster than the supplier',
    inject: (sample) => suppliersTimes(sample).flatMap(({ target }) => sample.set(target, '20 minutes')),
  },
  {
    rule: 'promise-beyond-supplier',
    name: 'promise a service more than the supplier behind it promises',
    inject: (sample) =>
      suppliersUptimes(sample).flatMap(({ metric }, index) =>
        uptimeServices(sample).flatMap((name) =>
          inTurn(
            sample,
            (before) =>
              before.set(metric && suppliersUptimes(before)[index]?.metric, `Availability of the system of ${name}`),
            (between) => between.set(suppliersUptimes(between)[index]?.supplierTarget, '98%'),
          ),
        ),
      ),
  },
  {
    rule: 'best-efforts-only',
    name: 'promise nothing but efforts',
    inject: (sample) =>
      inTurn(
        sample,
        (before) => before.set(before.facts.guarantee?.promises, 'none'),
        (next) => written(next, 'response-time.commitment'),
        (next) => written(next, 'availability.commitment'),
        (next) => written(next, 'priorities.resolve-commitment'),
      ),
    // Credits and remedies need a promise that can be broken.
    brings: ['remedy-without-target'],
  },
];

function promises({ facts }: Sample): readonly GuaranteedPromise[] {
  const list = facts.guarantee?.promises;
  return list?.is === 'list' ? list.items.flatMap((item) => (item.is === 'map' ? item : [])) : [];
}

/** Promises that rest on their basis alone: their sentence refers to no other fact. */
function resting(sample: Sample): readonly GuaranteedPromise[] {
  return promises(sample).filter(
    ({ promise, text, basis }) => basis && promise && !text && !promise.text.includes('$('),
  );
}

function promiseTexts(sample: Sample): readonly Fact<Prose>[] {
  return promises(sample).flatMap(({ promise }) => promise ?? []);
}

/** What the Provider does in the author's words: its duties, and its part when something fails. */
function providerTexts({ facts }: Sample): readonly Fact<unknown>[] {
  const { provider, failures } = facts.responsibilities ?? {};
  const duties = (provider?.items ?? []).flatMap((item) => (item.is === 'fact' ? item : (item.duty ?? [])));
  const parts = [failures?.system, failures?.hardware, failures?.network].flatMap((scenario) =>
    scenario?.is === 'map' && scenario.provider?.value !== 'none' ? (scenario.provider ?? []) : [],
  );
  return [...duties, ...parts];
}

function firmUptimes({ facts: { availability } }: Sample) {
  return availability && isFirm(availability) ? uptimePromises(availability) : [];
}

/** Paths of facts that are stated as targets. */
function aimedAt({ facts }: Sample): readonly string[] {
  const { priorities, performance } = facts;
  const resolved = priorities?.resolveCommitment?.value === 'target' ? priorities.levels?.items : undefined;
  const expected = performance?.workstations?.is === 'list' ? performance.workstations.items : [];
  return [
    ...(resolved ?? []).flatMap(({ resolve }) => (typeof resolve?.value === 'object' ? resolve.place.path : [])),
    ...expected.flatMap((item) =>
      item.is === 'map' && item.commitment?.value === 'target' && item.target ? item.target.place.path : [],
    ),
  ];
}

/** Times that are promised, and that a promise could rest on. */
function figures({ facts }: Sample): readonly Fact<unknown>[] {
  const { responseTime, availability, priorities } = facts;
  const recovery = availability?.recovery?.is === 'map' ? availability.recovery : undefined;
  const levels = (priorities?.levels?.items ?? []).map(({ respond }) => respond);
  return [responseTime?.respond, recovery?.failure, recovery?.disaster, recovery?.dataLoss, ...levels].flatMap(
    (fact) => (typeof fact?.value === 'object' ? fact : []),
  );
}

/** The first promise, resting on that fact and saying that sentence. */
function promising(sample: Sample, basis: Fact<unknown>, sentence: string): readonly Injection[] {
  return inTurn(
    sample,
    (before) => before.set(resting(before)[0]?.basis, basis.place.path),
    (between) => between.set(resting(between)[0]?.promise, sentence),
  );
}

function restsOnUptime(basis: Fact<string>): boolean {
  return /^availability\.(?:uptime|targets|credits)/u.test(basis.text);
}

/** Whether a service earns credits that are not those of all. */
function hasCreditsOfItsOwn({ facts }: Sample): boolean {
  return (facts.availability?.targets?.items ?? []).some(({ credits }) => credits);
}

function thirdParty({ facts }: Sample): readonly PerformanceExpectation[] {
  const list = facts.performance?.thirdParty;
  return list?.is === 'list' ? list.items.flatMap((item) => (item.is === 'map' ? item : [])) : [];
}

function suppliersUptimes(sample: Sample): readonly PerformanceExpectation[] {
  return thirdParty(sample).filter(
    ({ metric, supplierTarget }) => /availab|uptime/iu.test(metric?.text ?? '') && supplierTarget?.text.endsWith('%'),
  );
}

function suppliersTimes(sample: Sample): readonly PerformanceExpectation[] {
  return thirdParty(sample).filter(
    ({ metric, supplierTarget }) =>
      /repair|deliver|respon/iu.test(metric?.text ?? '') && /hours?$|days?$/u.test(supplierTarget?.text ?? ''),
  );
}

/** The names of services whose uptime is promised. */
function uptimeServices({ facts }: Sample): readonly string[] {
  const named = new Map(
    (facts.services?.included?.items ?? []).flatMap((item) =>
      item.is === 'map' && item.id && item.name ? [[item.id.text, item.name.text]] : [],
    ),
  );
  const targets = facts.availability && isFirm(facts.availability) ? (facts.availability.targets?.items ?? []) : [];
  return targets.flatMap(({ service, uptime }) => (uptime ? (named.get(service?.text ?? '') ?? []) : []));
}

function written(sample: Sample, path: string): readonly Injection[] {
  const at = sample.at(path);
  return at ? sample.set(at, 'efforts') : sample.write(path, `${path.slice(path.lastIndexOf('.') + 1)}: efforts`);
}
