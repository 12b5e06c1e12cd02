import type { Bound, Fact } from '../agreement/bound';
import type { DraftedMap } from '../agreement/facts.generated';
import { textOf } from '../agreement/inline-text';
import type { Block, Provision } from '../blocks/block';
import { inlinesOf, type Phrase } from '../blocks/inlines';
import { paragraph, provision } from '../blocks/provisions';
import { asSentence } from '../blocks/sentence';
import { ownBody } from './bodies';
import type { Drafting } from './drafting';
import { alsoBlocks } from './own-clauses';
import { spanOf } from './places';
import { saysNone } from './wording';

type Children = readonly (Block | readonly Block[] | undefined | false)[];

export interface SubclauseParts {
  readonly heading?: Phrase;
  readonly content?: Phrase;
  readonly children?: Children;
  /** Paths of what it states besides, such as the only item of a list. */
  readonly paths?: readonly string[];
}

/**
 * A sub-clause that states the facts of `about`, those of them that are written; undefined where none is, so that
 * nothing is drafted from absent facts.
 */
export function subclause(
  about: Bound | undefined | readonly (Bound | undefined)[],
  parts: SubclauseParts,
): Provision | undefined {
  const stated = (isList(about) ? about : [about]).filter((bound) => bound !== undefined);
  const [first] = stated;
  return (
    first &&
    provision({
      ...parts,
      paths: [...stated.map((bound) => bound.place.path), ...(parts.paths ?? [])],
      span: spanOf(first),
    })
  );
}

function isList(about: Bound | undefined | readonly (Bound | undefined)[]): about is readonly (Bound | undefined)[] {
  return Array.isArray(about);
}

/** What a group of facts says, and what stays where the author's own wording takes the place of its sentences. */
export interface GroupParts {
  readonly heading?: Phrase;
  readonly content?: Phrase;
  readonly children?: Children;
  /** Items and tables: drafted whatever the wording. */
  readonly items?: Children;
}

/**
 * A sub-clause of a map that may carry wording of its own: `title` for its heading, `text` instead of its sentences,
 * `also` after them.
 */
export function group(facts: DraftedMap, parts: GroupParts, drafting: Drafting): Provision {
  const { heading, items = [] } = parts;
  const own = facts.text && ownBody(facts.text, drafting);
  const { content, children = [] } = own ?? parts;
  const also = alsoBlocks(facts.also, drafting);
  return provision({
    paths: [facts.place.path],
    heading: facts.title ? drafting.value(facts.title) : heading,
    content,
    children: [...children, ...items, leadsIn(content) ? also.map(flush) : also],
    span: spanOf(facts),
  });
}

/** Whether the items below complete a sentence: what follows them is then no further item. */
function leadsIn(content: Phrase): boolean {
  return textOf(inlinesOf(content)).trimEnd().endsWith(':');
}

/** A text without heading or items, as a paragraph that closes the sub-clause. */
function flush(block: Block): Block {
  if (block.kind !== 'provision' || block.heading || block.children.length > 0) return block;
  return paragraph(block.content, block.span);
}

/** What is said in the author's words or not at all: a whole text, or `none` as the sentence `none`. */
export function statement(
  fact: Fact<unknown>,
  parts: { readonly heading: Phrase; readonly none: string; readonly items?: Children },
  drafting: Drafting,
): Provision | undefined {
  const { heading, none, items = [] } = parts;
  const isNone = saysNone(fact);
  const body = isNone ? { content: asSentence([drafting.said(fact, none)]), children: [] } : ownBody(fact, drafting);
  return subclause(fact, { heading, content: body.content, children: [...body.children, ...items] });
}

/** What is drafted of the facts themselves, unless the author's own `text` says it; items and tables are drafted in either case. */
export function unlessWorded<T>(facts: DraftedMap, drafted: () => T): T | undefined {
  return facts.text ? undefined : drafted();
}
