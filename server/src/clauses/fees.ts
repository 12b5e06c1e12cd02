import type { FeesSection } from '../agreement/facts.generated';
import type { Block } from '../blocks/block';
import { reference, references } from '../blocks/inlines';
import { blocks, provision } from '../blocks/provisions';
import { sentence } from '../blocks/sentence';
import type { Clause } from './clause';
import type { Drafting } from './drafting';
import { expenses, tax, thirdParty, travel } from './fee-additions';
import { counts, increase } from './fee-changes';
import { charges, minimum, rates } from './fee-tables';
import { disputes, due, invoice, lateInterest, suspension } from './invoices';
import { unlessWorded } from './subclause';

/** What is paid, when it is due and how it changes. The fees of the single services stand with the services. */
export const fees: Clause<FeesSection> = {
  key: 'fees',
  heading: 'Fees',
  mandatory: false,
  purpose: 'what is paid, when it is due and how it changes',
  mustState: [],
  terms: [{ term: 'Fees', path: 'fees', meaning: 'The fees that the Client pays under the agreement.' }],
  draft: (facts, drafting) =>
    blocks(
      unlessWorded(facts, () => payment(facts, drafting)),
      charges(facts.charges, drafting),
      rates(facts.rates, drafting),
      unlessWorded(facts, () => minimum(facts.minimum, drafting)),
      counts(facts.counts, drafting),
      invoice(facts.invoice, drafting),
      unlessWorded(facts, () => blocks(due(facts, drafting), lateInterest(facts, drafting))),
      tax(facts.tax, drafting),
      travel(facts.travel, drafting),
      unlessWorded(facts, () => expenses(facts.expenses, drafting)),
      thirdParty(facts.thirdParty, drafting),
      increase(facts.increase, drafting),
      disputes(facts.disputes, drafting),
      suspension(facts.suspension, drafting),
    ),
};

function payment(facts: FeesSection, drafting: Drafting): Block {
  const { client, shall, named, leadsTo } = drafting;
  const where = leadsTo('services.included') ? references(['services.included', 'fees']) : reference('fees');
  return provision({
    heading: 'Payment of fees',
    content: sentence`${client} ${shall} pay the fees that are stated in ${where} ${named('Fees', 'the')}`,
    span: facts.place.at,
  });
}
