import type { Fact } from '../agreement/bound';
import type { FeesSection, Tax } from '../agreement/facts.generated';
import type { Block } from '../blocks/block';
import type { Phrase } from '../blocks/inlines';
import { listing, phrase, sentence, sentences } from '../blocks/sentence';
import type { Drafting } from './drafting';
import { allNamed } from './named';
import { group, subclause } from './subclause';
import { embedded, isPercentage, saysNone } from './wording';

/** Whether the fees contain tax. */
export function tax(facts: FeesSection['tax'], drafting: Drafting): Block | undefined {
  if (!facts) return undefined;
  const heading = 'Tax';
  if (facts.is === 'map') return group(facts, { heading, content: namedTax(facts, drafting) }, drafting);
  const { client, shall, said, value } = drafting;
  switch (facts.value) {
    case 'excluded':
      return subclause(facts, {
        heading,
        content: sentences(
          sentence`The fees ${said(facts, 'do not include value added, sales or similar tax')}`,
          sentence`${client} ${shall} pay that tax in addition where the law requires it`,
        ),
      });
    case 'included':
      return subclause(facts, {
        heading,
        content: sentence`The fees ${said(facts, 'include value added, sales and similar tax')}`,
      });
    case 'none':
      return subclause(facts, { heading, content: sentence`${said(facts, 'no tax is added to the fees')}` });
    default:
      return subclause(facts, { heading, content: value(facts) });
  }
}

function namedTax({ name, rate, exempt }: Tax, drafting: Drafting): Phrase {
  if (!name && !rate) return undefined;
  const { client, shall, value } = drafting;
  const at = rate && phrase`, which is ${value(rate)} on the date of this Agreement`;
  const items =
    exempt && exempt.items.length > 0 && allNamed(exempt.items, ['services.included', 'fees.charges'], drafting);
  return sentences(
    sentence`${client} ${shall} pay ${name ? value(name) : 'tax'} in addition to the fees, at the rate that the law provides${at}`,
    items && sentence`No such tax is added for ${listing(items, 'and')}`,
  );
}

/** What is charged for travel. */
export function travel(facts: FeesSection['travel'], drafting: Drafting): Block | undefined {
  if (!facts) return undefined;
  const heading = 'Travel';
  if (facts.is === 'fact') return subclause(facts, { heading, content: extra(facts, 'travel', drafting) });
  const { value, said } = drafting;
  const { charge, beyond } = facts;
  const free: Phrase =
    beyond &&
    (saysNone(beyond)
      ? sentence`${said(beyond, 'no distance is free of charge')}`
      : sentence`Travel of up to ${value(beyond)} is free of charge`);
  return group(facts, { heading, content: sentences(charge && extra(charge, 'travel', drafting), free) }, drafting);
}

/** Whether other expenses are charged. */
export function expenses(fact: FeesSection['expenses'], drafting: Drafting): Block | undefined {
  return subclause(fact, { heading: 'Expenses', content: fact && extra(fact, 'other expenses', drafting) });
}

/** What is charged for what others supply, and what happens when their prices change. */
export function thirdParty(facts: FeesSection['thirdParty'], drafting: Drafting): Block | undefined {
  if (!facts) return undefined;
  const heading = 'Charges of third parties';
  const what = 'products and services of third parties';
  if (facts.is === 'fact') return subclause(facts, { heading, content: extra(facts, what, drafting) });
  const { charge, changes, notice } = facts;
  const content = sentences(
    charge && extra(charge, what, drafting),
    changes && priceChange(changes, drafting),
    notice && priceNotice(notice, drafting),
  );
  return group(facts, { heading, content }, drafting);
}

/** What the Client pays for `what` beside the fees: nothing, the cost, a percentage on top of it, a rate. */
function extra(charge: Fact<unknown>, what: string, { provider, client, shall, value, said }: Drafting): Phrase {
  switch (charge.value) {
    case 'none':
      return sentence`${said(charge, `nothing is charged for ${what}`)}`;
    case 'included':
      return sentence`The fees ${said(charge, `include ${what}`)}`;
    case 'at cost':
      return sentence`${client} ${shall} pay for ${what} ${said(charge, 'at cost')}`;
    default:
      return embedded(value(charge), (words) =>
        isPercentage(charge)
          ? phrase`${client} ${shall} pay for ${what} what they cost ${provider}, plus ${words}`
          : phrase`for ${what}, ${client} ${shall} pay ${words}`,
      );
  }
}

function priceChange(changes: Fact<unknown>, { provider, client, value, said }: Drafting): Phrase {
  const when = 'where a supplier changes its price';
  switch (changes.value) {
    case 'passed on':
      return sentence`Where a supplier changes its price, ${provider} ${said(changes, 'may change its own charge by the same amount')}`;
    case 'absorbed':
      return sentence`Where a supplier changes its price, ${said(changes, `the charge to ${client} stays the same`)}`;
    case 'none':
      return sentence`${said(changes, 'nothing is agreed for the case that a supplier changes its price')}`;
    default:
      return embedded(value(changes), (words) => phrase`${when}, ${words}`);
  }
}

function priceNotice(notice: Fact<unknown>, { provider, client, shall, value, said }: Drafting): Phrase {
  if (saysNone(notice)) return sentence`${said(notice, 'such a change needs no notice')}`;
  return sentence`${provider} ${shall} tell ${client} of such a change at least ${value(notice)} before it takes effect`;
}
