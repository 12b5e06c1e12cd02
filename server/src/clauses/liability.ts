import type { HigherCap, LiabilitySection } from '../agreement/facts.generated';
import type { Block } from '../blocks/block';
import { type Phrase, reference } from '../blocks/inlines';
import { blocks, provision } from '../blocks/provisions';
import { phrase, sentence, sentences } from '../blocks/sentence';
import type { Clause } from './clause';
import type { Drafting } from './drafting';
import { alsoOfRows, factTable } from './items';
import { cap, limitOf } from './liability-cap';
import { pointList } from './points';
import { isStated } from './stated';
import { statement, subclause, unlessWorded } from './subclause';
import { saysNone } from './wording';

/** How much a party answers for, and what is never limited. */
export const liability: Clause<LiabilitySection> = {
  key: 'liability',
  heading: 'Liability',
  mandatory: false,
  purpose: 'how much a party answers for, and what is never limited',
  mustState: [
    {
      path: 'liability.cap',
      what: 'the most that a party answers for, or `none`',
      reason: 'A section on liability without a cap limits nothing, and is read as if it did.',
      isStated: (facts) => isStated(facts.cap),
    },
    {
      path: 'liability.whose',
      what: 'whose liability is capped',
      reason: 'Each party takes a cap that names nobody to be its own.',
      isStated: ({ whose, cap: limit }) => isStated(whose) || saysNone(limit),
    },
    {
      path: 'liability.unlimited',
      what: 'what stays without limit, or `none`',
      reason: 'A cap that leaves no room for fraud or injury may fail as a whole.',
      isStated: (facts) => isStated(facts.unlimited),
    },
  ],
  terms: [],
  draft: (facts, drafting) =>
    blocks(
      unlessWorded(facts, () => whatTheLawKeeps(facts)),
      unlimited(facts.unlimited, drafting),
      unlessWorded(facts, () => cap(facts, drafting)),
      higher(facts, drafting),
      excluded(facts.excluded, drafting),
      unlessWorded(facts, () => blocks(creditsCount(facts, drafting), claimsWithin(facts, drafting))),
    ),
};

/** Stands in every agreement that says anything of liability: a limit that goes further may take the whole cap with it. */
function whatTheLawKeeps({ place }: LiabilitySection): Block {
  return provision({
    heading: 'Liability that cannot be limited',
    content:
      'Nothing in this Agreement limits or excludes a liability that the law does not allow to be limited or excluded.',
    span: place.at,
  });
}

function unlimited(list: LiabilitySection['unlimited'], drafting: Drafting): Block | undefined {
  return pointList(
    list,
    {
      heading: 'Without limit',
      none: 'no other liability is without limit',
      lead: sentence`Nothing in this Agreement limits or excludes liability for:`,
      conjunction: 'or',
    },
    drafting,
  );
}

function excluded(list: LiabilitySection['excluded'], drafting: Drafting): Block | undefined {
  return pointList(
    list,
    {
      heading: 'Losses that are not recoverable',
      none: 'no kind of loss is excluded',
      lead: sentence`Neither party is liable for:`,
      conjunction: 'or',
    },
    drafting,
  );
}

/** The caps of single things, each in place of the general one. */
function higher({ higher: list, per }: LiabilitySection, drafting: Drafting): Block | undefined {
  if (!list) return undefined;
  const heading = 'Higher caps';
  if (list.is === 'fact') return statement(list, { heading, none: 'no claim has a higher cap' }, drafting);
  if (list.items.length === 0) return undefined;
  const { cell } = drafting;
  return subclause(list, {
    heading,
    content: sentence`The following claims have a cap of their own, in place of ${theCap(drafting)}:`,
    children: [
      factTable<HigherCap>(list, list.items, [
        { title: 'Claims', cell: ({ title, text, for: claims }) => cell(title ?? text ?? claims) },
        { title: 'Cap', align: 'end', cell: ({ cap: limit }) => limit && limitOf(limit, per, drafting) },
      ]),
      alsoOfRows(list.items, (row) => row.for, drafting),
    ],
  });
}

function creditsCount({ creditsCount: counts }: LiabilitySection, drafting: Drafting): Block | undefined {
  if (!counts) return undefined;
  const { said, leadsTo } = drafting;
  const credits = leadsTo('availability.credits')
    ? phrase`Service Credits under ${reference('availability.credits')}`
    : 'service credits';
  const content = sentence`${credits} ${said(counts, counts.value ? 'count' : 'do not count')} towards ${theCap(drafting)}`;
  return subclause(counts, { heading: 'Credits', content });
}

function theCap({ leadsTo }: Drafting): Phrase {
  return phrase`the cap ${leadsTo('liability.cap') && phrase`of ${reference('liability.cap')}`}`;
}

function claimsWithin({ claimsWithin: time }: LiabilitySection, { shall, value, said }: Drafting): Block | undefined {
  if (!time) return undefined;
  const content = saysNone(time)
    ? sentence`${said(time, 'only the law limits the time for claims')}`
    : sentences(
        sentence`A party ${shall} make a claim for damages within ${value(time)} after it has learned of the loss`,
        sentence`A claim that is made later is lost`,
      );
  return subclause(time, { heading: 'Claims', content });
}
