import type { Agreement, AgreementParty } from '../agreement/agreement';
import type { Fact } from '../agreement/bound';
import type { Inline } from '../agreement/inline';
import type { Part, Provision } from '../blocks/block';
import { inlinesOf, type Phrase, strong, text } from '../blocks/inlines';
import { missing, paragraph, provision } from '../blocks/provisions';
import { listing, phrase } from '../blocks/sentence';
import { article } from '../blocks/words';
import { startOf } from '../syntax/span';
import { printCountry } from '../values/country';
import type { Drafting } from './drafting';
import { spanOf } from './places';

/** Who makes the agreement: each party a numbered paragraph, from its name to what the agreement calls it. */
export function partiesPart({ parties, facts, tree }: Agreement, drafting: Drafting): Part {
  const at = facts.parties?.place.at ?? startOf(tree.root.span);
  const absent = (['provider', 'client'] as const).filter((key) => !parties.some((party) => party.key === key));
  return {
    kind: 'preamble',
    key: 'parties',
    label: 'Parties',
    blocks: [
      paragraph(['This agreement (this "', strong('Agreement'), '") is made between:'].flatMap(inlinesOf), at),
      ...parties.map((party, index) => partyProvision(party, endOfItem(index, parties.length), drafting)),
      ...absent.map((key) => missing(`parties.${key}`, `${ROLES[key]}: not yet named`, at)),
    ],
  };
}

const ROLES = { provider: 'Provider', client: 'Client' } as const;

function endOfItem(index: number, count: number): string {
  if (index === count - 1) return '.';
  return index === count - 2 ? '; and' : ';';
}

function partyProvision(party: AgreementParty, end: string, drafting: Drafting): Provision {
  const { facts } = party;
  const description = commas([
    facts.name && strong(drafting.value(facts.name)),
    phrase`${legalForm(facts.legalForm, drafting)} ${registration(party, drafting)}`,
    facts.taxNumber && phrase`tax number ${drafting.value(facts.taxNumber)}`,
    address(party, drafting),
  ]);
  return provision({
    paths: [facts.place.path],
    content: phrase`${description} ${roleOf(party, drafting)}${end}`,
    span: spanOf(facts),
  });
}

function commas(parts: readonly Phrase[]): readonly Inline[] {
  const present = parts.map(inlinesOf).filter((part) => part.length > 0);
  return present.flatMap((part, index) => (index === 0 ? part : [text(', '), ...part]));
}

const PLAIN_FORM =
  /^(?:Private|Public|Limited|Unlimited|General|Professional|Sole|Charitable|Company|Corporation|Partnership|Association|Foundation)(?: \p{Ll}+)*$/u;

function legalForm(form: Fact<string> | undefined, drafting: Drafting): Phrase {
  if (form?.value === undefined) return form && drafting.value(form);
  // "Private limited company" in the middle of a sentence; "GmbH" and "European company" keep their letters.
  const words = PLAIN_FORM.test(form.value) ? form.value.charAt(0).toLowerCase() + form.value.slice(1) : form.value;
  return phrase`${/^an?\s/i.test(words) ? '' : article(words)} ${drafting.said(form, words)}`;
}

function registration({ facts: { registeredIn, number } }: AgreementParty, { value }: Drafting): Phrase {
  if (registeredIn)
    return phrase`registered in ${value(registeredIn)} ${number && phrase`under number ${value(number)}`}`;
  return number && phrase`registered under number ${value(number)}`;
}

function address({ facts: { address: of, country } }: AgreementParty, { value, said }: Drafting): Phrase {
  const land = country && (country.value ? said(country, printCountry(country.value)) : value(country));
  if (of) return phrase`whose address is ${commas([value(of), land])}`;
  return land && phrase`of ${land}`;
}

/** `(the "**Provider**", also called the "**Supplier**")`. */
function roleOf({ facts, role }: AgreementParty, drafting: Drafting): Phrase {
  const isOwn = (name: string) => drafting.defines(nounOf(name));
  const called = isOwn(role) && nameInQuotes(role, facts.role, drafting);
  const others = (facts.alsoCalled?.items ?? []).filter(({ text: name }) => isOwn(name));
  const also = listing(
    others.map((name) => nameInQuotes(name.text, name, drafting)),
    'or',
  );
  const joint = also.length > 0 && (called ? ', also called ' : 'also called ');
  return (called || also.length > 0) && phrase`(${called}${joint}${also})`;
}

function nounOf(name: string): string {
  return name.replace(/^(?:the|an?)\s+/i, '');
}

function nameInQuotes(name: string, fact: Fact<string> | undefined, drafting: Drafting): readonly Inline[] {
  const [, the = '', noun = ''] = /^(?:(the|an?)\s+)?(.*)$/is.exec(name) ?? [];
  const printed = fact ? drafting.said(fact, noun) : noun;
  return [...inlinesOf(the && `${the.toLowerCase()} `), text('"'), strong(printed), text('"')];
}
