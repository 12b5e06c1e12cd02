import type { Fact, Prose } from '../agreement/bound';
import type { GuaranteedPromise, GuaranteeSection } from '../agreement/facts.generated';
import type { Inline } from '../agreement/inline';
import type { Block, Provision } from '../blocks/block';
import { fragment, severalSentences } from '../blocks/edges';
import { type Phrase, reference } from '../blocks/inlines';
import { blocks, provision } from '../blocks/provisions';
import { asSentence, phrase, sentence, sentences } from '../blocks/sentence';
import { continued } from '../blocks/words';
import { ownBody } from './bodies';
import type { Clause } from './clause';
import type { Drafting } from './drafting';
import { named } from './named';
import { alsoBlocks } from './own-clauses';
import { spanOf } from './places';
import { pointList } from './points';
import { isStated } from './stated';
import { statement, subclause } from './subclause';
import { beginsWith, continuing, embedded, isWholeSentence, saysNone } from './wording';

/** What the Provider stands for with a remedy: each promise with its basis, its measure and its limits. */
export const guarantee: Clause<GuaranteeSection> = {
  key: 'guarantee',
  heading: 'Guarantee',
  mandatory: true,
  purpose: 'what the Provider stands for with a remedy, and within what limits',
  mustState: [
    {
      path: 'guarantee.promises',
      what: 'what is guaranteed, or `none`',
      reason: 'A reader takes every friendly word to be a guarantee, unless the agreement says which ones are.',
      isStated: (facts) => isStated(facts.promises),
    },
    {
      path: 'guarantee.limits',
      what: 'how far the promises go, or `none`',
      reason: 'A promise without a limit is as large as the loss of whoever relies on it.',
      isStated: (facts) => isStated(facts.limits) || saysNone(facts.promises),
    },
  ],
  terms: [],
  draft: (facts, drafting) => blocks(promises(facts, drafting), limits(facts, drafting), exclusions(facts, drafting)),
};

function promises({ promises: list }: GuaranteeSection, drafting: Drafting): readonly Block[] {
  if (!list) return [];
  if (list.is === 'fact') {
    const none = `${drafting.provider} guarantees nothing beyond its duties under this Agreement`;
    return blocks(statement(list, { heading: 'No guarantee', none }, drafting));
  }
  return list.items.map((item) => (item.is === 'fact' ? line(item, drafting) : promise(item, drafting)));
}

function line(item: Fact<Prose>, drafting: Drafting): Provision {
  return provision({ ...ownBody(item, drafting), paths: [item.place.path], span: spanOf(item) });
}

function promise(facts: GuaranteedPromise, drafting: Drafting): Provision {
  const says = facts.text ?? facts.promise;
  const body = says ? ownBody(says, drafting) : { content: undefined, children: [] };
  return provision({
    paths: [facts.place.path],
    heading: facts.title && drafting.value(facts.title),
    content: body.content,
    children: [...body.children, terms(facts, drafting), alsoBlocks(facts.also, drafting)],
    span: spanOf(facts),
  });
}

/** What a promise rests on, how it is measured, and what follows where it is not kept. */
function terms(facts: GuaranteedPromise, drafting: Drafting): readonly Block[] {
  return blocks(
    basis(facts, drafting),
    measure(facts, drafting),
    remedy(facts, drafting),
    repair(facts, drafting),
    claim(facts, drafting),
  );
}

function basis({ basis: path }: GuaranteedPromise, drafting: Drafting): Block | undefined {
  if (!path) return undefined;
  return subclause(path, { heading: 'Basis', content: sentence`This promise rests on ${restsOn(path, drafting)}` });
}

/** The provision or document that a bare path leads to, by its number or name; the path itself where it leads nowhere. */
function restsOn(basis: Fact<string>, drafting: Drafting): Phrase {
  const path = basis.text.trim();
  if (drafting.leadsTo(path)) return { ...reference(path), span: basis.place.node.span };
  return named(basis, ['documents'], drafting);
}

function measure({ measured }: GuaranteedPromise, { value, said }: Drafting): Block | undefined {
  if (!measured) return undefined;
  const content = saysNone(measured)
    ? sentence`${said(measured, 'whether this promise is kept is not measured')}`
    : embedded(value(measured), (words) => {
        const means = beginsWith(words, /^(?:by|with|from|using|through|at|on|in|over|each|every|per|monthly|as)\b/i);
        return phrase`whether this promise is kept is measured ${means ? '' : 'by'} ${words}`;
      });
  return subclause(measured, { heading: 'Measure', content });
}

function remedy({ remedy: what }: GuaranteedPromise, drafting: Drafting): Block | undefined {
  if (!what) return undefined;
  const { value, said } = drafting;
  const content = saysNone(what)
    ? sentence`${said(what, 'no remedy is given beyond those of the law')}`
    : kept(value(what), drafting);
  return subclause(what, { heading: 'Remedy', content });
}

/** What follows where a promise is not kept: a sentence of the author's goes on from the condition, a thing is received. */
function kept(words: readonly Inline[], { provider, client }: Drafting): readonly Inline[] {
  if (severalSentences(words)) return asSentence(words);
  return isWholeSentence(words)
    ? sentence`Where this promise is not kept, ${continuing(words, [provider, client])}`
    : sentence`Where this promise is not kept, ${client} receives ${continued(fragment(words))}`;
}

function repair({ fixWithin }: GuaranteedPromise, { provider, shall, value, said }: Drafting): Block | undefined {
  if (!fixWithin) return undefined;
  const content = saysNone(fixWithin)
    ? sentence`${said(fixWithin, 'no time to put the failure right is promised')}`
    : sentence`${provider} ${shall} put right what it failed to do within ${value(fixWithin)}`;
  return subclause(fixWithin, { heading: 'Putting right', content });
}

function claim({ claimWithin }: GuaranteedPromise, { client, shall, value, said }: Drafting): Block | undefined {
  if (!claimWithin) return undefined;
  const content = saysNone(claimWithin)
    ? sentence`${said(claimWithin, 'no claim is needed for the remedy')}`
    : sentences(
        sentence`${client} ${shall} claim the remedy within ${value(claimWithin)} after the promise was not kept or, where it is measured over a period, after the end of that period`,
        sentence`A remedy that is claimed later is lost`,
      );
  return subclause(claimWithin, { heading: 'Claim', content });
}

function limits({ limits: list }: GuaranteeSection, drafting: Drafting): Block | undefined {
  return pointList(
    list,
    {
      heading: 'Limits',
      none: 'no limit applies to these promises',
      lead: sentence`The promises of ${reference('guarantee')} are limited as follows:`,
      conjunction: 'none',
    },
    drafting,
  );
}

function exclusions({ exclusions: list }: GuaranteeSection, drafting: Drafting): Block | undefined {
  return pointList(
    list,
    {
      heading: 'Exclusions',
      none: 'these promises apply in every case',
      lead: sentence`The promises of ${reference('guarantee')} do not apply in the case of:`,
      conjunction: 'or',
    },
    drafting,
  );
}
