import type { ScalarNode } from '../../syntax/node';
import { sourceMap } from '../../syntax/scalar-map';
import { type Span, spanIn } from '../../syntax/span';
import type { Inline } from '../inline';
import type { Prose, ProseBlock } from '../prose';
import type { Mention } from './mention';
import { termKey } from './occurrence';
import { segmentsOf } from './path-segments';
import type { TermSearch } from './term-search';

/** What a text mentions, in its order: the segments of its `$(…)`, the terms that it uses and those that it declares. */
export function proseMentions(scalar: ScalarNode, prose: Prose, search: TermSearch): readonly Mention[] {
  const paths = prose.references.flatMap(({ reference }) =>
    reference.paths.flatMap(({ path, span }) =>
      span === undefined
        ? []
        : segmentsOf(path, span).map(
            (segment): Mention => ({
              named: segment.key,
              as: 'reference',
              how: 'path',
              span: segment.span,
              scalar,
            }),
          ),
    ),
  );
  const terms = termMentions(scalar, search, prose);
  return paths.length === 0 ? terms : [...paths, ...terms].sort((a, b) => a.span.start - b.span.start);
}

/** The terms that the text of `scalar` uses or declares; of prose only what is words: no code, address or reference. */
export function termMentions(scalar: ScalarNode, search: TermSearch, prose?: Prose): readonly Mention[] {
  const { chunk } = scalar.span;
  if (chunk !== scalar.span.endChunk) return [];
  const uses = search.usesIn(scalar.text);
  if (uses.length === 0) return [];
  const sourceOf = sourceMap(scalar, chunk.text);
  const words = prose && wordsOf(prose);
  return uses.flatMap(({ term, start, end }): readonly Mention[] => {
    const span = spanIn(chunk, sourceOf(start), sourceOf(end, 'end'));
    const isWord = words === undefined || holding(words, span) !== undefined;
    if (!isWord) return [];
    const isDeclared = prose !== undefined && holding(prose.declares, span)?.term === term.term;
    const as = isDeclared ? 'declaration' : 'reference';
    return [{ named: termKey(term), as, how: isDeclared ? 'bold' : 'term', span, scalar }];
  });
}

/** Which of `places`, which follow each other, holds `inner`. */
function holding<P extends { readonly span: Span }>(places: readonly P[], inner: Span): P | undefined {
  let low = -1;
  let high = places.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((places[middle]?.span.start ?? 0) <= inner.start) low = middle;
    else high = middle - 1;
  }
  const found = places[low];
  return found && inner.end <= found.span.end ? found : undefined;
}

/** A run of words and no marks. */
interface Words {
  readonly span: Span;
}

/** The runs of `prose` that are words, in their order. */
function wordsOf({ blocks }: Prose): readonly Words[] {
  const found: Words[] = [];
  for (const block of blocks) inBlock(block, found);
  return found;
}

function inBlock(block: ProseBlock, found: Words[]): void {
  switch (block.kind) {
    case 'paragraph':
      inRuns(block.heading ?? [], found);
      inRuns(block.content, found);
      return;
    case 'list':
      for (const item of block.items) {
        inRuns(item.content, found);
        for (const child of item.children) inBlock(child, found);
      }
      return;
    case 'table':
      for (const row of [block.header, ...block.rows]) for (const cell of row) inRuns(cell, found);
  }
}

function inRuns(runs: readonly Inline[], found: Words[]): void {
  for (const run of runs) {
    if (run.kind === 'text') found.push(...(run.span ? [{ span: run.span }] : []));
    else if (run.kind === 'strong' || run.kind === 'emphasis') inRuns(run.children, found);
    else if (run.kind === 'link') {
      // The words of an address that stands for itself are no words.
      const { span } = run;
      inRuns(
        run.children.filter((child) => !('span' in child) || child.span?.start !== span?.start),
        found,
      );
    }
  }
}
