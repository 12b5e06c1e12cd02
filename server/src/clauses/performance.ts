import type { BoundList, Fact, Prose } from '../agreement/bound';
import type { PerformanceExpectation, PerformanceSection } from '../agreement/facts.generated';
import type { Block } from '../blocks/block';
import { capitalisedText } from '../blocks/edges';
import type { Phrase } from '../blocks/inlines';
import { blocks, enumerate } from '../blocks/provisions';
import { phrase, sentence, sentences } from '../blocks/sentence';
import type { Clause, Statement } from './clause';
import type { Drafting } from './drafting';
import { alsoOfRows, factTable, itemsOf, mapsOf } from './items';
import { isStated } from './stated';
import { statement, subclause, unlessWorded } from './subclause';
import { beginsWith, embedded, possessive, saysNone } from './wording';

/** What performance the Client can expect of hardware, workstations and systems of third parties. */
export const performance: Clause<PerformanceSection> = {
  key: 'performance',
  heading: 'Performance',
  mandatory: true,
  purpose: 'what performance to expect of hardware, workstations and systems of third parties',
  mustState: [
    expectation(
      'hardware',
      'hardware',
      'The Client judges by what feels slow, and only stated expectations can be met.',
    ),
    expectation('workstations', 'workstations', 'It is what every user sees every morning.'),
    expectation(
      'third-party',
      'systems of third parties',
      'The Client does not tell your service from that of the supplier behind it.',
    ),
  ],
  terms: [],
  draft: (facts, drafting) =>
    blocks(
      expectations(facts.hardware, { heading: 'Hardware', of: 'hardware' }, drafting),
      expectations(facts.workstations, { heading: 'Workstations', of: 'workstations' }, drafting),
      expectations(facts.thirdParty, { heading: 'Systems of third parties', of: 'systems of third parties' }, drafting),
      expectations(facts.services, ownServices(drafting), drafting),
      strength(facts, drafting),
      unlessWorded(facts, () => review(facts, drafting)),
    ),
};

function expectation(
  key: 'hardware' | 'workstations' | 'third-party',
  of: string,
  reason: string,
): Statement<PerformanceSection> {
  return {
    path: `performance.${key}`,
    what: `what performance to expect of ${of}, or \`none\``,
    reason,
    isStated: (facts) => isStated(facts[key === 'third-party' ? 'thirdParty' : key]),
  };
}

function ownServices({ provider }: Drafting) {
  const of = `${possessive(provider)} services`;
  return { heading: capitalisedText(of), of };
}

type Expectations = Fact<Prose | 'none'> | BoundList<Fact<Prose> | PerformanceExpectation> | undefined;

function expectations(
  list: Expectations,
  { heading, of }: { readonly heading: string; readonly of: string },
  drafting: Drafting,
): Block | undefined {
  if (!list) return undefined;
  if (list.is === 'fact') {
    return statement(list, { heading, none: `no performance of ${of} is promised` }, drafting);
  }
  if (list.items.length === 0) return undefined;
  const rows = mapsOf<PerformanceExpectation>(list.items).filter((item) => item.text === undefined);
  const worded = list.items.filter((item) => item.is === 'fact' || item.text !== undefined);
  return subclause(list, {
    heading,
    content: sentences(
      rows.some((row) => row.supplier || row.supplierTarget) &&
        sentence`The target of a supplier is a promise of that supplier and not of ${drafting.provider}`,
      sentence`The following performance is to be expected of ${of}:`,
    ),
    children: blocks(
      rows.length > 0 && metrics(list, rows, drafting),
      enumerate(
        itemsOf(worded, () => undefined, drafting),
        'none',
      ),
      alsoOfRows(rows, (row) => row.metric, drafting),
    ),
  });
}

const STRENGTHS = { firm: 'Firm', target: 'Aim', efforts: 'Reasonable efforts' } as const;

function metrics(list: BoundList<unknown>, rows: readonly PerformanceExpectation[], { cell }: Drafting): Block {
  return factTable(list, rows, [
    { title: 'Metric', cell: ({ title, metric }) => cell(title ?? metric) },
    { title: 'Target', cell: ({ target }) => cell(target, { none: 'None promised' }) },
    { title: 'Measured', cell: ({ how }) => cell(how) },
    { title: 'Strength', cell: ({ commitment }) => cell(commitment, STRENGTHS) },
    { title: 'Supplier', cell: ({ supplier }) => cell(supplier) },
    { title: "Supplier's target", cell: ({ supplierTarget }) => cell(supplierTarget, { none: 'None promised' }) },
  ]);
}

/** What the words in the column "Strength" mean, where there is one. */
function strength(facts: PerformanceSection, { provider, shall }: Drafting): Block | undefined {
  const lists = [facts.hardware, facts.workstations, facts.thirdParty, facts.services];
  const rows = lists.flatMap((list) => (list?.is === 'list' ? mapsOf<PerformanceExpectation>(list.items) : []));
  const promised = rows.filter((row) => row.text === undefined && row.target && !saysNone(row.target));
  const stated = promised.flatMap((row) => (row.commitment ? [row.commitment.value] : []));
  const [first] = promised.filter((row) => row.commitment);
  if (!first || stated.length === 0) return undefined;
  const isFirm = stated.includes('firm') || stated.length < promised.length;
  const meanings: readonly Phrase[] = [
    isFirm && sentence`${provider} ${shall} meet a target that is marked "${STRENGTHS.firm}" or not marked`,
    stated.includes('target') && sentence`${provider} aims to meet a target that is marked "${STRENGTHS.target}"`,
    stated.includes('efforts') &&
      sentence`${provider} ${shall} use reasonable efforts to meet a target that is marked "${STRENGTHS.efforts}"`,
  ];
  return subclause(first.commitment, { heading: 'Strength of the targets', content: sentences(...meanings) });
}

function review({ review: every }: PerformanceSection, { value, said, shall }: Drafting): Block | undefined {
  if (!every) return undefined;
  const heading = 'Review';
  if (saysNone(every)) {
    return subclause(every, {
      heading,
      content: sentence`${said(every, 'the parties do not review these figures together')}`,
    });
  }
  const content = embedded(value(every), (words) => {
    const isTime = typeof every.value === 'object' && 'kind' in every.value;
    const adverb =
      isTime || beginsWith(words, /^(?:at|in|on|every|each|once|twice|when|during|as|by|quarterly|monthly|yearly)\b/i);
    return adverb
      ? phrase`the parties ${shall} review these figures together ${words}`
      : phrase`the parties ${shall} review these figures together as follows: ${words}`;
  });
  return subclause(every, { heading, content });
}
