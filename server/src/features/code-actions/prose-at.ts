import { type Fact, isProse } from '../../agreement/bound';
import type { Inline } from '../../agreement/inline';
import type { Prose, ProseBlock } from '../../agreement/prose';
import type { Edit } from '../../syntax/finding';
import { isFlow, type ScalarNode } from '../../syntax/node';
import { rewritten, type TextStretch, textOffset } from '../../syntax/rewrite-scalar';
import type { OffsetRange } from '../../syntax/span';
import type { SyntaxTree, TrailStep } from '../../syntax/tree';
import type { ActionPlace } from './action-source';

/** A text of the author's, and what is selected of it. */
export interface SelectedProse {
  readonly fact: Fact<unknown>;
  readonly prose: Prose;
  readonly scalar: ScalarNode;
  /** The selection in the text that the scalar stands for. */
  readonly selected: TextStretch;
  /** The edit that writes `words` in the place of a stretch of the text; undefined where it cannot hold them. */
  write(stretch: TextStretch, words: string): Edit | undefined;
}

/** The text that the whole of the range stands in; undefined where that is none, or one that an alias brings here. */
export function proseAt({ analysis, range, site, trail }: ActionPlace): SelectedProse | undefined {
  const { tree, agreement } = analysis;
  const scalar = site?.node;
  if (!site || site.onKey || scalar?.kind !== 'scalar' || scalar.span.chunk !== scalar.span.endChunk) return undefined;
  const within = tree.rangeOf(scalar.span);
  if (!within || range.start < within.start || range.end > within.end) return undefined;
  const target = agreement.paths.resolve(site.path);
  const fact = target?.kind === 'bound' && target.bound.is === 'fact' ? target.bound : undefined;
  if (fact === undefined || fact.place.node !== scalar || !isProse(fact.value)) return undefined;
  const flow = isInFlow(trail);
  const chunkStart = within.start - scalar.span.start;
  return {
    fact,
    prose: fact.value,
    scalar,
    selected: {
      start: textOffset(scalar, range.start - chunkStart),
      end: textOffset(scalar, range.end - chunkStart),
    },
    write: (stretch, words) => rewritten(scalar, stretch, words, flow),
  };
}

/** Whether the innermost node of `trail` stands inside `{ }` or `[ ]`. */
export function isInFlow(trail: readonly TrailStep[]): boolean {
  return trail.slice(0, -1).some(({ node }) => isFlow(node));
}

/** Each run of words of the prose by itself: paragraphs, headings, items, cells. */
export function* linesOf(blocks: readonly ProseBlock[]): Generator<readonly Inline[]> {
  for (const block of blocks) {
    switch (block.kind) {
      case 'paragraph':
        yield block.content;
        break;
      case 'list':
        for (const item of block.items) {
          yield item.content;
          yield* linesOf(item.children);
        }
        break;
      case 'table':
        yield* block.header;
        for (const row of block.rows) yield* row;
    }
  }
}

/** Whether `range` may be replaced by other words: it is within one run of them and parts nothing but plain characters. */
export function isWithinWords(tree: SyntaxTree, prose: Prose, range: OffsetRange): boolean {
  for (const line of linesOf(prose.blocks)) {
    const touched = line.flatMap((inline) => {
      const at = 'span' in inline && inline.span ? tree.rangeOf(inline.span) : undefined;
      return at && at.start < range.end && range.start < at.end ? [{ inline, at }] : [];
    });
    const [first, last] = [touched[0], touched.at(-1)];
    if (!first || !last || first.at.start > range.start || last.at.end < range.end) continue;
    return touched.every(
      ({ inline, at }) =>
        inline.kind === 'text' || (inline.kind !== 'blank' && at.start >= range.start && at.end <= range.end),
    );
  }
  return false;
}

/** `words` as a text of the author's writes them: nothing in them is a mark. */
export function asProse(words: string): string {
  // Inside a word an underscore is none.
  return words.replace(/[\\`*[\]<|]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&').replaceAll('$(', '$$$$(');
}
