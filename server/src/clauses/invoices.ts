import type { FeesSection } from '../agreement/facts.generated';
import type { Block } from '../blocks/block';
import type { Phrase } from '../blocks/inlines';
import { phrase, sentence, sentences } from '../blocks/sentence';
import type { Drafting } from './drafting';
import { group, statement, subclause } from './subclause';
import { saysNone } from './wording';

/** How often and when an invoice comes. */
export function invoice(facts: FeesSection['invoice'], drafting: Drafting): Block | undefined {
  if (!facts) return undefined;
  const { provider, shall, value, said } = drafting;
  const { every, when } = facts;
  const content = sentence`${provider} ${shall} send its invoices ${every && value(every)} ${when && said(when, moment(when.value))}`;
  return group(facts, { heading: 'Invoices', content: every || when ? content : undefined }, drafting);
}

function moment(when: 'in advance' | 'in arrears' | 'on completion' | undefined): string {
  return when === 'on completion' ? 'on completion of the work' : (when ?? '');
}

/** When an invoice is to be paid. */
export function due({ due: time }: FeesSection, { client, shall, value }: Drafting): Block | undefined {
  if (!time) return undefined;
  const content = sentence`${client} ${shall} pay each invoice within ${value(time)} after its date`;
  return subclause(time, { heading: 'Payment', content });
}

/** The interest on what is paid late. */
export function lateInterest({ lateInterest: rate }: FeesSection, drafting: Drafting): Block | undefined {
  if (!rate) return undefined;
  const { client, shall, value, said } = drafting;
  const heading = 'Late payment';
  if (saysNone(rate)) {
    return subclause(rate, { heading, content: sentence`${said(rate, 'no interest is charged on late payment')}` });
  }
  const interest =
    rate.value === 'statutory' ? said(rate, 'the interest that the law provides') : phrase`interest of ${value(rate)}`;
  return subclause(rate, {
    heading,
    content: sentence`${client} ${shall} pay ${interest} on an amount that it pays late, from the due date until payment`,
  });
}

/** Within what time an invoice is disputed, and what is paid meanwhile. */
export function disputes(facts: FeesSection['disputes'], drafting: Drafting): Block | undefined {
  if (!facts) return undefined;
  const heading = 'Disputed invoices';
  if (facts.is === 'fact') {
    return statement(facts, { heading, none: 'no time limit applies to the dispute of an invoice' }, drafting);
  }
  const { provider, client, shall, value, said } = drafting;
  const { within, pay } = facts;
  const objection: Phrase =
    within &&
    (saysNone(within)
      ? sentence`${said(within, 'no time limit applies to the dispute of an invoice')}`
      : sentence`${client} ${shall} tell ${provider} within ${value(within)} after the date of an invoice that it disputes it`);
  const meanwhile: Phrase =
    pay && sentence`While the dispute lasts, ${client} ${said(pay, paidMeanwhile(pay.value, shall))}`;
  return group(facts, { heading, content: sentences(objection, meanwhile) }, drafting);
}

function paidMeanwhile(what: 'undisputed' | 'all' | 'none' | undefined, shall: string): string {
  switch (what) {
    case 'undisputed':
      return `${shall} pay the part that is not disputed`;
    case 'all':
      return `${shall} pay the whole invoice`;
    default:
      return 'need not pay that invoice';
  }
}

/** When the services may be suspended for unpaid invoices. */
export function suspension(facts: FeesSection['suspension'], drafting: Drafting): Block | undefined {
  if (!facts) return undefined;
  const heading = 'Suspension';
  const { provider, client, value, said } = drafting;
  if (facts.is === 'fact') {
    const none = `${provider} may not suspend the services for unpaid invoices`;
    return statement(facts, { heading, none }, drafting);
  }
  const { after, from } = facts;
  const start = from?.value === 'notice' ? `it has warned ${client} in writing` : 'the invoice was due';
  const time = after ? phrase`${value(after)} after` : 'once';
  const content =
    after || from
      ? sentence`${provider} may suspend the services while an invoice is unpaid, beginning ${time} ${from ? said(from, start) : 'the invoice was due'}`
      : undefined;
  return group(facts, { heading, content }, drafting);
}
