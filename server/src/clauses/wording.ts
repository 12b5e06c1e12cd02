import type { Inline } from '../agreement/inline';
import type { Prose, ProseBlock, ProseItem } from '../agreement/prose';
import { changeFirst, fragment, severalSentences, shapeOf } from '../blocks/edges';
import { inlinesOf, type Phrase, strong, text } from '../blocks/inlines';
import { asSentence, listing, sentences } from '../blocks/sentence';
import { continued } from '../blocks/words';

/** The whole of a text on one line, for a cell of a table or the middle of a sentence: lists are told with commas. */
export function inlineProse(prose: Prose): readonly Inline[] {
  return sentences(...prose.blocks.map(inlineBlock));
}

function inlineBlock(block: ProseBlock): readonly Inline[] {
  switch (block.kind) {
    case 'paragraph':
      return block.heading ? [strong(...block.heading), text(' '), ...block.content] : block.content;
    case 'list':
      return listing(block.items.map(inlineItem), 'and');
    case 'table':
      return listing(
        block.rows.map((row) => row.flatMap((cell, index) => (index === 0 ? cell : [text(' '), ...cell]))),
        'and',
      );
  }
}

function inlineItem({ content, children }: ProseItem): readonly Inline[] {
  return children.length === 0 ? fragment(content) : sentences(content, ...children.map(inlineBlock));
}

/** Whether the author wrote whole sentences, so that the words cannot stand in the middle of another. */
export function isWholeSentence(inlines: readonly Inline[]): boolean {
  const shape = shapeOf(inlines).trim();
  return severalSentences(inlines) || (/^["'“‘(]*[\p{Lu}§]/u.test(shape) && /[.!?]["'”’)]*$/.test(shape));
}

/** Puts a fragment of the author's into a drafted sentence. */
export type Embed = (fragment: readonly Inline[]) => Phrase;

/**
 * The author's words in a drafted sentence: `embed` puts a fragment into it. Where the author wrote whole sentences,
 * they stand as they are.
 */
export function embedded(inlines: readonly Inline[], embed: Embed): readonly Inline[] {
  return asSentence(inlinesOf(woven(inlines, embed)));
}

/** The same without the capital and the full stop of a sentence: for an item of an enumeration. */
export function woven(inlines: readonly Inline[], embed: Embed): Phrase {
  if (shapeOf(inlines).trim() === '') return undefined;
  return isWholeSentence(inlines) ? inlines : embed(continued(fragment(inlines)));
}

/**
 * A sentence of the author's as the end of a drafted one: its first word loses the capital where it is a common word or
 * begins the role of a party.
 */
export function continuing(inlines: readonly Inline[], roles: readonly string[]): readonly Inline[] {
  const bare = fragment(inlines);
  const role = roles.find((some) => shapeOf(bare).toLowerCase().startsWith(`${some.toLowerCase()} `));
  return role === undefined ? continued(bare) : changeFirst(bare, (words) => role + words.slice(role.length));
}

/** `the Provider's`, `the Partners'`. */
export function possessive(role: string): string {
  return /s$/i.test(role) ? `${role}'` : `${role}'s`;
}

/** Whether the words begin as one of `words`, in any case. */
export function beginsWith(inlines: readonly Inline[], words: RegExp): boolean {
  return words.test(shapeOf(inlines).trimStart());
}

/** Whether `words` occur anywhere in the text. */
export function mentions(inlines: readonly Inline[], words: RegExp): boolean {
  return words.test(shapeOf(inlines));
}

/** Whether a text is one paragraph without a heading, which may stand behind a heading on its line. */
export function isOneParagraph({ blocks }: Prose): boolean {
  const [only, ...more] = blocks;
  return more.length === 0 && only?.kind === 'paragraph' && only.heading === undefined;
}

/** True where the fact says `none`. */
export function saysNone(fact: { readonly is: string; readonly value?: unknown } | undefined): boolean {
  return fact?.is === 'fact' && fact.value === 'none';
}

/** True where the fact is a bare percentage, which does not say of what. */
export function isPercentage({ value }: { readonly value?: unknown }): boolean {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'percentage';
}
