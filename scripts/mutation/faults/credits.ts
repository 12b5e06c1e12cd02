import type { CreditBand } from '../../../server/src/agreement/facts.generated';
import { uptimePromises } from '../../../server/src/agreement/uptime-promises';
import { toNumber } from '../../../server/src/values/decimal';
import type { Fault, Injection } from '../fault';
import { allOf, onEach } from '../in-turn';
import type { Sample } from '../sample';
import { creditBands, creditTables, earningBands } from './credit-bands';

const PERCENT = /\d+(?:\.\d+)?%/u;

/** Faults of service credits. */
export const credits: readonly Fault[] = [
  ...creditBands,
  {
    rule: 'credit-cap',
    name: 'cap credits below the worst band',
    inject: (sample) => (worstBands(sample).some((band) => (percentOf(band) ?? 0) > 1) ? cappedAt(sample, '1%') : []),
    // A limit of a guarantee may repeat the cap.
    brings: ['promise-differs'],
  },
  {
    rule: 'credit-cap',
    name: 'cap credits above all fees',
    inject: (sample) => cappedAt(sample, '150%'),
    // A year's credits of more than all fees pass a limit on liability of all fees.
    brings: ['liability-below-credits'],
  },
  {
    rule: 'credit-cap',
    name: 'raise the worst band over the cap',
    inject: (sample) => {
      const cap = capOf(sample);
      if (cap === undefined || cap >= 95) return [];
      return worstBands(sample).flatMap((band) =>
        percentOf(band) === undefined ? [] : sample.replaceIn(band.credit, PERCENT, '95%'),
      );
    },
  },
  {
    rule: 'credit-claim',
    name: 'leave out when credits are claimed',
    inject: (sample) => (creditTables(sample).length > 0 ? sample.drop(sample.facts.availability?.claimWithin) : []),
    // A promise may refer to it.
    brings: ['unresolved-reference'],
  },
  {
    rule: 'credit-claim',
    name: 'claim credits years later',
    inject: (sample) => {
      const claim = sample.facts.availability?.claimWithin;
      if (creditTables(sample).length === 0) return [];
      return ['24 months', '3 years', '800 days'].flatMap((time) => sample.set(claim, time));
    },
  },
  {
    rule: 'target-without-remedy',
    name: 'take out every remedy',
    inject: (sample) => {
      if (!isFirm(sample)) return [];
      const taken = withoutRemedies(sample);
      return taken.filter(({ text }) => text !== sample.analysis.tree.text);
    },
    // What refers to the credits, in a promise or elsewhere, leads nowhere.
    brings: ['unresolved-reference'],
  },
  {
    rule: 'target-without-remedy',
    name: 'let credits alone count, where an uptime earns none',
    inject: (sample) => {
      const { soleRemedy, targets } = sample.facts.availability ?? {};
      if (!isFirm(sample) || creditTables(sample).length === 0 || soleRemedy?.value !== false) return [];
      const unpaid = (targets?.items ?? []).flatMap(({ credits: own, uptime, place }) => {
        if (!uptime?.value || uptime.value === 'none') return [];
        const path = `${place.path}.credits`;
        if (!own) return sample.write(path, 'credits: none');
        return onEach(sample, sample.drop(own), (changed) => changed.write(path, 'credits: none'));
      });
      return onEach(sample, unpaid, (changed) => changed.set(changed.facts.availability?.soleRemedy, 'yes'));
    },
  },
  {
    rule: 'remedy-without-target',
    name: 'promise no uptime',
    inject: (sample) => {
      const promises = uptimePromises(sample.facts.availability);
      if (promises.length === 0 || creditTables(sample).length === 0) return [];
      return allOf(
        sample,
        promises.map(
          ({ owner }) =>
            (changed) =>
              changed.set(uptimeAt(changed, owner.place.path), 'none'),
        ),
      );
    },
    // What is guaranteed on the uptime has nothing to rest on, and the bands meet no uptime.
    brings: ['promise-without-basis', 'promise-differs'],
  },
  {
    rule: 'remedy-without-target',
    name: 'promise no uptime of a service with credits of its own',
    inject: (sample) =>
      (sample.facts.availability?.targets?.items ?? []).flatMap(({ credits: own, uptime }) =>
        own?.is === 'list' && uptime?.value !== 'none' ? sample.set(uptime, 'none') : [],
      ),
  },
  {
    rule: 'remedy-without-target',
    name: 'give a remedy where no uptime is promised',
    inject: (sample) => {
      const { availability } = sample.facts;
      if (!availability || uptimePromises(availability).length > 0) return [];
      return [
        ...onEach(sample, sample.write('availability.credits', 'credits: [{below: 99.5%, credit: 5%}]'), (changed) =>
          changed.write('availability.claim-within', 'claim-within: 60 days'),
        ),
        ...sample.write(
          'availability.chronic-failure',
          'chronic-failure: {missed: 3 months, of: 12 months, remedy: "The agreement may be ended by 30 days\' notice."}',
        ),
      ];
    },
  },
  {
    rule: 'cap-never-bites',
    name: 'raise the cap over all credits',
    inject: (sample) => (doesCapBite(sample) ? cappedAt(sample, '99%') : []),
    // As much of each year's fees may pass the limit on liability.
    brings: ['liability-below-credits', 'promise-differs'],
  },
  {
    rule: 'cap-never-bites',
    name: 'lower all credits under the cap',
    inject: (sample) => {
      if (!doesCapBite(sample)) return [];
      const bands = creditTables(sample).flatMap(earningBands);
      return allOf(
        sample,
        bands.map(
          ({ place }, index) =>
            (changed) =>
              changed.replaceIn(creditAt(changed, place.path), PERCENT, `${1 + index / 100}%`),
        ),
      );
    },
  },
  {
    rule: 'liability-below-credits',
    name: 'limit liability to less than the credits',
    inject: (sample) => {
      const { liability } = sample.facts;
      if (!countsAgainstLimit(sample)) return [];
      const isMoney = liability?.cap?.value !== 'none' && liability?.cap?.value?.kind === 'money';
      return isMoney
        ? sample.replaceIn(liability?.cap, /\d[\d,.]*/u, '100')
        : sample.replaceIn(liability?.cap, PERCENT, '0.1%');
    },
  },
  {
    rule: 'liability-below-credits',
    name: 'limit liability to a small sum',
    inject: (sample) => {
      const currency = sample.facts.currency?.text;
      return currency && countsAgainstLimit(sample) ? sample.set(sample.facts.liability?.cap, `${currency} 50`) : [];
    },
  },
];

function isFirm({ facts: { availability } }: Sample): boolean {
  const { commitment } = availability ?? {};
  return (commitment === undefined || commitment.value === 'firm') && uptimePromises(availability).length > 0;
}

function worstBands(sample: Sample): readonly CreditBand[] {
  return creditTables(sample).flatMap((table) => earningBands(table).at(-1) ?? []);
}

function percentOf({ credit }: CreditBand): number | undefined {
  const value = credit?.value;
  return value === undefined || value === 'none' || value.kind === 'money' ? undefined : toNumber(value.percent);
}

function capOf({ facts }: Sample): number | undefined {
  const cap = facts.availability?.creditCap?.value;
  return cap === undefined || cap === 'none' || cap.kind === 'money' ? undefined : toNumber(cap.percent);
}

function cappedAt(sample: Sample, percent: string): readonly Injection[] {
  return creditTables(sample).length === 0
    ? []
    : sample.replaceIn(sample.facts.availability?.creditCap, PERCENT, percent);
}

/** Credits by the fees of the affected service never come to more than the worst band: those of all fees add up. */
function doesCapBite(sample: Sample): boolean {
  const { availability } = sample.facts;
  const earning = uptimePromises(availability).filter(({ credits: table }) => table?.is === 'list').length;
  const most = Math.max(0, ...worstBands(sample).map((band) => percentOf(band) ?? 100));
  const isOfService = /\bservice\b/iu.test(`${availability?.creditOf?.text} ${availability?.creditCap?.text}`);
  const cap = capOf(sample);
  return cap !== undefined && (isOfService ? most : most * earning) <= Math.min(cap, 98);
}

/** Whether the limit on liability is one of a year, for the Provider, that credits use up. */
function countsAgainstLimit(sample: Sample): boolean {
  const { liability, fees } = sample.facts;
  const isOfYear = liability?.per?.value === 'contract year' && liability.whose?.value !== 'client';
  return fees !== undefined && isOfYear && liability.creditsCount?.value !== false && capOf(sample) !== undefined;
}

function uptimeAt(sample: Sample, owner: string) {
  return factAt(sample, `${owner}.uptime`);
}

function creditAt(sample: Sample, band: string) {
  return factAt(sample, `${band}.credit`);
}

function factAt(sample: Sample, path: string) {
  const bound = sample.at(path);
  return bound?.is === 'fact' ? bound : undefined;
}

/** Credits, the right after repeated failure, and the promises of a guarantee that rest on the uptime. */
function withoutRemedies(sample: Sample): readonly Injection[] {
  const { availability, guarantee } = sample.facts;
  const promises = guarantee?.promises?.is === 'list' ? guarantee.promises.items : [];
  const resting = promises.flatMap((promise) =>
    promise.is === 'map' && /^availability(?:\.uptime|\.targets\b.*)?$/u.test(promise.basis?.text ?? '')
      ? [promise.place.path]
      : [],
  );
  const keys = [
    'credits',
    'credit-of',
    'credit-cap',
    'claim-within',
    'credit-applied',
    'sole-remedy',
    'chronic-failure',
  ];
  const own = (availability?.targets?.items ?? []).map(({ place }) => `${place.path}.credits`);
  const paths = [...keys.map((key) => `availability.${key}`), ...own, ...resting];
  return allOf(
    sample,
    paths.map((path) => (changed) => changed.drop(changed.at(path))),
  );
}
