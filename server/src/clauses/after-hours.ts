import type { Fact, Prose } from '../agreement/bound';
import type { AfterHours } from '../agreement/facts.generated';
import type { Block } from '../blocks/block';
import { type Phrase, reference } from '../blocks/inlines';
import { listing, phrase, sentence, sentences } from '../blocks/sentence';
import type { Drafting } from './drafting';
import { allNamed } from './named';
import { group, statement } from './subclause';
import { embedded, saysNone } from './wording';

const HEADING = 'Outside Business Hours';

/** Whether help is given outside Business Hours, for what, and what it costs. */
export function afterHours(
  facts: Fact<Prose | 'none'> | AfterHours | undefined,
  drafting: Drafting,
): Block | undefined {
  if (!facts) return undefined;
  if (facts.is === 'fact') {
    return statement(facts, { heading: HEADING, none: 'no help is given outside Business Hours' }, drafting);
  }
  return group(
    facts,
    {
      heading: HEADING,
      content: sentences(
        availability(facts, drafting),
        charge(facts, drafting),
        minimum(facts, drafting),
        approval(facts, drafting),
      ),
    },
    drafting,
  );
}

function availability(facts: AfterHours, drafting: Drafting): Phrase {
  const { available } = facts;
  const { provider, shall, said, value } = drafting;
  switch (available?.value) {
    case 'no':
      return sentence`${said(available, 'no help is given outside Business Hours')}`;
    case 'yes':
      return sentence`${provider} ${shall} ${said(available, 'also give help outside Business Hours')} ${levels(facts, drafting)}`;
    case 'emergencies':
      return sentence`${provider} ${shall} give help outside Business Hours ${said(available, 'only in emergencies')}${emergency(facts, drafting)}`;
    default:
      if (available) return sentence`Help outside Business Hours: ${value(available)}`;
      return (
        facts.for && sentence`${provider} ${shall} also give help outside Business Hours ${levels(facts, drafting)}`
      );
  }
}

function levels({ for: list }: AfterHours, drafting: Drafting): Phrase {
  if (!list) return undefined;
  return phrase`for ${listing(allNamed(list.items, ['priorities.levels'], drafting), 'and')} problems`;
}

/** What an emergency is: the levels that are named, else those that the priorities call urgent. */
function emergency({ for: list }: AfterHours, drafting: Drafting): Phrase {
  if (list) {
    return phrase`, which are ${listing(allNamed(list.items, ['priorities.levels'], drafting), 'and')} problems`;
  }
  return (
    drafting.leadsTo('priorities.urgent') &&
    phrase`, which are the problems that ${reference('priorities.urgent')} calls urgent`
  );
}

function charge({ charge: rate }: AfterHours, { client, shall, value, said }: Drafting): Phrase {
  if (!rate) return undefined;
  if (rate.value === 'included') return sentence`This help ${said(rate, 'is given without an extra charge')}`;
  return sentence`${client} ${shall} pay ${value(rate)} for this help`;
}

function minimum({ minimum: least }: AfterHours, { value, said }: Drafting): Phrase {
  if (!least) return undefined;
  if (saysNone(least)) return sentence`${said(least, 'no minimum time is charged')}`;
  return sentence`At least ${value(least)} is charged each time`;
}

function approval({ approval: whose }: AfterHours, { value, said }: Drafting): Phrase {
  if (!whose) return undefined;
  if (saysNone(whose)) return sentence`${said(whose, 'no further approval is needed before chargeable work begins')}`;
  return embedded(value(whose), (words) => phrase`before chargeable work begins, ${words}`);
}
