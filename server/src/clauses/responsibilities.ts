import type { BoundList, Fact, Prose } from '../agreement/bound';
import type { Duty, ResponsibilitiesSection } from '../agreement/facts.generated';
import type { Inline } from '../agreement/inline';
import type { Block } from '../blocks/block';
import { capitalisedText, changeFirst, severalSentences } from '../blocks/edges';
import { inlinesOf } from '../blocks/inlines';
import { blocks, type ItemParts } from '../blocks/provisions';
import { sentence } from '../blocks/sentence';
import type { Clause, Statement } from './clause';
import type { Drafting } from './drafting';
import { failures } from './failures';
import { enumeration, itemsOf } from './items';
import { isOneStated, isStated } from './stated';
import { statement, subclause } from './subclause';
import { possessive } from './wording';

/** What each party answers for, and who does what when something fails. */
export const responsibilities: Clause<ResponsibilitiesSection> = {
  key: 'responsibilities',
  heading: 'Responsibilities',
  mandatory: true,
  purpose: 'what each party answers for, and who does what when a system, the hardware or the network fails',
  mustState: [
    {
      path: 'responsibilities.provider',
      what: 'what the Provider answers for',
      reason: 'What nobody is named for, nobody does.',
      isStated: (facts) => isStated(facts.provider),
    },
    {
      path: 'responsibilities.client',
      what: 'what the Client answers for',
      reason: 'Most services fail for want of something that the Client alone can do.',
      isStated: (facts) => isStated(facts.client),
    },
    scenario('system', 'a system fails'),
    scenario('hardware', 'hardware fails'),
    scenario('network', 'the network fails'),
  ],
  terms: [],
  draft: (facts, drafting) =>
    blocks(
      duties(facts.provider, dutiesOf(drafting.provider), drafting),
      duties(facts.client, dutiesOf(drafting.client), drafting),
      failures(facts.failures, drafting),
    ),
};

function scenario(key: 'system' | 'hardware' | 'network', when: string): Statement<ResponsibilitiesSection> {
  return {
    path: `responsibilities.failures.${key}`,
    what: `who does what when ${when}`,
    reason: 'When it happens, both parties look at each other.',
    isStated: ({ failures: scenarios }) => {
      const facts = scenarios?.[key];
      const fields = facts?.is === 'map' ? [facts.provider, facts.client] : undefined;
      return scenarios?.text !== undefined || isOneStated(facts, fields);
    },
  };
}

function dutiesOf(party: string): { readonly heading: string; readonly party: string } {
  return { heading: capitalisedText(`${possessive(party)} duties`), party };
}

function duties(
  list: Fact<'none'> | BoundList<Fact<Prose> | Duty> | undefined,
  { heading, party }: { readonly heading: string; readonly party: string },
  drafting: Drafting,
): Block | undefined {
  if (!list) return undefined;
  const { shall } = drafting;
  if (list.is === 'fact') {
    return statement(list, { heading, none: `no duty of ${party} goes beyond those of the other clauses` }, drafting);
  }
  const items = itemsOf<Duty>(list.items, (item) => item.duty, drafting);
  const bare = items.map((item) => ({ ...item, content: withoutSubject(inlinesOf(item.content), party) }));
  const isLong = bare.some(({ content, children = [] }) => children.length > 0 || severalSentences(content));
  return subclause(list, {
    heading,
    ...(isLong ? whole(bare, party, drafting) : enumeration(sentence`${party} ${shall}:`, bare, 'and')),
  });
}

/** Duties of which one holds more than a sentence: each begins with its party. */
function whole(items: readonly DutyItem[], party: string, { shall }: Drafting) {
  const sentences = items.map((item) => ({ ...item, content: sentence`${party} ${shall} ${item.content}` }));
  return enumeration(sentence`${party} has the following duties:`, sentences, 'none');
}

interface DutyItem extends ItemParts {
  readonly content: readonly Inline[];
}

/** A duty as it ends the sentence "The Provider shall …", where its author began that sentence again. */
function withoutSubject(duty: readonly Inline[], party: string): readonly Inline[] {
  const noun = party.replace(/^the\s+/i, '').replace(/[$()*+./?[\\\]^{|}]/g, '\\$&');
  const beginning = new RegExp(`^(?:the\\s+)?(?:${noun}\\s+)?(?:shall|must|will)\\s+`, 'iu');
  const isVerb = /^\p{Lu}(?=\p{Ll}+(?:\s|$))/u;
  return changeFirst(duty, (words) => words.replace(beginning, '').replace(isVerb, (letter) => letter.toLowerCase()));
}
