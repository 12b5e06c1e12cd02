import type { Fact } from '../agreement/bound';
import { isProse } from '../agreement/bound';
import type { Inline } from '../agreement/inline';
import type { Block } from '../blocks/block';
import { bodyOf, provisionsOf } from '../blocks/from-prose';
import { inlinesOf, type Phrase } from '../blocks/inlines';
import { asSentence } from '../blocks/sentence';
import type { Drafting } from './drafting';
import { embedded } from './wording';

/** What stands behind a heading: words on its line, and blocks below. */
export interface Body {
  readonly content: Phrase;
  readonly children: readonly Block[];
}

/** A fact's own text as the body of a provision; what cannot be read stands as a blank. */
export function ownBody(fact: Fact<unknown>, drafting: Drafting): Body {
  if (!isProse(fact.value)) return { content: drafting.value(fact), children: [] };
  const body = bodyOf(fact.value);
  if (body.heading) return { content: undefined, children: provisionsOf(fact.value) };
  return body.children.length > 0 ? body : { content: asSentence(inlinesOf(body.content)), children: [] };
}

/**
 * A text as the end of a drafted sentence, which `embed` makes of it; what stands behind its first paragraph follows
 * below. Where the author wrote whole sentences, they stand as they are.
 */
export function embeddedBody(
  fact: Fact<unknown>,
  drafting: Drafting,
  embed: (words: readonly Inline[]) => Phrase,
): Body {
  const body = openedBody(fact, drafting);
  return { content: embedded(inlinesOf(body.content), embed), children: body.children };
}

/** A text whose first paragraph is taken up elsewhere: that paragraph's words, and what stands behind it. */
export function openedBody(fact: Fact<unknown>, drafting: Drafting): Body {
  if (!isProse(fact.value)) return { content: drafting.value(fact), children: [] };
  const [first, ...rest] = provisionsOf(fact.value);
  if (first?.kind !== 'provision' || first.heading) return { content: drafting.value(fact), children: [] };
  return { content: first.content, children: [...first.children, ...rest] };
}
