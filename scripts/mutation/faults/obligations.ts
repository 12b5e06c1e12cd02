import type { Fact, Prose } from '../../../server/src/agreement/bound';
import type {
  Duty,
  ExcludedService,
  FailureScenario,
  IncludedService,
} from '../../../server/src/agreement/facts.generated';
import type { Rate } from '../../../server/src/values/value';
import type { Fault, Injection } from '../fault';
import { inTurn } from '../in-turn';
import type { Sample } from '../sample';

/** Standards that two careful people would judge differently. */
const VAGUE = [
  'The operating system and the applications are up to date',
  'The passwords of the users are sufficiently strong and changed regularly',
  'The protection against malware meets the industry standard',
  'The equipment room is in a reasonable condition',
  'The device is modern and has adequate memory',
  'Faults of the line are mended as soon as possible',
];

/** What is charged by the piece cannot be summed without the number, and texts that print the sum say so. */
const UNCOUNTED = ['derived-unknown'];

/** Faults of services, duties and client demands. */
export const obligations: readonly Fault[] = [
  ...VAGUE.map(
    (requirement): Fault => ({
      rule: 'demand-unmeasurable',
      name: `ask that ${requirement}`,
      inject: (sample) => requirements(sample).flatMap((fact) => sample.set(fact, requirement)),
    }),
  ),
  {
    rule: 'demand-without-consequence',
    name: 'leave out what follows',
    inject: (sample) => sample.drop(sample.facts.clientDemands?.unmet),
    // Texts of the author's that refer to what follows now lead nowhere.
    brings: ['unresolved-reference'],
  },
  {
    rule: 'demand-without-consequence',
    name: 'demand something and say nothing else',
    inject: (sample) => sample.set(sample.facts.clientDemands, '{standards: [The disk of each notebook is encrypted]}'),
  },
  {
    rule: 'demand-without-grace',
    name: 'leave out the grace',
    inject: (sample) => (hasEffect(sample) ? sample.drop(sample.facts.clientDemands?.grace) : []),
  },
  {
    rule: 'demand-without-grace',
    name: 'let one thing follow at once',
    inject: (sample) =>
      ['targets-do-not-apply', 'charged', 'may-suspend'].flatMap((effect) =>
        inTurn(
          sample,
          (before) => before.set(before.facts.clientDemands?.unmet, `{effect: [${effect}]}`),
          (between) => between.drop(between.facts.clientDemands?.grace),
        ),
      ),
  },
  {
    rule: 'excluded-and-included',
    name: 'exclude what is included',
    inject: (sample) => excludedAs(sample, ({ name }) => name?.text),
  },
  {
    rule: 'excluded-and-included',
    name: 'exclude what is included, in other letters',
    inject: (sample) => excludedAs(sample, ({ name }) => name?.text.toUpperCase()),
  },
  {
    rule: 'excluded-and-included',
    name: 'exclude what is included, in the other number',
    inject: (sample) => excludedAs(sample, ({ name }) => name && otherNumber(name.text)),
  },
  {
    rule: 'excluded-and-included',
    name: 'exclude by the id of what is included',
    inject: (sample) =>
      paired(excludedItems(sample), includedItems(sample)).flatMap(([excluded, { id }]) =>
        id && excluded.id && !isReferredTo(sample, excluded.place.path) ? sample.set(excluded.id, id.text) : [],
      ),
  },
  {
    rule: 'excluded-and-included',
    name: 'include what is excluded',
    inject: (sample) =>
      paired(includedItems(sample), excludedItems(sample)).flatMap(([{ name }, excluded]) =>
        name && excluded.name ? sample.set(name, `"${excluded.name.text}"`) : [],
      ),
  },
  {
    rule: 'fee-missing',
    name: 'leave out a fee',
    inject: (sample) => {
      const fees = includedItems(sample).flatMap(({ fee }) => fee ?? []);
      return fees.length > 1 ? fees.flatMap((fee) => sample.drop(fee)) : [];
    },
  },
  {
    rule: 'fee-missing',
    name: 'leave out a fee and its quantity',
    inject: (sample) =>
      includedItems(sample).length > 1
        ? includedItems(sample).flatMap((_, index) =>
            inTurn(
              sample,
              (before) => before.drop(includedItems(before)[index]?.quantity),
              (between) => between.drop(includedItems(between)[index]?.fee),
            ),
          )
        : [],
  },
  {
    rule: 'quantity-missing',
    name: 'leave out a quantity',
    inject: (sample) => perThing(sample).flatMap(({ quantity }) => sample.drop(quantity)),
    brings: UNCOUNTED,
  },
  {
    rule: 'quantity-missing',
    name: 'count something else',
    inject: (sample) =>
      perThing(sample).flatMap(({ quantity }) => sample.replaceIn(quantity, /[a-z ]+$/u, ' mailboxes')),
    brings: UNCOUNTED,
  },
  {
    rule: 'quantity-missing',
    name: 'charge a flat fee by the user',
    inject: (sample) =>
      includedItems(sample).flatMap(({ fee, quantity }) =>
        isRate(fee?.value) && !quantity ? sample.set(fee, `${currencyOf(sample)} 4 per user per month`) : [],
      ),
    brings: UNCOUNTED,
  },
  {
    rule: 'duty-of-nobody',
    name: 'let neither party do anything',
    inject: (sample) =>
      scenarios(sample).flatMap((_, index) =>
        inTurn(
          sample,
          (before) => before.set(scenarios(before)[index]?.provider, 'none'),
          (between) => between.set(scenarios(between)[index]?.client, 'none'),
        ),
      ),
  },
  {
    rule: 'duty-of-nobody',
    name: 'say of neither party what it does',
    inject: (sample) =>
      scenarios(sample).flatMap((_, index) =>
        inTurn(
          sample,
          (before) => before.drop(scenarios(before)[index]?.provider),
          (between) => between.drop(scenarios(between)[index]?.client),
        ),
      ),
    // That each of the two is left open remains true.
    brings: ['missing-statement'],
  },
  {
    rule: 'duty-of-nobody',
    name: 'promise a time for what nobody does',
    inject: (sample) =>
      scenarios(sample).flatMap(({ provider, within }) =>
        typeof within?.value === 'object' ? sample.set(provider, 'none') : [],
      ),
  },
  {
    rule: 'duty-of-both',
    name: "copy a duty of the Provider into the Client's list",
    inject: (sample) => copiedDuties(sample, dutiesOf(sample, 'provider'), dutiesOf(sample, 'client'), (duty) => duty),
  },
  {
    rule: 'duty-of-both',
    name: "copy a duty of the Client into the Provider's list",
    inject: (sample) => copiedDuties(sample, dutiesOf(sample, 'client'), dutiesOf(sample, 'provider'), (duty) => duty),
  },
  {
    rule: 'duty-of-both',
    name: 'copy a duty with a capital and without its articles',
    inject: (sample) =>
      copiedDuties(sample, dutiesOf(sample, 'provider'), dutiesOf(sample, 'client'), (duty) =>
        capitalised(duty.replaceAll(/\b(?:the|an|a) /gu, '')),
      ),
  },
  {
    rule: 'duty-of-both',
    name: 'copy a duty in the singular',
    inject: (sample) =>
      copiedDuties(sample, dutiesOf(sample, 'provider'), dutiesOf(sample, 'client'), (duty) =>
        duty.replace(/(?<=[a-z]{3})(?<!ie|s|u|i)s\b/u, ''),
      ),
  },
];

function requirements({ facts }: Sample): readonly Fact<Prose>[] {
  const standards = facts.clientDemands?.standards;
  if (standards?.is !== 'list') return [];
  return standards.items.flatMap((standard) => (standard.is === 'fact' ? standard : (standard.requirement ?? [])));
}

function hasEffect({ facts }: Sample): boolean {
  const unmet = facts.clientDemands?.unmet;
  return unmet?.is === 'map' && (unmet.effect?.items.length ?? 0) > 0;
}

function includedItems({ facts }: Sample): readonly IncludedService[] {
  return (facts.services?.included?.items ?? []).flatMap((item) => (item.is === 'map' ? item : []));
}

function excludedItems({ facts }: Sample): readonly ExcludedService[] {
  const excluded = facts.services?.excluded;
  return excluded?.is === 'list' ? excluded.items.flatMap((item) => (item.is === 'map' ? item : [])) : [];
}

/** Each excluded item under what `nameOf` makes of the name of an included service. */
function excludedAs(sample: Sample, nameOf: (service: IncludedService) => string | undefined): readonly Injection[] {
  const named = includedItems(sample).filter((service) => nameOf(service) !== undefined);
  return paired(excludedItems(sample), named).flatMap(([{ name }, service]) =>
    sample.set(name, `"${nameOf(service)}"`),
  );
}

/** `Firewalls` for `Firewall` and the other way round; undefined for names of which it is not plain how. */
function otherNumber(name: string): string | undefined {
  if (!/^[A-Za-z]+(?: [a-z]+)?$/u.test(name)) return undefined;
  if (/[^su]s$/u.test(name)) return name.slice(0, -1);
  return /[a-rt-xz]$/u.test(name) ? `${name}s` : undefined;
}

/** Services that are charged for each of something that lasts, with its number. */
function perThing(sample: Sample): readonly IncludedService[] {
  const used = /^(?:second|minute|hour|day|week|month|quarter|year|incident|ticket|report|call)$/u;
  return includedItems(sample).filter(
    ({ fee, quantity }) => quantity && isRate(fee?.value) && fee.value.per.some(({ unit }) => !used.test(unit)),
  );
}

function isRate(value: unknown): value is Rate {
  return typeof value === 'object' && value !== null && 'per' in value;
}

function currencyOf({ facts }: Sample): string {
  return facts.currency?.text ?? 'GBP';
}

function scenarios({ facts }: Sample): readonly FailureScenario[] {
  const failures = facts.responsibilities?.failures;
  const all = [
    failures?.system,
    failures?.hardware,
    failures?.network,
    ...(failures?.entries ?? []).map(({ value }) => value),
  ];
  return all.flatMap((scenario) => (scenario?.is === 'map' ? scenario : []));
}

function dutiesOf({ facts }: Sample, party: 'provider' | 'client'): readonly Fact<Prose>[] {
  const list = facts.responsibilities?.[party];
  if (list?.is !== 'list') return [];
  return list.items.flatMap((item: Fact<Prose> | Duty) => (item.is === 'fact' ? item : (item.duty ?? [])));
}

/** Each of the duties `into`, replaced by one of `from` as `written` writes it. */
function copiedDuties(
  sample: Sample,
  from: readonly Fact<Prose>[],
  into: readonly Fact<Prose>[],
  written: (duty: string) => string,
): readonly Injection[] {
  const plain = from.filter(({ text }) => !text.includes('$('));
  return paired(into, plain).flatMap(([fact, { text }]) => sample.set(fact, `"${written(text)}"`));
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Each of `many` with one of `others`, which come round again. */
function paired<A, B>(many: readonly A[], others: readonly B[]): readonly (readonly [A, B])[] {
  return many.flatMap((one, index) => {
    const other = others[index % others.length];
    return other === undefined ? [] : [[one, other] as const];
  });
}

function isReferredTo(sample: Sample, path: string): boolean {
  return sample.analysis.tree.text.includes(path);
}
