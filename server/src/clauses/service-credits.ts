import type { Fact, Prose } from '../agreement/bound';
import type { AvailabilitySection, ChronicFailure, CreditBand, UptimeTarget } from '../agreement/facts.generated';
import type { Block } from '../blocks/block';
import { capitalised, fragment, severalSentences } from '../blocks/edges';
import type { Phrase } from '../blocks/inlines';
import { blocks } from '../blocks/provisions';
import { listing, phrase, sentence, sentences } from '../blocks/sentence';
import type { Drafting } from './drafting';
import { alsoOfRows, factTable } from './items';
import { periodOf } from './measurement';
import { named } from './named';
import { group, statement, subclause } from './subclause';
import { beginsWith, continuing, embedded, isPercentage, saysNone } from './wording';

/** The table of general credits, or that there are none. */
export function credits(facts: AvailabilitySection, drafting: Drafting): Block | undefined {
  const isFirst = !(facts.targets?.items ?? []).some((target) => target.credits?.is === 'list');
  return creditBands(
    facts.credits,
    { heading: 'Service Credits', of: undefined, isFirst, isOther: !isFirst },
    facts,
    drafting,
  );
}

/** The credits of one service, where it has its own. */
export function creditTable(target: UptimeTarget, facts: AvailabilitySection, drafting: Drafting): Block | undefined {
  const service = target.service && named(target.service, ['services.included'], drafting);
  const heading = phrase`Service Credits for ${service}`;
  const first = facts.targets?.items.find((other) => other.credits?.is === 'list');
  return creditBands(
    target.credits,
    { heading, of: service, isFirst: first === target, isOther: false },
    facts,
    drafting,
  );
}

interface Bands {
  readonly heading: Phrase;
  /** The service, where the credits are those of one service. */
  readonly of: Phrase;
  /** Whether this is where Service Credit gets its meaning. */
  readonly isFirst: boolean;
  /** Whether credits of single services stand before it. */
  readonly isOther: boolean;
}

function creditBands(
  list: AvailabilitySection['credits'],
  { heading, of, isFirst, isOther }: Bands,
  facts: AvailabilitySection,
  drafting: Drafting,
): Block | undefined {
  if (!list) return undefined;
  const { client, cell, named: declared } = drafting;
  if (list.is === 'fact') {
    const none = isOther
      ? 'no other credit is given where uptime falls short'
      : 'no credit is given where uptime falls short';
    return statement(list, { heading, none }, drafting);
  }
  if (list.items.length === 0) return undefined;
  const period = periodOf(facts.measured, drafting);
  const within = period ? phrase`in a ${period}` : 'in the period of measurement';
  return subclause(list, {
    heading,
    content: sentence`Where the Uptime ${of && phrase`of ${of}`} ${within} falls into one of the following bands, ${client} is entitled to the credit that is stated for it ${isFirst && declared('Service Credit', 'a')}:`,
    children: [
      factTable(list, list.items, [
        {
          title: 'Uptime',
          cell: (band) => (band.title || band.text ? cell(band.title ?? band.text) : range(band, drafting)),
        },
        { title: 'Service Credit', align: 'end', cell: ({ credit }) => cell(credit, { none: 'No credit' }) },
      ]),
      alsoOfRows(list.items, () => undefined, drafting),
    ],
  });
}

/** "at least 99.0% and below 99.5%". */
function range({ atLeast, above, below, upTo }: CreditBand, { value }: Drafting): Phrase {
  const bounds = listing(
    [
      atLeast && phrase`at least ${value(atLeast)}`,
      above && phrase`above ${value(above)}`,
      below && phrase`below ${value(below)}`,
      upTo && phrase`up to ${value(upTo)}`,
    ],
    'and',
  );
  return capitalised(bounds);
}

/** What credits are a share of, how far they go, and how they are claimed and given. */
export function creditTerms(facts: AvailabilitySection, drafting: Drafting): readonly Block[] {
  return blocks(
    basis(facts, drafting),
    cap(facts, drafting),
    claim(facts, drafting),
    application(facts, drafting),
    soleRemedy(facts, drafting),
  );
}

function basis({ creditOf }: AvailabilitySection, { value }: Drafting): Block | undefined {
  if (!creditOf) return undefined;
  const content = embedded(value(creditOf), (words) => {
    const of = beginsWith(words, /^of\b/i) ? '' : 'of';
    return phrase`a Service Credit that is stated as a percentage is a percentage ${of} ${words}`;
  });
  return subclause(creditOf, { heading: 'Basis of Service Credits', content });
}

function cap({ creditCap, creditOf, measured }: AvailabilitySection, drafting: Drafting): Block | undefined {
  if (!creditCap) return undefined;
  const { value, said, shall } = drafting;
  const period = periodOf(measured, drafting);
  const of = isPercentage(creditCap) && creditOf && phrase`of ${fragment(value(creditOf))}`;
  const content = saysNone(creditCap)
    ? sentence`${said(creditCap, 'the sum of Service Credits is not limited')}`
    : sentence`The Service Credits ${period ? phrase`of one ${period}` : 'of one period'} together ${shall} not exceed ${value(creditCap)} ${of}`;
  return subclause(creditCap, { heading: 'Cap on Service Credits', content });
}

function claim({ claimWithin, measured }: AvailabilitySection, drafting: Drafting): Block | undefined {
  if (!claimWithin) return undefined;
  const { provider, client, shall, value, said } = drafting;
  const period = periodOf(measured, drafting);
  const content = saysNone(claimWithin)
    ? sentence`${provider} ${shall} give a Service Credit ${said(claimWithin, 'without a claim')}`
    : sentences(
        sentence`${client} ${shall} claim a Service Credit within ${value(claimWithin)} after the end of the ${period ?? 'period'} for which it is due`,
        sentence`A Service Credit that is claimed later is lost`,
      );
  return subclause(claimWithin, { heading: 'Claims', content });
}

function application({ creditApplied }: AvailabilitySection, { provider, shall, value }: Drafting): Block | undefined {
  if (!creditApplied) return undefined;
  const content = embedded(value(creditApplied), (words) =>
    beginsWith(words, /^(?:as|by|on|with|in|against|through|within|at)\b/i)
      ? phrase`${provider} ${shall} give a Service Credit ${words}`
      : phrase`a Service Credit is given as follows: ${words}`,
  );
  return subclause(creditApplied, { heading: 'How credits are given', content });
}

function soleRemedy({ soleRemedy: sole }: AvailabilitySection, { client, said }: Drafting): Block | undefined {
  if (!sole) return undefined;
  const words = sole.value
    ? `are the only remedy of ${client} for Uptime that falls short`
    : `do not exclude other rights of ${client}`;
  return subclause(sole, { heading: 'Other remedies', content: sentence`Service Credits ${said(sole, words)}` });
}

/** What the Client may do when uptime is missed again and again. */
export function repeatedFailure(
  facts: Fact<Prose | 'none'> | ChronicFailure | undefined,
  drafting: Drafting,
): Block | undefined {
  if (!facts) return undefined;
  const heading = 'Repeated failure';
  if (facts.is === 'fact') {
    return statement(facts, { heading, none: 'nothing further follows where Uptime falls short repeatedly' }, drafting);
  }
  return group(facts, { heading, content: consequence(facts, drafting) }, drafting);
}

function consequence({ missed, of, remedy }: ChronicFailure, { provider, client, value, said }: Drafting): Phrase {
  const span = of && phrase`within any period of ${value(of)}`;
  const when = phrase`where Uptime falls short of its target ${missed && phrase`in ${value(missed)}`} ${span}`;
  if (!remedy) return sentence`${when}, this is a repeated failure`;
  if (saysNone(remedy)) return sentence`${when}, ${said(remedy, 'nothing further follows')}`;
  const words = value(remedy);
  return severalSentences(words)
    ? sentences(sentence`${when}, the following applies:`, words)
    : sentence`${when}, ${continuing(words, [provider, client])}`;
}
