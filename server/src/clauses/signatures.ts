import type { Agreement, AgreementParty } from '../agreement/agreement';
import type { Fact } from '../agreement/bound';
import type { SignatureBlock as OwnBlock, Signatory, SignaturesSection } from '../agreement/facts.generated';
import type { Block, Part, Provision, SignatureBlock } from '../blocks/block';
import { strong } from '../blocks/inlines';
import { provision } from '../blocks/provisions';
import { phrase, sentence } from '../blocks/sentence';
import type { Drafting } from './drafting';
import { alsoBlocks, textBlocks } from './own-clauses';
import { spanOf } from './places';
import { subclause, unlessWorded } from './subclause';

/** How the agreement is signed, as a clause; undefined where nothing is said of it. */
export function signingClause({ facts }: Agreement, drafting: Drafting): Provision | undefined {
  const { signatures } = facts;
  if (!signatures) return undefined;
  const children = signatures.is === 'fact' ? [elsewhere(signatures, drafting)] : signing(signatures, drafting);
  if (children.every((child) => child === undefined)) return undefined;
  const title = signatures.is === 'map' && signatures.title;
  return provision({
    paths: [signatures.place.path],
    heading: title ? drafting.value(title) : 'Signing',
    children,
    span: spanOf(signatures),
  });
}

function elsewhere(none: Fact<'none'>, { said }: Drafting): Block | undefined {
  return subclause(none, { content: sentence`${said(none, 'this Agreement is signed on a separate document')}` });
}

function signing(facts: SignaturesSection, drafting: Drafting): readonly (Block | undefined)[] {
  const { electronic, counterparts, witnesses, text, also } = facts;
  const { said, shall } = drafting;
  const drafted = unlessWorded(facts, () => [
    subclause(electronic, {
      heading: 'Electronic signature',
      content:
        electronic &&
        sentence`This Agreement ${said(electronic, electronic.value ? 'may be signed electronically' : 'may not be signed electronically')}`,
    }),
    subclause(counterparts, {
      heading: 'Counterparts',
      content:
        counterparts &&
        (counterparts.value
          ? sentence`The parties ${said(counterparts, 'may sign separate copies of this Agreement')}, which together are one agreement`
          : sentence`The parties ${said(counterparts, `${shall} sign the same copy of this Agreement`)}`),
    }),
    subclause(witnesses, {
      heading: 'Witnesses',
      content:
        witnesses &&
        sentence`${said(witnesses, witnesses.value ? `a witness ${shall} attest each signature` : 'no signature needs a witness')}`,
    }),
  ]);
  return [...(text ? textBlocks(text, drafting) : []), ...(drafted ?? []), ...alsoBlocks(also, drafting)];
}

/** Where the parties sign: the blocks that the author lists, else one for each party's signatory. */
export function signaturesPart({ facts, parties }: Agreement, drafting: Drafting): Part | undefined {
  const { signatures } = facts;
  if (signatures?.is === 'fact' && signatures.value === 'none') return undefined;
  const section = signatures?.is === 'map' ? signatures : undefined;
  const isWitnessed = section?.witnesses?.value === true;
  const listed = section?.blocks?.items ?? [];
  const blocks =
    listed.length > 0
      ? listed.map((block) => ownBlock(block, parties, isWitnessed, drafting))
      : parties.flatMap((party) => partyBlocks(party, isWitnessed, drafting));
  return blocks.length === 0 ? undefined : { kind: 'signatures', key: 'signatures', blocks };
}

function partyBlocks(party: AgreementParty, isWitnessed: boolean, drafting: Drafting): readonly SignatureBlock[] {
  const signatories = party.facts.signatory?.items ?? [];
  const signers: readonly (Fact<string> | Signatory | undefined)[] = signatories.length > 0 ? signatories : [undefined];
  return signers.map((signer) => {
    const { name, title } = signer?.is === 'fact' ? { name: signer, title: undefined } : (signer ?? {});
    return signatureBlock({ party, name, title, isWitnessed }, drafting, spanOf(signer ?? party.facts));
  });
}

function ownBlock(
  block: OwnBlock,
  parties: readonly AgreementParty[],
  isWitnessed: boolean,
  drafting: Drafting,
): SignatureBlock {
  const party = parties.find(({ key }) => key === block.party?.text.trim());
  const { name, title, location, date } = block;
  return signatureBlock({ party, name, title, location, date, isWitnessed }, drafting, spanOf(block));
}

interface Signer {
  readonly party: AgreementParty | undefined;
  readonly name: Fact<unknown> | undefined;
  readonly title: Fact<unknown> | undefined;
  readonly location?: Fact<unknown>;
  readonly date?: Fact<unknown>;
  readonly isWitnessed: boolean;
}

function signatureBlock(signer: Signer, { value }: Drafting, span: SignatureBlock['span']): SignatureBlock {
  const { party, name, title, location, date, isWitnessed } = signer;
  const known = (fact: Fact<unknown> | undefined) => (fact && !fact.blank ? value(fact) : undefined);
  const who = party?.name ? strong(value(party.name)) : undefined;
  const lines = [
    { label: 'Signature', content: undefined },
    { label: 'Name', content: known(name) },
    { label: 'Position', content: known(title) },
    ...(location ? [{ label: 'Place', content: known(location) }] : []),
    { label: 'Date', content: known(date) },
    ...(isWitnessed
      ? ['Signature of witness', 'Name of witness', 'Address of witness'].map((label) => ({
          label,
          content: undefined,
        }))
      : []),
  ];
  return {
    kind: 'signature',
    intro: phrase`Signed for and on behalf of ${who} ${party && `(${party.role})`}`,
    lines,
    span,
  };
}
