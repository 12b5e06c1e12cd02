import type { Fact } from '../agreement/bound';
import type { Exit, TerminationSection } from '../agreement/facts.generated';
import type { Block } from '../blocks/block';
import { type Phrase, reference } from '../blocks/inlines';
import { listing, phrase, sentence } from '../blocks/sentence';
import type { Drafting } from './drafting';
import { pointsOf } from './items';
import { group, statement, subclause } from './subclause';
import { embedded, possessive, saysNone } from './wording';

/** What the Provider does when the agreement ends. */
export function exit(facts: TerminationSection['exit'], drafting: Drafting): Block | undefined {
  if (!facts) return undefined;
  const heading = 'Exit';
  if (facts.is === 'fact') {
    const none = `${drafting.provider} owes nothing further when this Agreement ends`;
    return statement(facts, { heading, none }, drafting);
  }
  const { help, charge, dataReturn } = facts;
  const points = pointsOf([
    help && { fact: help, content: helpFor(help, drafting) },
    charge && { fact: charge, content: price(charge, facts, drafting) },
    dataReturn && { fact: dataReturn, content: returnOfData(dataReturn, drafting) },
  ]);
  return group(facts, { heading, ...points }, drafting);
}

function helpFor(time: Fact<unknown>, { provider, client, shall, value, said }: Drafting): Phrase {
  if (saysNone(time)) return sentence`${provider} ${said(time, 'need not help to move the services')}`;
  return sentence`When this Agreement ends, ${provider} ${shall} help for ${value(time)} to move the services to ${client} or to another provider`;
}

function price(charge: Fact<unknown>, { help }: Exit, { client, shall, value, said }: Drafting): Phrase {
  const what = help && !saysNone(help) ? 'this help' : 'help to move the services';
  switch (charge.value) {
    case 'included':
      return sentence`The fees ${said(charge, `include ${what}`)}`;
    case 'none':
      return sentence`${said(charge, `nothing is charged for ${what}`)}`;
    default:
      return embedded(value(charge), (words) => phrase`for ${what}, ${client} ${shall} pay ${words}`);
  }
}

function returnOfData(time: Fact<unknown>, { provider, client, shall, value, said }: Drafting): Phrase {
  if (saysNone(time))
    return sentence`${provider} ${said(time, `holds no data of ${client} that it would have to return`)}`;
  return sentence`${provider} ${shall} return ${possessive(client)} data within ${value(time)} after this Agreement ends`;
}

/** What remains in force when the agreement has ended. */
export function survival(list: TerminationSection['survives'], drafting: Drafting): Block | undefined {
  if (!list) return undefined;
  const heading = 'What remains in force';
  if (list.is === 'fact') {
    return statement(list, { heading, none: 'no clause of this Agreement remains in force after its end' }, drafting);
  }
  if (list.items.length === 0) return undefined;
  const clauses = listing(
    list.items.map((item) => clauseAt(item, drafting)),
    'and',
  );
  const remain = list.items.length === 1 ? 'remains' : 'remain';
  return subclause(list, { heading, content: sentence`${clauses} ${remain} in force after this Agreement has ended` });
}

/** The number of a section or of a clause of the author's own; what leads nowhere stands as it was written. */
function clauseAt(item: Fact<string>, { leadsTo, value }: Drafting): Phrase {
  const written = item.text.trim();
  const path = [written, `clauses.${written}`].find(leadsTo);
  return path === undefined ? value(item) : { ...reference(path), span: item.place.node.span };
}
