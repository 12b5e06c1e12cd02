import type { Fact, Prose } from '../agreement/bound';
import type { FailureScenario, Failures } from '../agreement/facts.generated';
import type { Inline } from '../agreement/inline';
import type { Block } from '../blocks/block';
import { fragment, shapeOf } from '../blocks/edges';
import type { Phrase } from '../blocks/inlines';
import { blocks, type ItemParts } from '../blocks/provisions';
import { phrase, sentence } from '../blocks/sentence';
import type { Drafting } from './drafting';
import { enumeration } from './items';
import { alsoBlocks, textBlocks } from './own-clauses';
import { spanOf } from './places';
import { group, statement } from './subclause';
import { saysNone, woven } from './wording';

/** Who does what when something fails: one sub-clause a scenario. */
export function failures(facts: Failures | undefined, drafting: Drafting): readonly Block[] {
  if (!facts) return [];
  return blocks(
    facts.text && textBlocks(facts.text, drafting),
    scenario(facts.system, { heading: 'Failure of a system', when: 'a system fails' }, drafting),
    scenario(facts.hardware, { heading: 'Failure of hardware', when: 'hardware fails' }, drafting),
    scenario(facts.network, { heading: 'Failure of the network', when: 'the network or its line fails' }, drafting),
    ...(facts.entries ?? []).map(({ key, value }) =>
      scenario(value, { heading: spoken(key), when: undefined }, drafting),
    ),
    alsoBlocks(facts.also, drafting),
  );
}

interface Naming {
  readonly heading: string;
  /** The condition, as a clause of a sentence; a scenario of the author's own is told by its heading alone. */
  readonly when: string | undefined;
}

function scenario(
  facts: Fact<Prose | 'none'> | FailureScenario | undefined,
  { heading, when }: Naming,
  drafting: Drafting,
): Block | undefined {
  if (!facts) return undefined;
  const condition = when ?? 'this happens';
  if (facts.is === 'fact') {
    return statement(facts, { heading, none: `no party undertakes anything when ${condition}` }, drafting);
  }
  return group(
    facts,
    {
      heading: facts.name ? drafting.value(facts.name) : heading,
      ...enumeration(
        sentence`When ${condition}, each party ${drafting.shall} act as follows:`,
        steps(facts, drafting),
        'and',
      ),
    },
    drafting,
  );
}

function steps(facts: FailureScenario, drafting: Drafting): readonly ItemParts[] {
  const { provider, client } = drafting;
  const step = (fact: Fact<unknown> | undefined, content: Phrase) =>
    fact && { content, paths: [fact.place.path], span: spanOf(fact) };
  return [
    step(facts.provider, facts.provider && action(provider, facts.provider, drafting)),
    step(facts.client, facts.client && action(client, facts.client, drafting)),
    step(facts.escalation, facts.escalation && escalation(facts.escalation, drafting)),
    step(facts.within, facts.within && repair(facts.within, drafting)),
  ].filter((item) => item !== undefined);
}

/**
 * What a party does. The words end the sentence "The Provider …"; where they begin with the bare verb ("restore the
 * system"), the verb of duty stands before it.
 */
function action(party: string, what: Fact<Prose | 'none'>, drafting: Drafting): Phrase {
  const { value, said, shall } = drafting;
  if (saysNone(what)) return phrase`${party} ${said(what, 'has nothing to do')}`;
  const does = (words: readonly Inline[]): Phrase => phrase`${party} ${isBareVerb(words) && shall} ${words}`;
  const words = value(what);
  // A small letter goes on from the party, whatever sentences follow the first.
  return /^\s*\p{Ll}/u.test(shapeOf(words)) ? does(fragment(words)) : woven(words, does);
}

/** "restore the system" against "restores the system", "is told", "promptly restores", "shall restore". */
function isBareVerb(words: readonly Inline[]): boolean {
  const [first = '', second = ''] = shapeOf(words).trim().toLowerCase().split(/\s+/);
  const verb = first.endsWith('ly') ? second : first;
  if (/^(?:shall|must|will|may|can|cannot|is|are|has|does|aims|answers|§)$/.test(verb)) return false;
  return /^[a-z-]+$/.test(verb) && (!verb.endsWith('s') || verb.endsWith('ss'));
}

function escalation(whom: Fact<Prose | 'none'>, { provider, value, said }: Drafting): Phrase {
  if (saysNone(whom)) return phrase`${said(whom, 'the failure is not escalated further')}`;
  return woven(value(whom), (words) => {
    const toward = /^to\s/i.test(shapeOf(words)) ? '' : 'to';
    return phrase`${provider} escalates the failure ${toward} ${words}`;
  });
}

function repair(within: Fact<unknown>, { provider, value, said }: Drafting): Phrase {
  if (saysNone(within)) return phrase`${said(within, 'no time for the repair is promised')}`;
  return phrase`${provider} completes the repair within ${value(within)}`;
}

/** `power-failure` → `Power failure`, where the scenario has no name. */
function spoken(key: string): string {
  const words = key.replace(/-/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
