import type { BoundList, Fact } from '../agreement/bound';
import type { AgreementFacts, IncorporatedDocument } from '../agreement/facts.generated';
import type { Block, Provision } from '../blocks/block';
import { inlinesOf, type Phrase, strong } from '../blocks/inlines';
import { enumerate, type ItemParts, provision } from '../blocks/provisions';
import { phrase, sentence } from '../blocks/sentence';
import type { Drafting } from './drafting';
import { enumeration, itemOf } from './items';
import { named } from './named';
import { alsoBlocks } from './own-clauses';
import { spanOf } from './places';
import { subclause } from './subclause';

/** The documents that belong to the agreement by reference, and what prevails; undefined where neither is written. */
export function documentsClause({ documents, precedence }: AgreementFacts, drafting: Drafting): Provision | undefined {
  const about = documents ?? precedence;
  if (!about) return undefined;
  return provision({
    heading: !documents ? 'Precedence' : precedence ? 'Documents and precedence' : 'Documents',
    children: [incorporated(documents, drafting), ranked(precedence, drafting)],
    span: spanOf(about),
  });
}

function incorporated(list: AgreementFacts['documents'], drafting: Drafting): Block | undefined {
  const items = (list?.items ?? []).map((document) => documentItem(document, drafting));
  const one = items.length === 1 && 'document is';
  const lead = sentence`The following ${one || 'documents are'} part of this Agreement:`;
  return subclause(list, { heading: 'Incorporated documents', ...enumeration(lead, items, 'and') });
}

function documentItem(document: IncorporatedDocument, drafting: Drafting): ItemParts {
  if (document.text) {
    const own = itemOf(document, undefined, drafting);
    if (own) return own;
  }
  const { title, short, at, version, date } = document;
  const { value } = drafting;
  const edition = version && phrase`, version ${value(version)}`;
  const name = short && phrase`(the "${strong(bare(short, drafting))}")`;
  return {
    paths: [document.place.path],
    content: phrase`${title && value(title)}${edition}${date && phrase`, dated ${value(date)}`}${at && [...inlinesOf(', available at '), ...place(at, drafting)]} ${name}`,
    children: alsoBlocks(document.also, drafting),
    span: spanOf(document),
  };
}

/** The short name without the article that its declaration has anyway. */
function bare(short: Fact<string>, { value, said }: Drafting): Phrase {
  return short.value === undefined ? value(short) : said(short, short.value.replace(/^(?:the|an?)\s+/i, ''));
}

/** An address on the web is a link. */
function place(at: Fact<string>, { value }: Drafting): readonly ReturnType<typeof strong>[] {
  const href = at.value ?? '';
  return /^https?:\/\/\S+$/i.test(href) ? [{ kind: 'link', href, children: value(at) }] : value(at);
}

function ranked(list: BoundList<Fact<string>> | undefined, drafting: Drafting): Block | undefined {
  if (!list || list.items.length === 0) return undefined;
  return subclause(list, {
    heading: 'Precedence',
    content: sentence`Where parts of this Agreement contradict each other, the part that stands first in the following list prevails:`,
    children: enumerate(
      list.items.map((rank) => ({ content: rankName(rank, drafting), span: spanOf(rank) })),
      'and',
    ),
  });
}

const PARTS: Readonly<Record<string, string>> = {
  agreement: 'the main text of this Agreement',
  schedules: 'the schedules',
  documents: 'the documents that are incorporated by reference',
};

function rankName(rank: Fact<string>, drafting: Drafting): Phrase {
  const part = PARTS[rank.value ?? ''];
  return part === undefined ? named(rank, ['schedules', 'documents'], drafting) : drafting.said(rank, part);
}
